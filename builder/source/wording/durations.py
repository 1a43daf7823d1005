"""What was meant where a duration was written in another form."""

import re

from builder.source.schema_fault import SchemaFault
from builder.source.wording.strangers import line_with

_HOURS = r"h|hr|hrs|hour|hours"
_MINUTES = r"m|min|mins|minute|minutes"
_FORM = re.compile(
    rf"(?:(?P<hours>\d{{1,2}}(?:[.,]\d+)?)\s*(?:{_HOURS})\.?(?:\s*(?:,|and|&)?\s*|$))?"
    rf"(?:(?P<minutes>\d{{1,4}})\s*(?:{_MINUTES})?\.?)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d)(?::00)?")
_ISO = re.compile(r"PT(?:(?P<hours>\d{1,2})H)?(?:(?P<minutes>\d{1,4})M)?", re.IGNORECASE)
_LONGEST_MINUTES = 9999
_LONGEST_HOURS = 99
_HOUR = 60


def as_duration(fault: SchemaFault, value: str) -> str:
    """How to write ``90``, ``1.5 hours``, ``1:30`` or ``PT90M``; "" where that is not certain."""
    value = value.strip()
    found = _FORM.fullmatch(value) or _CLOCK.fullmatch(value) or _ISO.fullmatch(value)
    if found is None or not (found["hours"] or found["minutes"]):
        return ""
    hours = float((found["hours"] or "0").replace(",", "."))
    total = round(hours * _HOUR) + int(found["minutes"] or 0)
    whole, rest = divmod(total, _HOUR)
    if found["hours"]:
        meant = f"{whole} h {rest} min" if whole and rest else f"{whole} h" if whole else f"{rest} min"
    else:
        meant = f"{total} min"
    if not 0 < total <= _LONGEST_MINUTES or whole > _LONGEST_HOURS:
        return ""
    line = line_with(fault, meant)
    return f"Write:\n{line}" if line else f"Write {meant}."
