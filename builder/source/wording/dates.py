"""What was meant where a date was written as people write it by hand."""

import re
from datetime import date

from builder.source.nodes import Scalar, get
from builder.source.schema_fault import SchemaFault
from builder.source.wording.strangers import line_with

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FIGURES = re.compile(r"(?P<first>\d{1,2})[./ -](?P<second>\d{1,2})[./ -](?P<year>\d{4})")
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})[./ -](?P<month>\d{1,2})[./ -](?P<day>\d{1,2})")
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(?P<month>[a-z]{3,9})\.?,?[ -](?P<year>\d{4})"
)
_MONTH_FIRST = re.compile(r"(?P<month>[a-z]{3,9})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})")
_LAST_MONTH = 12


def as_date(fault: SchemaFault, value: str) -> str:
    """How to write ``27/11/2026``, ``1 Sept 2027`` or ``September 1, 2027``; "" where that is not certain."""
    day = _meant(" ".join(value.lower().split()), month_first=_is_american(fault))
    line = line_with(fault, day.isoformat()) if day is not None else ""
    if day is None or not line:
        return ""
    said = f"Write:\n{line}"
    is_either = _FIGURES.fullmatch(value.strip()) and day.day <= _LAST_MONTH and day.day != day.month
    return f"{said}\nThe month stands in the middle: here it is {day.strftime('%B')}." if is_either else said


def _meant(value: str, *, month_first: bool) -> date | None:
    if found := _FIGURES.fullmatch(value):
        first, second = int(found["first"]), int(found["second"])
        is_month_first = second > _LAST_MONTH or (month_first and first <= _LAST_MONTH)
        day, month = (second, first) if is_month_first else (first, second)
    elif found := _YEAR_FIRST.fullmatch(value):
        day, month = int(found["day"]), int(found["month"])
    elif found := _DAY_FIRST.fullmatch(value) or _MONTH_FIRST.fullmatch(value):
        day, month = int(found["day"]), _number_of(found["month"])
    else:
        return None
    try:
        return date(int(found["year"]), month, day)
    except ValueError:
        return None


def _number_of(month: str) -> int:
    return _MONTHS.index(month[:3]) + 1 if month[:3] in _MONTHS else 0


def _is_american(fault: SchemaFault) -> bool:
    language = get(fault.document.root, "language")
    return isinstance(language, Scalar) and language.text == "en-US"
