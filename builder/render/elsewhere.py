"""Where the links of a page lead to."""

import re
from urllib.parse import urlsplit

_LINK = re.compile(r'<a\b[^>]*\bhref="(https?://[^"]+)"', re.IGNORECASE)


def hosts(content: str) -> tuple[str, ...]:
    """The hosts that links in HTML lead to, in alphabetical order."""
    return tuple(sorted({urlsplit(link).hostname or "" for link in _LINK.findall(content)} - {""}))
