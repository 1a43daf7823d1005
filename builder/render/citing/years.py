"""The year of a work as a reader of the text sees it."""

import re

from builder.model.reference import Reference

_ISO = r"(?:-(?:0[1-9]|1[0-2])(?:-\d{2}(?:T[\d:.]+Z?)?)?)?"
_DATES = re.compile(rf"(?P<first>\d{{4}}){_ISO}(?P<goes_on> ?/ ?(?:(?P<last>\d{{4}}){_ISO})?)?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_SAYS_MORE = re.compile(
    r"\bc(?:a|irca)?(?:\. ?| )\d{4}"  # about 1900
    r"|\d{4} ?\?"
    r"|\[[^\[\]]{0,40}?\d{4}[^\[\]]{0,40}\]"  # the year of another edition, or one that does not stand in the work
    r"|\d{4} ?(?:/|--?|–) ?\d{2}(?!\d)"  # 2016/17
    r"|\b(?:BCE?|CC)\b"
)


def shown_year(issued: str) -> str:
    """The year, or the years from and to, of when a work was published; "" where it has none.

    Days and months are left out. What makes another year of it is kept as it was written: "c. 1900", "[1859] 2008".
    """
    dates = _DATES.fullmatch(issued.strip())
    if dates:
        first, last = dates["first"], dates["last"] or ""
        return f"{first}–{last}" if dates["goes_on"] and first != last else first
    years = _YEAR.findall(issued)
    if len(years) > 1 or _SAYS_MORE.search(issued):
        return re.sub(r" ?--+ ?|(?<=\d)-(?=\d)", "–", issued.strip())
    return years[0] if years else ""


def with_letter(year: str, letter: str, joint: str = " ") -> str:
    """2016 and a are 2016a; a year that ends with a word, or no year, is followed by ``joint``."""
    return f"{year}{joint if letter and not year[-1:].isdigit() else ''}{letter}"


def sorted_year(work: Reference, otherwise: str) -> str:
    """What works of the same authors are sorted by."""
    found = _YEAR.search(work.field("issued"))
    return found[0] if found else otherwise
