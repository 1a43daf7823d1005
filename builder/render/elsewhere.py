"""Where the links of a page lead to."""

import re

from builder.addresses import host

_LINK = re.compile(r'<a\b[^>]*\bhref="(https?://[^"]+)"', re.IGNORECASE)


def hosts(content: str) -> tuple[str, ...]:
    """The hosts that links in HTML lead to, in alphabetical order."""
    return tuple(sorted({host(link) for link in _LINK.findall(content)} - {""}))
