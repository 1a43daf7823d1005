"""Which parts of the stylesheet the Markdown of a module needs."""

from collections.abc import Iterator

from builder.markdown.document import parse
from builder.markdown.pieces import pieces
from builder.model.module import Module

_OF_TOKENS = {
    "code_inline": "code",
    "code_block": "code",
    "fence": "code",
    "dl_open": "definitions",
    "blockquote_open": "quotes",
    "math_inline": "maths",
    "math_block": "maths",
    "note_reference": "footnotes",
    "note_open": "footnotes",
}
_CELLS = frozenset(("th_open", "td_open"))


def looks(module: Module) -> frozenset[str]:
    """Their names, as ``styles.SOURCES`` has them."""
    return frozenset(_looks(module))


def _looks(module: Module) -> Iterator[str]:
    if module.terms or module.abbreviations:
        yield "glossary"
    for piece in pieces(module):
        for token in parse(piece.prose).walk():
            if token.type in _OF_TOKENS:
                yield _OF_TOKENS[token.type]
            elif token.type in _CELLS and token.attrGet("style"):
                yield "alignment"
            elif token.type == "container_open" and token.meta["opening"].kind:
                yield "callouts"
