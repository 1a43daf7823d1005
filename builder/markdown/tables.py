"""Captions of tables: the line ``Table: … {row-headers}`` below one."""

import re

from markdown_it.token import Token

_CAPTION = re.compile(r"Table:[ \t]*(?P<text>.*?)(?:\s*\{(?P<options>[A-Za-z0-9 -]*)\})?\s*", re.DOTALL)
_CELL_BORDER = re.compile(r"(?<!\\)\|")


def with_captions(tokens: list[Token], lines: list[str]) -> list[Token]:
    """The tokens, each caption moved into its table: ``caption_open``, ``inline``, ``caption_close``.

    ``table_open`` gets ``meta["options"]``, the words in braces. A caption may follow after a blank line or directly,
    where Markdown itself would read a row. A caption with no table above it stays a paragraph, marked
    ``meta["stray_caption"]``.
    """
    made: list[Token] = []
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if token.type == "table_open":
            table, position = _table_at(tokens, position, lines)
            made.extend(table)
            continue
        if token.type == "paragraph_open" and _CAPTION.fullmatch(tokens[position + 1].content):
            token.meta["stray_caption"] = True
        made.append(token)
        position += 1
    return made


def excess_cells(row: str, columns: int) -> str:
    """What stands in cells of a row beyond the table's last column: Markdown drops it."""
    cells = [cell.strip() for cell in _CELL_BORDER.split(row.strip())]
    if cells and not cells[0]:
        cells = cells[1:]
    if cells and not cells[-1]:
        cells = cells[:-1]
    return " | ".join(cells[columns:])


def _table_at(tokens: list[Token], start: int, lines: list[str]) -> tuple[list[Token], int]:
    """The table with its caption inside, and where its tokens end."""
    close = next(i for i in range(start, len(tokens)) if tokens[i].type == "table_close")
    table, after = tokens[start : close + 1], close + 1
    caption = _paragraph_caption(tokens, after, table[0].level)
    if caption is not None:
        after += 3
    else:
        caption = _take_last_row(table, lines)
    table[0].meta["options"] = ()
    if caption is not None:
        table[0].meta["options"] = _cut(caption)
        level = table[0].level + 1
        table[1:1] = [
            Token("caption_open", "caption", 1, level=level),
            caption,
            Token("caption_close", "caption", -1, level=level),
        ]
    return table, after


def _paragraph_caption(tokens: list[Token], position: int, level: int) -> Token | None:
    if position + 1 >= len(tokens) or tokens[position].type != "paragraph_open":
        return None
    if tokens[position].level != level or not _CAPTION.fullmatch(tokens[position + 1].content):
        return None
    return tokens[position + 1]


def _take_last_row(table: list[Token], lines: list[str]) -> Token | None:
    """The caption that Markdown took for the table's last row; the row is removed."""
    opening = max(i for i, token in enumerate(table) if token.type == "tr_open")
    row_map = table[opening].map
    if row_map is None or table[opening - 1].type == "thead_open" or row_map[0] >= len(lines):
        return None
    caption = table[opening + 2]
    if "|" in lines[row_map[0]] or not _CAPTION.fullmatch(caption.content):
        return None
    end = next(i for i in range(opening, len(table)) if table[i].type == "tr_close")
    del table[opening : end + 1]
    if table[opening - 1].type == "tbody_open":
        del table[opening - 1 : opening + 1]
    return caption


def _cut(caption: Token) -> tuple[str, ...]:
    """Take "Table:" and the words in braces out of what the caption shows; those words."""
    found = _CAPTION.fullmatch(caption.content)
    children = caption.children
    if found is None or not children:
        return ()
    # Both stand in plain text: neither holds a character that begins anything else in Markdown.
    if children[0].type == "text":
        children[0].content = children[0].content[found.start("text") :]
    tail = len(caption.content) - found.end("text")
    if tail and children[-1].type == "text":
        children[-1].content = children[-1].content[: max(0, len(children[-1].content) - tail)]
    return tuple((found["options"] or "").split())
