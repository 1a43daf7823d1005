"""Gaps of a cloze: each stands in its text once, where a field can stand."""

from collections.abc import Iterator

from markdown_it.token import Token

from builder.findings import Finding
from builder.findings.rules import questions as rules
from builder.markdown.document import Document, parse
from builder.model.module import Module
from builder.questions.cloze import Cloze
from builder.questions.question import meant


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
    for name, place in places.items():
        if name not in seen:
            yield rules.GAP_MISSING.at(
                place,
                f"The text has no gap `{name}`",
                f"Write {{{name}}} where it belongs, or leave it out here.",
            )


def _gaps(document: Document) -> Iterator[tuple[Token, bool]]:
    """Every gap, and whether a field can stand there."""
    links = captions = 0
    for token in document.walk():
        links += token.nesting if token.type.startswith("link_") else 0
        captions += token.nesting if token.type.startswith("caption_") else 0
        if token.type == "gap":
            yield token, not links and not captions
