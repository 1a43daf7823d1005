"""Passages that are in bold or italics as a whole."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import accessibility as rules
from builder.markdown.document import parse
from builder.markdown.passages import Passage, passages
from builder.markdown.pieces import pieces
from builder.markdown.words import words
from builder.model.module import Module

LONGEST = 200
_CALLED = {"strong": "bold", "em": "italics"}


def findings(module: Module) -> Iterator[Finding]:
    for piece in pieces(module):
        for passage in passages(parse(piece.prose)):
            yield from _of(passage)


def _of(passage: Passage) -> Iterator[Finding]:
    depth = opened = 0
    children = passage.token.children or []
    for position, token in enumerate(children):
        name = token.type.partition("_")[0]
        if name not in _CALLED:
            continue
        opened = position if token.nesting == 1 and not depth else opened
        depth += token.nesting
        if depth or token.nesting != -1:
            continue
        said = words(children[opened + 1 : position])
        if len(said) > LONGEST:
            start = max(0, passage.token.content.find(children[opened].markup))
            yield rules.EMPHASIS_LONG.at(
                passage.at(start),
                f"{len(said)} characters in {_CALLED[name]} are hard to read",
                "Emphasize the words that matter; for a whole passage there is ::: important",
            )
