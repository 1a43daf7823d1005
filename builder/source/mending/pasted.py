"""Texts after ``|`` that lose lines, or swallow what should stand below them.

A line pasted at the margin ends a text for YAML, and what follows is read as keys; ``type: figure`` without its hyphen
(or indented as far as the text) is read as words, in silence. Both are looked for before anything is parsed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from builder.findings.rules import source as rules
from builder.source.files import SourceText, source_text
from builder.source.lines import BLOCK_HEADER, DASH_LINE, KEY_LINE, head, indent_of
from builder.source.mending.signs import SIGN
from builder.source.mending.tidied import Tidied, also
from builder.source.schema import fields, schema, types

_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})")
_TYPE = re.compile(r"(?P<margin>[ ]*)(?P<hyphen>-[ ]+)?type:[ ]+[\"']?(?P<type>[a-z-]+)[\"']?[ ]*")
_CAPITAL_KEY = re.compile(r"[\"'“”‘’„]?(?P<word>[A-Za-z_ -]{2,20})[\"'“”‘’„]?[ ]*:(?:\s|$)")
_FIELD = re.compile(r"(?P<word>[a-z_]+)\s")
_OTHER_STARTS = "#%\"'[]{}&*!|>@`?,"
_MARKERS = ("---", "...")
_SHOWN = 12
_LIKE_A_FIELD = 0.7
_MOVE_ALL = "\nMove what belongs to it as far to the left."


@dataclass(frozen=True, slots=True)
class _Block:
    """A text after ``|`` or ``>``.

    Attributes:
        first: the line with the sign, from 0.
        indent: the column (from 0) that its lines exceed.
        margin: the column of its lines.
    """

    first: int
    indent: int
    margin: int


def with_texts_whole(source: SourceText) -> Tidied:
    """The text with pasted lines indented as the texts they belong to, and with blocks out of texts."""
    lines = list(source.lines)
    tidied = Tidied(source)
    number = 0
    while number < len(lines):
        parts = head(lines[number])
        is_comment = lines[number].lstrip().startswith("#")
        if not is_comment and BLOCK_HEADER.fullmatch(parts.value) and (parts.key or "-" in parts.margin):
            number = _through(lines, _block(lines, number, parts.indent), source, tidied)
        else:
            number += 1
    if tidied.touched:
        tidied.source = source_text("\n".join(lines), source.shown)
    return tidied


def _block(lines: Sequence[str], first: int, indent: int) -> _Block:
    margin = indent + 2
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        if indent_of(line) > indent:
            margin = indent_of(line)
            break
        if not _is_text(line, indent):
            break
    return _Block(first, indent, margin)


def _through(lines: list[str], block: _Block, source: SourceText, tidied: Tidied) -> int:
    """Go through a text, mending ``lines``; the number of the line behind it, or of a block found in it."""
    is_code = False
    number = block.first + 1
    while number < len(lines):
        line = lines[number]
        if not line.strip():
            number += 1
            continue
        if indent_of(line) <= block.indent:
            run = list(_pasted(lines, number, block))
            if not run or is_code:
                return number
            _indent(lines, run, block, source, tidied)
            number = run[-1] + 1
            continue
        if _FENCE.match(line):
            is_code = not is_code
        elif not is_code and _is_entry(lines[block.first]) and _is_type(line, block):
            _part(lines, number, block, source, tidied)
            return number
        number += 1
    return number


def _is_entry(line: str) -> bool:
    """Whether the text is an entry of a list, not the value of a field."""
    return not head(line).key and "-" in head(line).margin


def _pasted(lines: Sequence[str], first: int, block: _Block) -> Iterator[int]:
    """The lines from ``first`` on that no key or entry begins, up to the next that one does."""
    for number in range(first, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        if indent_of(line) > block.indent or not _is_text(line, block.indent):
            return
        yield number


def _is_text(line: str, indent: int) -> bool:
    """Whether a line continues the text that ``indent`` ends: no key, entry or sign of YAML begins it."""
    if (
        KEY_LINE.match(line)
        or DASH_LINE.match(line)
        or line.rstrip() in _MARKERS
        or "\t" in line[: indent_of(line)]
    ):
        return False
    rest = line.lstrip()
    if SIGN.match(rest) and not rest.startswith("-"):
        return True
    if rest[0] in _OTHER_STARTS:
        return False
    if (found := _FIELD.match(rest)) and found["word"] in fields():
        return False
    if not (found := _CAPITAL_KEY.match(rest)):
        return ": " not in rest or indent_of(line) == 0 < indent
    return indent_of(line) == 0 < indent and not get_close_matches(
        found["word"].lower().replace(" ", "_"),
        list(schema("module.schema.json")["properties"]),
        1,
        _LIKE_A_FIELD,
    )


def _indent(lines: list[str], run: Sequence[int], block: _Block, source: SourceText, tidied: Tidied) -> None:
    for number in run:
        lines[number] = " " * block.margin + SIGN.sub("- ", lines[number].lstrip())
    tidied.touched.update(number + 1 for number in run)
    shown = [lines[number] for number in run[:_SHOWN]] + ["…"] * (len(run) > _SHOWN)
    first = source.lines[run[0]]
    tidied.findings.append(
        rules.NO_KEY.at(
            source.place(run[0] + 1, indent_of(first) + 1, len(first.rstrip()) + 1),
            f"The text that begins below line {block.first + 1} ends before this line, which is not indented like it"
            + also(run[1:]),
            "If it is part of that text, write:\n" + "\n".join(shown),
        )
    )


def _is_type(line: str, block: _Block) -> bool:
    found = _TYPE.fullmatch(line)
    return found is not None and len(found["margin"]) == block.margin and found["type"] in types()


def _part(lines: list[str], first: int, block: _Block, source: SourceText, tidied: Tidied) -> None:
    """Take a block with a type out of the text, from line ``first`` on."""
    found = _TYPE.fullmatch(lines[first])
    assert found is not None, "it was found before"
    has_hyphen = bool(found["hyphen"])
    hyphen = " " * block.indent + "- "
    fields_at = block.margin + len(found["hyphen"] or "")
    shift = fields_at - len(hyphen)
    for number in range(first, len(lines)):
        line = lines[number]
        if line.strip() and indent_of(line) <= block.indent:
            break
        if line.strip() and number > first:
            lines[number] = line[min(shift, indent_of(line)) :] if shift > 0 else line
            tidied.touched.update((number + 1,) if shift else ())
    lines[first] = hyphen + lines[first][fields_at:]
    tidied.touched.add(first + 1)
    what = "its hyphen stands too far right" if has_hyphen else "a hyphen is missing before it"
    tidied.findings.append(
        rules.INDENTATION.at(
            source.place(first + 1, block.margin + 1),
            f"`type: {found['type']}` is read as words of the text that begins below line {block.first + 1}: {what}",
            f"Write:\n{lines[first]}{_MOVE_ALL if shift > 0 else ''}",
        )
    )
