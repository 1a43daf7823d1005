"""Gaps of a cloze: each stands in its text once, where a field can stand."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from markdown_it.token import Token

from builder.findings import Finding
from builder.findings.rules import questions as rules
from builder.identifiers import from_words, is_id
from builder.markdown.document import Document, parse
from builder.markdown.text_lines import TextLine, text_lines
from builder.model.module import Module
from builder.questions.cloze import Cloze
from builder.questions.question import meant

_IN_BRACES = re.compile(r"(?<!\{)\{(?P<name>[ ]*[^\W\d_][\w .'’-]*)\}(?!\})")


def findings(module: Module) -> Iterator[Finding]:
    for block in module.blocks():
        if isinstance(block, Cloze):
            yield from _of(block)


def _of(block: Cloze) -> Iterator[Finding]:
    places = {gap.blank.id: gap.place for gap in block.gaps}
    seen: dict[str, Token] = {}
    for token, fillable in _gaps(parse(block.text)):
        name, place = token.meta["gap"], token.meta["place"]
        first = seen.setdefault(name, token)
        if name not in places:
            hint = f"{meant(name, list(places))} Write \\{{ for a brace that is only shown."
            yield rules.GAP_UNKNOWN.at(place, f"`{name}` does not stand under `gaps:`", hint)
        elif first is not token:
            line = first.meta["place"].line
            yield rules.GAP_TWICE.at(
                place, f"The gap `{name}` already stands on line {line}", "Give this one an id of its own."
            )
        elif not fillable:
            yield rules.GAP_IN_LINK.at(
                place,
                f"The gap `{name}` stands in a link or a caption",
                "Put it beside the link or the table.",
            )
    meant_by_others = {guess for name in seen if name not in places for guess in _nearest(name, places)}
    for line, found in _malformed(block):
        name = found["name"]
        guesses = _nearest(_as_id(name), places)
        meant_by_others.update(guesses)
        wanted = f"For a gap, write {{{_as_id(name)}}} and describe it under `gaps:`."
        wanted = f"Did you mean {{{guesses[0]}}}?" if guesses else wanted
        yield rules.GAP_UNKNOWN.at(
            line.at(found.start(), len(found[0])),
            f"{found[0]} is no gap: a gap has the name of one under `gaps:`, in small letters, digits and hyphens",
            f"{wanted} Write \\{{ for a brace that is only shown.",
        )
    for name, place in places.items():
        if name not in seen and name not in meant_by_others:
            yield rules.GAP_MISSING.at(
                place,
                f"The text has no gap `{name}`",
                f"Write {{{name}}} where it belongs, or leave it out here.",
            )


def _malformed(block: Cloze) -> Iterator[tuple[TextLine, re.Match[str]]]:
    """Words in braces that cannot be the name of a gap, and so would be shown with their braces."""
    for line in text_lines(parse(block.text)):
        for found in _IN_BRACES.finditer(line.text):
            if not is_id(found["name"]):
                yield line, found


def _as_id(name: str) -> str:
    """The name that words in braces would have: ``the label`` is the-label."""
    return from_words(name, most=None)


def _nearest(name: str, known: Iterable[str]) -> list[str]:
    """The gap that was meant: spelt alike, or named by one of the words; none where that is uncertain."""
    within = [one for one in known if one in name.split("-")]
    return get_close_matches(name, known, 1) or within[:1]


def _gaps(document: Document) -> Iterator[tuple[Token, bool]]:
    """Every gap, and whether a field can stand there."""
    links = captions = 0
    for token in document.walk():
        links += token.nesting if token.type.startswith("link_") else 0
        captions += token.nesting if token.type.startswith("caption_") else 0
        if token.type == "gap":
            yield token, not links and not captions
