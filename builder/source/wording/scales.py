"""The steps of a scale that was written on one line."""

import re

from builder.source.lines import as_typed

_RANGE = re.compile(r"(?P<first>\d{1,2})\s*(?:[-–—]|\.\.+|to)\s*(?P<last>\d{1,2})")
_MOST = 11
"""Steps that a scale may have."""


def steps(text: str) -> list[str]:
    """``1-5`` or ``low, medium, high`` as lines, each with an id; at least two."""
    found = _RANGE.fullmatch(text.strip())
    first, last = (int(found["first"]), int(found["last"])) if found else (0, 0)
    if 0 < last - first < _MOST:
        texts = [str(number) for number in range(first, last + 1)]
    else:
        texts = [part.strip() for part in re.split(r"[,;/|]\s*", text) if part.strip()] or ["…"]
        texts += ["…"] if len(texts) == 1 else []
    return [f"step-{number}: {as_typed(one)}" for number, one in enumerate(texts[:_MOST], start=1)]
