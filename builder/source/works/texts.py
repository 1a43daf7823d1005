"""Small texts of works that all formats share."""

import re

_DOI_PREFIX = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_UNDATED = frozenset({"n.d.", "n.d", "nd", "no date", "dim dyddiad"})


def bare_doi(text: str) -> str:
    """A DOI without the address of its resolver."""
    return _DOI_PREFIX.sub("", text.strip(), count=1)


def undated(text: str) -> bool:
    """Whether a date says that there is none."""
    return text.strip().lower() in _UNDATED
