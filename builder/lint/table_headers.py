"""Tables: every column has a header, and every row where rows shall have one."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from builder.findings import Finding, Place
from builder.findings.rules.prose import tables as rules
from builder.markdown.document import Document, parse
from builder.markdown.pieces import pieces
from builder.markdown.words import show
from builder.model.module import Module

_BORDER = re.compile(r"(?<!\\)\|")


def findings(module: Module) -> Iterator[Finding]:
    """Every header that is missing."""
    for piece in pieces(module):
        document = parse(piece.prose)
        row_headers, column, row = False, 0, 0
        for position, token in enumerate(document.tokens):
            if token.type == "table_open":
                row_headers = "row-headers" in token.meta["options"]
            elif token.type == "tr_open":
                column, row = 0, token.map[0] if token.map else row
            elif token.type in {"th_open", "td_open"}:
                yield from _of_cell(document, token, position, (row, column), row_headers=row_headers)
                column += 1


def _of_cell(
    document: Document, token: Token, position: int, cell: tuple[int, int], *, row_headers: bool
) -> Iterator[Finding]:
    if show(document.tokens[position + 1].children or ()):
        return
    row, column = cell
    if token.type == "th_open" and not (row_headers and column == 0):
        hint = "Write what stands in the column."
        if column == 0:
            hint += " If its cells name the rows, write {row-headers} behind the caption."
        yield rules.COLUMN_HEADER.at(_place(document, *cell), f"Column {column + 1} has no header", hint)
    elif token.type == "td_open" and row_headers and column == 0:
        yield rules.ROW_HEADER.at(
            _place(document, row, column), "This row has no header", "Write what the row is about."
        )


def _place(document: Document, row: int, column: int) -> Place:
    line = document.prose.text.split("\n")[row]
    begin = len(line) - len(line.lstrip("> \t"))
    borders = [found.start() for found in _BORDER.finditer(line)]
    if borders and borders[0] != begin:
        borders.insert(0, begin - 1)
    return document.prose.at(row, borders[column] + 1) if column < len(borders) else document.prose.at(row)
