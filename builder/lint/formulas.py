"""Formulas: in TeX that can be shown."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from builder.findings import Finding
from builder.findings.rules.prose import formulas as rules
from builder.markdown.document import Document, parse
from builder.markdown.mathml import FormulaError, mathml
from builder.markdown.pieces import pieces
from builder.model.module import Module

_UNKNOWN = re.compile(r'Unknown command "\\(?P<name>[A-Za-z]+)"')
_ELSEWHERE = frozenset(
    ("ce", "SI", "si", "num", "unit", "substack", "rule", "smash", "href", "url", "unicode")
)
"""What packages and programs know that is no name of a function."""


def findings(module: Module) -> Iterator[Finding]:
    """Every formula that cannot be shown."""
    for piece in pieces(module):
        document = parse(piece.prose)
        for token in document.tokens:
            if token.type == "math_block":
                yield from _of(token, token, document)
            for child in token.children or () if token.type == "inline" else ():
                if child.type == "math_inline":
                    yield from _of(child, token, document)


def _of(formula: Token, around: Token, document: Document) -> Iterator[Finding]:
    try:
        mathml(formula.meta["tex"], formula.meta["display"])
    except FormulaError as error:
        place = document.place_in(around, formula.meta["tex_pos"] + error.position)
        hint = "Mend the formula; where no formula is meant, write \\$ for a dollar."
        unknown = _UNKNOWN.match(error.message)
        if unknown and unknown["name"] not in _ELSEWHERE:
            hint = f"For the name of a function write \\operatorname{{{unknown['name']}}}."
        yield rules.FORMULA.at(place, error.message, hint)
