"""What is judged by the raw lines of a value, since parsers take it in silence or differ in it."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import source as rules
from builder.source.files import SourceText
from builder.source.lines import SHOWN_LENGTH

_ESCAPE = re.compile(r"\\(.)")
_KNOWN_ESCAPES = '"\\ntxuU'
_TEX = re.compile(
    r"\\(?:n(?:abla|eq?|eg|u|ot|i|ewline)|t(?:imes|ext|heta|au|an|o|riangle|ilde|op|frac|extbf|extit)|u(?:parrow|nderline))"
    r"(?![A-Za-z])"
)
"""Commands of TeX whose first letter YAML takes for a sign of its own, such as the tab of ``\\times``."""
_INDENTATION_INDICATOR = re.compile(r"[|>](?:[+-]?[1-9]|[1-9][+-]?)\s*(?:#.*)?$")
_HASH_IN_HEADER = re.compile(r"[|>][+-]?[0-9]?[+-]?#")

Position = tuple[int, int]
"""A line and a column, from 0."""


def tabs(source: SourceText, first: int, last: int) -> Iterator[Finding]:
    """Tabs that indent the lines (from 0) that continue a text."""
    for number in range(first, last + 1):
        line = source.lines[number]
        indentation = line[: len(line) - len(line.lstrip())]
        if "\t" in indentation and line.strip():
            yield rules.TAB.at(
                source.place(number + 1, indentation.index("\t") + 1),
                "This line is indented with a tab",
                "Indent with spaces.",
            )


def escapes(source: SourceText, start: Position, end: Position) -> list[Finding]:
    """Backslashes that were surely meant as themselves: YAML would swallow them, and the letter after them.

    At most one finding for a text, at the first of them.
    """
    found = _escapes(source, start, end)
    first = next(found, None)
    if first is None:
        return []
    number, sign = first
    further = sum(1 for _ in found)
    more = f"; so are {further:,} more in this text" if further > 1 else "; so is one more in this text"
    return [
        rules.ESCAPE.at(
            source.place(number + 1, sign.start() + 1, sign.end() + 1),
            f"Between double quotation marks YAML reads {sign[0]} as one sign, not as a backslash"
            + (more if further else ""),
            _in_single(source, start, end),
        )
    ]


def _escapes(source: SourceText, start: Position, end: Position) -> Iterator[tuple[int, re.Match[str]]]:
    """The lines (from 0) and places of such backslashes."""
    for number in range(start[0], end[0] + 1):
        line = source.lines[number]
        begin = start[1] + 1 if number == start[0] else 0
        for found in _ESCAPE.finditer(line, begin, end[1] - 1 if number == end[0] else len(line)):
            if found[1] not in _KNOWN_ESCAPES or _TEX.match(line, found.start()):
                yield number, found


def _in_single(source: SourceText, start: Position, end: Position) -> str:
    """How to write a text between single quotation marks, where a backslash is one."""
    line = source.lines[start[0]]
    if start[0] != end[0] or len(line) > SHOWN_LENGTH or '\\"' in line[start[1] : end[1]]:
        return "Write the backslash twice, or use single quotation marks."
    inside = line[start[1] + 1 : end[1] - 1].replace("\\\\", "\\").replace("'", "''")
    return (
        f"Between single ones it stays as it is typed. Write:\n{line[: start[1]]}'{inside}'{line[end[1] :]}"
    )


def has_hash_in_header(source: SourceText, start: Position) -> bool:
    """Whether a # stands right behind ``|``: libyaml takes it for a comment, PyYAML's own parser does not."""
    return _HASH_IN_HEADER.match(source.lines[start[0]], start[1]) is not None


def tab_before_block(source: SourceText, header: int) -> Position | None:
    """A tab before the first character of a block scalar: libyaml stops there, PyYAML's own parser does not."""
    if _INDENTATION_INDICATOR.search(source.lines[header]):
        return None
    for number in range(header + 1, len(source.lines)):
        line = source.lines[number]
        indentation = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in indentation:
            return number, indentation.index("\t")
        if line.strip():
            return None
    return None
