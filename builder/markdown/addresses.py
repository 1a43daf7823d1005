"""Which addresses a link may have."""

import re

from builder.addresses import fault

_ALLOWED = re.compile(r"(?:https?://[^/\s?#]|mailto:[^\s@]+@)", re.IGNORECASE)


def is_allowed(url: str) -> bool:
    """Whether it is a web address with a host, or a mail address.

    Nothing else can be reached from inside an LMS, and scripts never may.
    """
    return _ALLOWED.match(url) is not None and not fault(url)


def is_web(url: str) -> bool:
    """Whether it leads out of the module, into a window of its own."""
    return is_allowed(url) and url[:4].lower() == "http"
