"""Citations that were typed by hand beside a reference list: “Francis (2013)”."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from builder.findings import Finding, Rule
from builder.findings.rules.references import citations as rules
from builder.markdown.document import parse
from builder.markdown.pieces import pieces
from builder.markdown.text_lines import TextLine, text_lines
from builder.model.module import Module
from builder.model.reference import Reference

_NAME = r"(?!\d)[^\W\d_][\w'’-]{2,}"
_WHEN = r"(?:['’]s)?(?P<between>,? \(?|,? ?\()(?P<year>(?:1[89]|20)\d\d)(?P<letter>[a-z]?)(?![\w/-]|\.\d)"
_TYPED = re.compile(rf"(?<![\w@\[/.-])(?P<name>{_NAME})(?P<more>,? (?:and|a|ac|&) {_NAME}| et al\.?)?{_WHEN}")
_YEARS = re.compile(_WHEN)
_BEFORE_NAME = re.compile(r"[\w@\[/.-]")
_MOST_OF_NAME = 100
_PAGE = re.compile(r"(?:,|:) ?(?P<page>(?:pp?\.?[ \u00a0]?|ch\. ?|para\. ?)\d+(?: ?[-–] ?\d+)?)")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_NEAR = 0.8
_LONG = 5
"""Shorter names are near too many others."""

_Known = Mapping[str, list[tuple[str, Reference]]]


def findings(module: Module) -> Iterator[Finding]:
    """Names and years in a text that a work of the list has, or nearly has."""
    known = _known(module)
    if not known:
        return
    by_last_word: dict[str, list[str]] = defaultdict(list)
    for name in known:
        if " " in name and len(name) <= _MOST_OF_NAME:
            by_last_word[name.split(" ")[-1]].append(name)
    for piece in pieces(module):
        for line in text_lines(parse(piece.prose)):
            for found in _TYPED.finditer(line.text):
                if found["name"][:1].isupper():
                    place = line.at(found.start(), len(found[0]))
                    finding = _finding(found, known, line)
                    if finding is not None:
                        rule, message, hint = finding
                        yield rule.at(place, message, hint)
            for name, found in _long_names(line.text, by_last_word):
                rule, message, hint = _of_listed(found, known[name], line)
                yield rule.at(line.at(found.start(), len(found[0])), message, hint)


def _long_names(text: str, by_last_word: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, re.Match[str]]]:
    """Names of several words, most of them organizations', that have a year in brackets, or stand there with one."""
    for when in _YEARS.finditer(text) if by_last_word else ():
        before = _plain(text[max(0, when.start() - _MOST_OF_NAME) : when.start()])
        for name in by_last_word.get(before.rpartition(" ")[2], ()):
            start = when.start() - len(name)
            if not before.endswith(name) or not text[start].isupper():
                continue
            first = start - len("The ") if text[max(0, start - 4) : start].lower() == "the " else start
            in_brackets = "(" in when["between"] or text[:first].endswith(("(", "; "))
            if in_brackets and not _BEFORE_NAME.match(text[first - 1 : first]):
                found = re.compile(rf".{{{start - first}}}(?P<name>.{{{len(name)}}}){_WHEN}").match(
                    text, first
                )
                if found is not None:
                    yield name, found


def _known(module: Module) -> _Known:
    """Year and work by the family name of the first author, without capitals."""
    known: dict[str, list[tuple[str, Reference]]] = defaultdict(list)
    for work in module.references:
        years = dict.fromkeys(found[1] for found in _YEAR.finditer(work.field("issued")))
        for family, _given in (work.authors or work.editors)[:1]:
            if years:
                known[_plain(family).removeprefix("the ")] += [(year, work) for year in years]
    return known


def _finding(found: re.Match[str], known: _Known, line: TextLine) -> tuple[Rule, str, str] | None:
    name, year = _name(found), found["year"]
    if works := known.get(_plain(name)):
        return _of_listed(found, works, line)
    candidates = [
        family for family, those in known.items() if " " not in family and any(of == year for of, _ in those)
    ]
    near = get_close_matches(name.casefold(), candidates, n=1, cutoff=_NEAR) if len(name) >= _LONG else []
    if not near:
        return None
    work = next(work for of, work in known[near[0]] if of == year)
    family = (work.authors or work.editors)[0][0]
    message = f"“{name} {year}” is in a text; the list has {family}, of the same year"
    return rules.TYPED_NAME, message, f"If that is meant, {_instead(found, work, line)}"


def _of_listed(
    found: re.Match[str], works: Sequence[tuple[str, Reference]], line: TextLine
) -> tuple[Rule, str, str]:
    """What is said of a name that the list has."""
    year, typed = found["year"], f"{_name(found)} {found['year']}"
    same = [work for of, work in works if of == year]
    if same:
        message = f"“{typed}” is typed by hand: it leads nowhere, and nothing sees to it that it stays right"
        return rules.TYPED_BY_HAND, message, f"W{_instead(found, same[0], line)[1:]}"
    years = ", ".join(sorted({of for of, _ in works}))
    message = f"“{typed}” is in a text; the list has {works[0][1].key}, of {years}"
    return rules.TYPED_YEAR, message, f"If that is meant, {_instead(found, works[0][1], line)}"


def _name(found: re.Match[str]) -> str:
    return found["name"].removesuffix("'s").removesuffix("’s")


def _plain(name: str) -> str:
    """As long as it was, without capitals and with one kind of apostrophe."""
    # Of all letters, this one alone becomes two.
    return name.replace("İ", "i").lower().replace("’", "'")


def _instead(found: re.Match[str], work: Reference, line: TextLine) -> str:
    """What to write for what: the page stays, and brackets are not doubled."""
    start, end = found.span()
    page = _PAGE.match(line.typed, end)
    end = page.end() if page else end
    closing = line.typed[end : end + 1] == ")"
    if "(" in found["between"]:  # only the year stands in brackets
        citation = f"@{work.key} [{page['page']}]" if page else f"@{work.key}"
        end += closing
    else:
        citation = f"[@{work.key}, {page['page']}]" if page else f"[@{work.key}]"
        if closing and line.typed[:start].endswith("("):
            start, end = start - 1, end + 1
    return f"write {citation} instead of {line.typed[start:end]}"
