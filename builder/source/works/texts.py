"""Small texts of works that all formats share."""

import re

_DOI_PREFIX = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_UNDATED = frozenset({"n.d.", "n.d", "nd", "no date", "dim dyddiad"})


def bare_doi(text: str) -> str:
    """A DOI without the address of its resolver."""
    return _DOI_PREFIX.sub("", text.strip(), count=1)


def plain_date(text: str) -> str:
    """A date without the signs of EDTF: ``1850~`` is c. 1850, and the year ``-0043`` is 44 BC."""
    if re.fullmatch(r"-\d{4}", text):
        return before_christ(1 - int(text))
    if re.fullmatch(r"\d{4}[~?%]", text):
        year, sign = text[:-1], text[-1]
        return f"{year}?" if sign == "?" else about(year) if sign == "~" else f"{about(year)}?"
    return text.rstrip("~?%")


def about(date: str) -> str:
    """A date that is not known exactly; one with a month or of several years stays as it is."""
    return f"c. {date}" if re.fullmatch(r"\d{1,4}", date) else date


def before_christ(year: int) -> str:
    """A year of which the calendar has none: they are counted from 1 BC, the year 0."""
    return f"{year} BC"


def undated(text: str) -> bool:
    """Whether a date says that there is none."""
    return text.strip().lower() in _UNDATED
