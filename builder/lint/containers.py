"""Blocks between colons: of a known kind, and closed."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from markdown_it.token import Token

from builder.findings import Finding, Place
from builder.findings.rules.prose import callouts, languages
from builder.markdown.containers import CALLOUTS, CLOSING, Opening
from builder.markdown.document import Document, parse
from builder.markdown.pieces import pieces
from builder.markdown.text_lines import text_lines
from builder.model.module import Module

ALIKE = {"info": "note", "hint": "tip", "caution": "warning", "danger": "warning", "attention": "warning"}
"""What other tools call them."""


def findings(module: Module) -> Iterator[Finding]:
    """Every callout of a kind that there is not, every one that does not end, every end without a beginning."""
    for piece in pieces(module):
        document = parse(piece.prose)
        for token in document.walk():
            if token.type == "container_open":
                yield from _of(token, document)
        for line in text_lines(document):
            if CLOSING.fullmatch(line.text.strip()):
                column = len(line.typed) - len(line.typed.lstrip())
                yield callouts.CALLOUT_STRAY.at(
                    line.at(column, len(line.typed.strip())),
                    "These colons close nothing and would be shown",
                    "Leave them out, or begin the block: ::: note",
                )


def place_of(token: Token, document: Document, column: int, width: int) -> Place:
    """The place of a column (from 0, of the colons) in the line that opens a block."""
    line = token.map[0] if token.map else 0
    typed = document.prose.text.split("\n")[line]
    return document.prose.at(line, max(0, typed.find(":::")) + column, width)


def _of(token: Token, document: Document) -> Iterator[Finding]:
    opening: Opening = token.meta["opening"]
    if opening.kind and opening.kind not in CALLOUTS:
        place = place_of(token, document, opening.kind_at, len(opening.kind))
        yield callouts.CALLOUT_KIND.at(
            place, f"There is no block called {opening.kind}", _meant(opening.kind)
        )
    if "{" in opening.title:
        place = place_of(token, document, opening.title_at, len(opening.title))
        yield languages.ATTRIBUTES.at(
            place, "In braces only a language has a meaning", "Write {lang=cy}, or leave the braces out."
        )
    if token.meta["unclosed"]:
        yield callouts.CALLOUT_OPEN.at(
            place_of(token, document, 0, 0),
            "This block is never closed: all that follows would stand in it",
            "Write ::: on a line of its own where it ends.",
        )


def _meant(kind: str) -> str:
    plain = re.sub(r"[^a-z]", "", kind.lower())
    near = [ALIKE[plain]] if plain in ALIKE else get_close_matches(plain, CALLOUTS, 1)
    return f"Did you mean ::: {near[0]}?" if near else f"Write one of {', '.join(CALLOUTS)}."
