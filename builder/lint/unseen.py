"""Markdown of which nothing is shown."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import structure as rules
from builder.markdown.document import Document, parse
from builder.markdown.pieces import pieces
from builder.markdown.words import show
from builder.model.module import Module
from builder.model.visible import shows

_BLOCKS = frozenset({"fence", "code_block", "math_block", "hr"})
_SAID_ELSEWHERE = frozenset({"heading_open", "table_open", "link_open", "container_open"})
"""What is empty in a way that a rule of its own tells of."""


def findings(module: Module) -> Iterator[Finding]:
    """Every text that learners would not see."""
    for piece in pieces(module):
        if not _shows(parse(piece.prose)):
            yield rules.EMPTY_VALUE.at(
                piece.prose.place,
                "This text shows nothing",
                "Write something; what is not needed is left out whole.",
            )


def _shows(document: Document) -> bool:
    return any(
        token.type in _SAID_ELSEWHERE
        or (token.type in _BLOCKS and (token.type == "hr" or shows(token.content)))
        or (token.type == "inline" and show(token.children or ()))
        for token in document.walk()
    )
