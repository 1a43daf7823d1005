"""What is wrong with an entry that can be read."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from builder.addresses import fault
from builder.findings import Finding
from builder.findings.rules.references import entries, works
from builder.markdown.addresses import is_web
from builder.source.bibtex import csl, latex, name_lists
from builder.source.bibtex.entry import BibEntry

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_AVAILABLE = re.compile(r"\b(?:available (?:at|from|online)|ar gael)\b", re.IGNORECASE)
_ADDRESS_IN_TEXT = re.compile(r"https?://\S+")
_ANOTHER_WORK = re.compile(r"[^\W\d_][\w'’-]{1,60},? (?:[A-Z]\.? ?)+\((?:1[89]|20)\d\d[a-z]?\)")
_MAY_NAME_WORKS = frozenset({"title", "subtitle", "booktitle"})
_WITH_DIGITS = re.compile(r"\w*[0-9]\w*")
_YEAR = re.compile(r"(?:ca?)?(?:[0-9]{4}[a-z]?|[0-9]{3}[xXu]|[0-9]{2}(?:XX|xx|uu))")
_DAY_OR_SHORT_YEAR = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)?")
_ERA_OR_TIME = re.compile(r"\b(?:BCE?|CE|AD|century|[cg]anrif)\b|[0-9]T[0-9]", re.IGNORECASE)
_NOTES = ("note", "addendum", "howpublished", "annote", "annotation")


def findings(entry: BibEntry) -> Iterator[Finding]:
    """Everything that is wrong with it."""
    yield from _of_type(entry)
    yield from _of_what_is_missing(entry)
    yield from _of_addresses(entry)
    yield from _of_year(entry)
    yield from _of_people(entry)
    for name, field in entry.fields.items():
        if name in csl.USED:
            yield from _of_text(entry, name, field.latex, field.text)
        else:
            yield from _of_name(entry, name)


def _of_type(entry: BibEntry) -> Iterator[Finding]:
    if entry.entry_type in csl.TYPES:
        return
    near = get_close_matches(entry.entry_type, csl.TYPES, n=1)
    hint = f"Did you mean @{near[0]}?" if near else ""
    yield works.UNKNOWN_TYPE.at(entry.place, f"@{entry.entry_type} is no type of work that is known", hint)


def _of_what_is_missing(entry: BibEntry) -> Iterator[Finding]:
    if entry.unread:
        return  # what seems to be missing may stand in the field that is broken
    texts = {name: field.text for name, field in entry.fields.items()}
    if not entry.text("title"):
        yield works.NO_TITLE.at(entry.place, f"{entry.key} has no title", "Add: title = {…},")
    if not csl.issued(texts) and not csl.says_no_date(texts):
        hint = "Give it a year, or say that the work has none: year = {n.d.},"
        yield works.NO_DATE.at(entry.place, f"{entry.key} has no date", hint)
    if entry.kind == "webpage" and entry.text("url") and not entry.text("urldate"):
        message = f"{entry.key} does not say when the page was read"
        yield works.NO_ACCESS_DATE.at(entry.place, message, "Add the day: urldate = {YYYY-MM-DD},")


def _of_year(entry: BibEntry) -> Iterator[Finding]:
    for name in ("year", "date"):
        words = _WITH_DIGITS.findall(entry.text(name).replace("_", " "))
        years = [word for word in words if _YEAR.fullmatch(word)]
        others = [word for word in words if word not in years and not _DAY_OR_SHORT_YEAR.fullmatch(word)]
        if not words or _ERA_OR_TIME.search(entry.text(name)) or (years and not others):
            continue
        shown = others[0] if others else entry.text(name)
        hint = "Write four digits, or, if the work has no date: year = {n.d.},"
        yield works.YEAR.at(entry.at(name), f"“{shown}” is not a year", hint)


def _of_people(entry: BibEntry) -> Iterator[Finding]:
    for name in ("author", "editor"):
        parted = name_lists.parted(entry.fields[name].latex) if name in entry.fields else None
        if parted is not None:
            message = f"The people in {name} are not parted by “and”, so their names would be mixed up"
            hint = "Write “and” between them, and an organization in braces of its own: {UNICEF} and {NICE}"
            yield entries.NAMES.at(
                entry.at(name), message, f"Write:\n{name} = {{{parted}}}," if parted else hint
            )


def _of_addresses(entry: BibEntry) -> Iterator[Finding]:
    texts = {name: field.text for name, field in entry.fields.items()}
    url, doi = csl.address(texts), entry.text("doi")
    if url and not is_web(url):
        why = fault(url)
        hint = (
            f"Write: url = {{https://{url}}},"
            if url.startswith("www.")
            else why and f"Check the address: {why}."
        )
        yield works.ADDRESS.at(
            entry.at("url" if entry.text("url") else "howpublished"), f"“{url}” is no web address", hint
        )
    if doi and not _DOI.fullmatch(doi):
        yield works.DOI.at(
            entry.at("doi"),
            f"“{doi}” is no DOI",
            "Write the part that begins with 10., such as 10.5465/amr.2010.0490",
        )
    if url or doi:
        return
    for name in _NOTES:
        if _AVAILABLE.search(entry.text(name)):
            address = _ADDRESS_IN_TEXT.search(entry.text(name))
            wanted = address[0].rstrip(".,;)") if address else "https://…"
            message = f"{entry.key} says where it is available, and gives no address"
            yield works.ADDRESS_PROMISED.at(entry.at(name), message, f"Add: url = {{{wanted}}},")


def _of_text(entry: BibEntry, name: str, tex: str, text: str) -> Iterator[Finding]:
    if name not in {"url", "doi", "howpublished"}:
        for command in latex.unknown_commands(tex):
            yield entries.LATEX.at(entry.at(name), f"{name}: the command {command} is not understood")
        if not latex.readable(tex):
            message = f"{name}: its LaTeX commands cannot be read"
            hint = "Look for a command without its {…}, or write the text without commands."
            yield entries.LATEX.at(entry.at(name), message, hint)
    found = None if name in _MAY_NAME_WORKS else _ANOTHER_WORK.search(text)
    if found:
        message = f"The {name} goes on with another work: {found[0]}"
        yield works.RUN_TOGETHER.at(entry.at(name), message, "Give the second work an entry of its own.")


def _of_name(entry: BibEntry, name: str) -> Iterator[Finding]:
    if name in {"crossref", "xdata"}:
        hint = f"Copy the fields of {entry.text(name)} that are needed into this entry."
        yield entries.CROSSREF.at(entry.at(name), f"The field {name} is not followed", hint)
        return
    near = get_close_matches(name, csl.USED, n=1, cutoff=0.8)
    if near and near[0] not in entry.fields:
        yield entries.MISSPELT_FIELD.at(
            entry.at(name), f"The field {name} is not read", f"Did you mean {near[0]}?"
        )
