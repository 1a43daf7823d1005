"""Citations that were typed by hand beside a reference list: “Francis (2013)”."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from builder.findings import Finding, Rule
from builder.findings.rules import references as rules
from builder.markdown.document import parse
from builder.markdown.pieces import pieces
from builder.markdown.text_lines import text_lines
from builder.model.module import Module, Reference

_NAME = r"(?!\d)[^\W\d_][\w'’-]{2,}"
_TYPED = re.compile(
    rf"(?<![\w@\[/.-])(?P<name>{_NAME})(?P<more>,? (?:and|a|ac|&) {_NAME}| et al\.?)?(?:['’]s)?"
    r"(?P<between>,? \(?|,? ?\()(?P<year>(?:1[89]|20)\d\d)(?P<letter>[a-z]?)(?![\w/-]|\.\d)"
)
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
    for piece in pieces(module):
        for line in text_lines(parse(piece.prose)):
            for found in _TYPED.finditer(line.text):
                if found["name"][:1].isupper():
                    place = line.at(found.start(), len(found[0]))
                    finding = _finding(found, known)
                    if finding is not None:
                        rule, message, hint = finding
                        yield rule.at(place, message, hint)


def _known(module: Module) -> _Known:
    """Year and work by the family name of the first author, without capitals."""
    known: dict[str, list[tuple[str, Reference]]] = defaultdict(list)
    for work in module.references:
        year = _YEAR.search(work.field("issued"))
        for family, _given in (work.authors or work.editors)[:1]:
            if year and " " not in family:
                known[family.casefold()].append((year[1], work))
    return known


def _finding(found: re.Match[str], known: _Known) -> tuple[Rule, str, str] | None:
    name, year = found["name"].removesuffix("'s").removesuffix("’s"), found["year"]
    typed = f"{name} {year}"
    works = known.get(name.casefold())
    if works:
        same = [work for of, work in works if of == year]
        if same:
            message = (
                f"“{typed}” is typed by hand: it leads nowhere, and nothing sees to it that it stays right"
            )
            return rules.TYPED_BY_HAND, message, f"Write: {_citation(found, same[0])}"
        years = ", ".join(sorted({of for of, _ in works}))
        message = f"“{typed}” is in a text; the list has {works[0][1].key}, of {years}"
        return rules.TYPED_YEAR, message, f"If that is meant, write: {_citation(found, works[0][1])}"
    candidates = [family for family, those in known.items() if any(of == year for of, _ in those)]
    near = get_close_matches(name.casefold(), candidates, n=1, cutoff=_NEAR) if len(name) >= _LONG else []
    if not near:
        return None
    work = next(work for of, work in known[near[0]] if of == year)
    family = (work.authors or work.editors)[0][0]
    message = f"“{typed}” is in a text; the list has {family}, of the same year"
    return rules.TYPED_NAME, message, f"If that is meant, write: {_citation(found, work)}"


def _citation(found: re.Match[str], work: Reference) -> str:
    """``@key`` where only the year stands in brackets, else ``[@key]``."""
    return f"@{work.key}" if "(" in found["between"] else f"[@{work.key}]"
