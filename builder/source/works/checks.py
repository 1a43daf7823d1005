"""What may be wrong with a work, whichever format it was listed in."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from builder.findings import Finding
from builder.findings.rules.references import works as rules
from builder.markdown.addresses import is_web
from builder.model import book_numbers as numbers
from builder.source.works.csl_words import TYPES
from builder.source.works.listed import Listed

DOI = re.compile(r"10\.\d{4,9}/\S+")
_ANOTHER_WORK = re.compile(r"[^\W\d_][\w'’-]{1,60},? (?:[A-Z]\.? ?)+\((?:1[89]|20)\d\d[a-z]?\)")
_MAY_NAME_WORKS = frozenset({"title", "title-short", "container-title", "abstract", "note", "reviewed-title"})
_YEAR = re.compile(r"(?<!\d)\d{4}[a-z]?(?!\d)")
_WITH_DIGITS = re.compile(r"\d")
_ERA = re.compile(r"\b(?:BCE?|CE|AD|century|[cg]anrif)\b", re.IGNORECASE)
_ON_THE_WEB = frozenset({"webpage", "post", "post-weblog"})


def findings(listed: Listed) -> Iterator[Finding]:
    """Everything that is wrong with a work of a format without checks of its own."""
    yield from _of_type(listed)
    yield from _of_what_is_missing(listed)
    yield from _of_addresses(listed)
    yield from _of_texts(listed)
    yield from of_any(listed)


def of_any(listed: Listed) -> Iterator[Finding]:
    """What BibTeX's own checks leave to these."""
    work, form = listed.work, listed.form
    if work.type in _ON_THE_WEB and not work.field("URL") and not work.field("DOI"):
        yield rules.NO_ADDRESS.at(
            work.place,
            f"{work.key} is a web page without an address",
            f"Add: {form.write('URL', 'https://…')}",
        )
    for variable, fault_of, rule in (
        ("ISBN", numbers.isbn_fault, rules.ISBN),
        ("ISSN", numbers.issn_fault, rules.ISSN),
    ):
        for number in numbers.several(work.field(variable)):
            if fault := fault_of(number):
                hint = "Copy it from the work itself, or from the publisher's page."
                yield rule.at(listed.at(variable), f"“{number}” is no {variable}: {fault}", hint)


def _of_type(listed: Listed) -> Iterator[Finding]:
    kind = listed.work.type
    if kind not in TYPES:
        near = get_close_matches(kind, TYPES, n=1)
        book, paper, page = listed.form.types
        hint = f"Did you mean {near[0]}?" if near else f"Books are {book}, papers {paper}, web pages {page}."
        yield rules.UNKNOWN_TYPE.at(listed.at("type"), f"{kind} is no type of work that is known", hint)


def _of_what_is_missing(listed: Listed) -> Iterator[Finding]:
    work, form = listed.work, listed.form
    if not work.field("title"):
        yield rules.NO_TITLE.at(work.place, f"{work.key} has no title", f"Add: {form.write('title', '…')}")
    issued = work.field("issued")
    if not issued and not listed.undated:
        hint = f"Give it a year, or say that the work has none: {form.write('issued', 'n.d.')}"
        yield rules.NO_DATE.at(work.place, f"{work.key} has no date", hint)
    elif _WITH_DIGITS.search(issued) and not _YEAR.search(issued) and not _ERA.search(issued):
        hint = f"Write four digits, or, if the work has no date: {form.write('issued', 'n.d.')}"
        yield rules.YEAR.at(listed.at("issued"), f"“{issued}” is not a year", hint)
    if work.type in _ON_THE_WEB and work.field("URL") and not work.field("accessed"):
        message = f"{work.key} does not say when the page was read"
        hint = f"Add the day: {form.write('accessed', 'YYYY-MM-DD')}"
        yield rules.NO_ACCESS_DATE.at(work.place, message, hint)


def _of_addresses(listed: Listed) -> Iterator[Finding]:
    url, doi = listed.work.field("URL"), listed.work.field("DOI")
    if url and not is_web(url):
        hint = f"Write: {listed.form.write('URL', f'https://{url}')}" if url.startswith("www.") else ""
        yield rules.ADDRESS.at(listed.at("URL"), f"“{url}” is no web address", hint)
    if doi and not DOI.fullmatch(doi):
        hint = "Write the part that begins with 10., such as 10.5465/amr.2010.0490"
        yield rules.DOI.at(listed.at("DOI"), f"“{doi}” is no DOI", hint)


def _of_texts(listed: Listed) -> Iterator[Finding]:
    for variable, text in listed.work.fields:
        if variable in _MAY_NAME_WORKS:
            continue
        found = _ANOTHER_WORK.search(text)
        if found:
            message = f"Another work begins here: “{found[0]}”"
            hint = "Give it an entry of its own."
            yield rules.RUN_TOGETHER.at(listed.at(variable), message, hint)
