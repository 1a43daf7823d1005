"""BibTeX's and biblatex's words in CSL's (CSL 1.0.2, appendices III and IV)."""

from collections.abc import Mapping

from builder.source.bibtex.values import MONTHS
from builder.source.works.texts import plain_date

TYPES = {
    "article": "article-journal",
    "artwork": "graphic",
    "audio": "song",
    "book": "book",
    "bookinbook": "chapter",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "image": "graphic",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "inreference": "entry-encyclopedia",
    "jurisdiction": "legal_case",
    "legislation": "legislation",
    "letter": "personal_communication",
    "manual": "book",
    "mastersthesis": "thesis",
    "misc": "document",
    "movie": "motion_picture",
    "mvbook": "book",
    "music": "song",
    "mvcollection": "book",
    "mvproceedings": "book",
    "mvreference": "book",
    "online": "webpage",
    "patent": "patent",
    "performance": "performance",
    "periodical": "periodical",
    "phdthesis": "thesis",
    "proceedings": "book",
    "reference": "book",
    "report": "report",
    "review": "review",
    "software": "software",
    "standard": "standard",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "suppperiodical": "article-journal",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "webpage": "webpage",
    "www": "webpage",
}
"""CSL type by BibTeX entry type."""

NO_WORKS = frozenset({"set", "xdata"})
"""What biblatex has among the entries for others to refer to."""

_PERIODICALS = {"newspaper": "article-newspaper", "magazine": "article-magazine"}

_FIRST_OF = {
    "container-title": ("journaltitle", "journal", "booktitle"),
    "volume": ("volume",),
    "page": ("pages",),
    "publisher": ("publisher", "institution", "school", "organization"),
    "publisher-place": ("location", "address"),
    "edition": ("edition",),
    "genre": ("type",),
    "ISBN": ("isbn",),
    "ISSN": ("issn",),
    "accessed": ("urldate",),
    "collection-title": ("series",),
    "note": ("note", "addendum"),
    "version": ("version",),
    "event-title": ("eventtitle",),
    "language": ("langid", "language"),
}
"""CSL variable and the fields it is taken from: the first that is there."""

_SPECIAL = {
    "title": ("title",),
    "issued": ("year", "date"),
    "URL": ("howpublished", "url"),
    "issue": ("number", "issue"),
}

_NUMBERED = {"article-journal": "issue", "article-magazine": "issue", "article-newspaper": "issue"}
_NO_DATE = frozenset({"n.d.", "n.d", "nd", "no date"})

USED = frozenset(field for fields in _FIRST_OF.values() for field in fields) | {
    *("author", "editor", "title", "subtitle", "booksubtitle", "year", "month", "day", "date"),
    *("number", "issue", "doi", "url", "howpublished", "entrysubtype", "titleaddon", "eprint", "translator"),
}
"""The fields that are read."""


def csl_type(entry_type: str, fields: Mapping[str, str]) -> str:
    """The CSL type of an entry; "document" for one that nobody knows."""
    found = TYPES.get(entry_type, "document")
    if found == "article-journal":
        return _PERIODICALS.get(fields.get("entrysubtype", "").lower(), found)
    if found == "document" and address(fields):
        return "webpage"
    return found


def variables(entry_type: str, kind: str, fields: Mapping[str, str]) -> dict[str, str]:
    """The CSL variables of an entry, from its fields as plain text."""
    made = {"title": ": ".join(filter(None, (fields.get("title", ""), fields.get("subtitle", ""))))}
    for variable, names in _FIRST_OF.items():
        made[variable] = next((fields[name] for name in names if fields.get(name)), "")
    if fields.get("booktitle") and fields.get("booksubtitle"):
        made["container-title"] = f"{fields['booktitle']}: {fields['booksubtitle']}"
    number = fields.get("number", "")
    made["issue"] = fields.get("issue", "") or (number if kind in _NUMBERED else "")
    made["number"] = "" if kind in _NUMBERED else number
    if entry_type in {"phdthesis", "mastersthesis"} and not made["genre"]:
        made["genre"] = "phdthesis" if entry_type == "phdthesis" else "mathesis"
    if made["genre"] == "techreport":
        made["genre"] = ""
    made["issued"] = issued(fields)
    made["URL"] = address(fields)
    made["DOI"] = fields.get("doi", "")
    return {name: text for name, text in made.items() if text}


def fields_of(variable: str) -> tuple[str, ...]:
    """The fields that a CSL variable is taken from, the last that is there where several are."""
    return _SPECIAL.get(variable, tuple(reversed(_FIRST_OF.get(variable, (variable.lower(),)))))


def address(fields: Mapping[str, str]) -> str:
    """The web address, wherever the entry has it."""
    published = fields.get("howpublished", "")
    return fields.get("url", "") or (published if published.startswith(("http://", "https://")) else "")


def issued(fields: Mapping[str, str]) -> str:
    """When it was published: YYYY, YYYY-MM, YYYY-MM-DD, or as it was written; "" for "n.d."."""
    if fields.get("date"):
        return "" if fields["date"].lower() in _NO_DATE else plain_date(fields["date"])
    year = fields.get("year", "")
    if year.lower() in _NO_DATE:
        return ""
    month = _month(fields.get("month", ""))
    if not month or not (year.isdigit() and len(year) == len("2026")):
        return year
    day = fields.get("day", "")
    return f"{year}-{month:02}-{int(day):02}" if day.isdigit() else f"{year}-{month:02}"


def says_no_date(fields: Mapping[str, str]) -> bool:
    """Whether the entry says that the work has no date."""
    return any(fields.get(name, "").lower() in _NO_DATE for name in ("date", "year"))


def _month(text: str) -> int:
    """The month's number; 0 when the text is none."""
    if text.isdigit():
        return int(text) if 1 <= int(text) <= len(MONTHS) else 0
    start = text.lower()[:3]
    return MONTHS.index(start) + 1 if start in MONTHS else 0
