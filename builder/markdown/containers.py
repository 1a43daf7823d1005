"""Blocks between colons: ``::: warning A title`` or ``::: {lang=cy}``, down to a line of nothing but ``:::``."""

import re
from dataclasses import dataclass

from markdown_it.rules_block import StateBlock

from builder.markdown.languages import LANGUAGE

CALLOUTS = ("note", "tip", "example", "important", "warning")
"""The kinds of callouts."""

CLOSING = re.compile(r":{3,}")
"""The line that closes one."""
_LANGUAGE = re.compile(LANGUAGE)
_FENCE = re.compile(r"(?P<marks>`{3,}|~{3,})(?P<info>.*)")


@dataclass(frozen=True, slots=True)
class Opening:
    """The first line of a block between colons.

    Attributes:
        kind: the word after the colons; "" for a block that only has a language.
        language: the tag in braces; "" for none.
    """

    kind: str
    title: str
    language: str
    kind_at: int
    title_at: int
    language_at: int


def opening(line: str) -> Opening | None:
    """What a line opens; None when it opens nothing."""
    colons = len(line) - len(line.lstrip(":"))
    if colons < len(":::"):
        return None
    body = line.rstrip().rstrip(":").rstrip()
    brace = body.rfind("{") if body.endswith("}") else -1
    language = _LANGUAGE.fullmatch(body, brace) if brace >= 0 else None
    words = body[colons : brace if language else len(body)]
    kind, _, title = words.strip().partition(" ")
    if not kind and language is None:
        return None
    kind_at = colons + len(words) - len(words.lstrip())
    title_at = kind_at + len(kind) + len(title) - len(title.lstrip()) + 1
    tag, tag_at = (language["tag"], language.start("tag")) if language else ("", 0)
    return Opening(kind, title.strip(), tag, kind_at, title_at, tag_at)


def container(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """The rule: ``container_open`` with ``meta["opening"]``, perhaps a title, blocks, ``container_close``.

    One that is never closed ends with what it stands in, and says so with ``meta["unclosed"]``.
    """
    if state.is_code_block(start_line):
        return False
    found = opening(_line(state, start_line))
    if found is None:
        return False
    if silent:
        return True
    last = _closing_line(state, start_line, end_line)
    closed = last < end_line and CLOSING.fullmatch(_line(state, last)) is not None
    token = state.push("container_open", "div", 1)
    token.block = True
    token.map = [start_line, last]
    token.meta = {"opening": found, "unclosed": not closed}
    if found.title:
        state.push("container_title_open", "p", 1)
        title = state.push("inline", "", 0)
        title.content, title.map, title.children = found.title, [start_line, start_line + 1], []
        state.push("container_title_close", "p", -1)
    parent, line_max = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", last
    state.md.block.tokenize(state, start_line + 1, last)
    state.parentType, state.lineMax = parent, line_max
    state.push("container_close", "div", -1).block = True
    state.line = last + closed
    return True


def _closing_line(state: StateBlock, start_line: int, end_line: int) -> int:
    """The line that closes it, or the first that is no longer in it."""
    depth, fence = 1, ""
    for number in range(start_line + 1, end_line):
        line = _line(state, number)
        if line and state.sCount[number] < state.blkIndent:
            return number
        if fence:
            if line.startswith(fence) and not line.strip(fence[0]):
                fence = ""
        elif (found := _FENCE.match(line)) and not (found["marks"][0] == "`" and "`" in found["info"]):
            fence = found["marks"]
        elif CLOSING.fullmatch(line):
            depth -= 1
            if not depth:
                return number
        elif line.startswith(":::") and opening(line):
            depth += 1
    return end_line


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]].rstrip()
