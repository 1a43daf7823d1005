"""A module's works beside what the registry of DOIs says of them."""

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from builder.findings import Finding
from builder.findings.rules.references import dois as rules
from builder.lookup.registry import Registry
from builder.markdown.document import parse
from builder.markdown.pieces import pieces
from builder.model.module import Module
from builder.model.reference import Reference

_ALIKE = 0.75
_YEARS_APART = 1
"""What is online first is printed in the year after."""

_DOI = re.compile(r"10\.\d{4,9}/\S+")


def findings(module: Module, registry: Registry) -> Iterator[Finding]:
    """What is wrong with DOIs; once it could not be asked, the registry is left alone."""
    shown = _cited(module).union(key.text for key in module.further_reading)
    for work in module.references:
        doi = work.field("DOI")
        if not _DOI.fullmatch(doi) or (work.is_shared and work.key not in shown):
            continue
        place = work.place_of("DOI")
        answer = registry.ask(doi)
        if answer.trouble:
            message = f"The registry of DOIs cannot be asked: {answer.trouble}"
            yield rules.NOT_ASKED.at(place, message, "Try again later, or without --online.")
            return
        if not answer.is_known:
            hint = "Copy it from the work itself, or from https://search.crossref.org"
            yield rules.DOI_UNKNOWN.at(place, f"No DOI {doi} is registered", hint)
        elif answer.metadata is not None and (said := _difference(work, answer.metadata)):
            yield rules.DOI_OTHER.at(
                place, f"{work.key}: {said}", "Mend the DOI, or what the list says of the work."
            )


def _cited(module: Module) -> frozenset[str]:
    return frozenset(
        work.key
        for piece in pieces(module)
        for token in parse(piece.prose).walk()
        if token.type == "citation"
        for work in token.meta["citation"].works
    )


def _difference(work: Reference, known: dict[str, Any]) -> str:
    """How the registry's words differ from the list's; "" where they do not."""
    title = _text(known.get("title"))
    if title and not _alike(work.field("title"), title):
        return f"the DOI is registered for “{title}”"
    year, own = _year(known), re.search(r"\d{4}", work.field("issued"))
    if year and own and abs(year - int(own[0])) > _YEARS_APART:
        return f"the DOI is registered for a work of {year}, not {own[0]}"
    family = _family(known)
    if family and work.authors and _folded(family) not in _folded(work.authors[0][0]):
        return f"the DOI is registered with {family} as first author, not {work.authors[0][0]}"
    return ""


def _alike(one: str, other: str) -> bool:
    first, second = _folded(one), _folded(other)
    shorter, longer = sorted((first, second), key=len)
    return longer.startswith(shorter) or SequenceMatcher(None, first, second).ratio() >= _ALIKE


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", re.sub(r"<[^<>]*>", "", text).casefold())
    return "".join(character for character in plain if character.isalnum())


def _text(value: Any) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    return " ".join(value.split()) if isinstance(value, str) else ""


def _year(known: dict[str, Any]) -> int:
    try:
        return int(known["issued"]["date-parts"][0][0])
    except (KeyError, IndexError, TypeError, ValueError):
        return 0


def _family(known: dict[str, Any]) -> str:
    try:
        first = known["author"][0]
        return str(first.get("family") or "")
    except (KeyError, IndexError, TypeError, AttributeError):
        return ""
