"""Which addresses a link may have."""

import re

_ALLOWED = re.compile(r"(?:https?://[^/\s?#]|mailto:[^\s@]+@)", re.IGNORECASE)


def is_allowed(url: str) -> bool:
    """Whether it is a web or mail address: nothing else can be reached from inside an LMS, and scripts never may."""
    return _ALLOWED.match(url) is not None


def is_web(url: str) -> bool:
    """Whether it leads out of the module, into a window of its own."""
    return is_allowed(url) and url[:4].lower() == "http"
