"""Where the tables and keys of a TOML file stand. Python's reader of TOML keeps no positions."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

Path = tuple[str, ...]
"""A table or a key by the names around it and its own: ``("rules", "severity", "STR-017")``."""

# No possessive quantifiers: Python 3.11.2, which Debian 12 has, reads on from a wrong place where a part of one fails.
_GAP = re.compile(r"(?:[ \t\n]|#[^\n]*)+")
_PART = re.compile(r"""[ \t]*([A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')[ \t]*""")
_OF_VALUE = re.compile(
    r'''"""(?:[^"\\]|\\.|"(?!""))*"{3,5}'''
    r"""|'{3}(?:[^']|'(?!''))*'{3,5}"""
    r"""|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|\#[^\n]*|[\[\]{}\n]|[^"'\#\[\]{}\n]+""",
    re.DOTALL,
)
"""A piece of a value: brackets and line ends count only outside texts and comments."""


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands: line and column from 1, and how many characters it has."""

    line: int
    column: int
    width: int


def lines_of(text: str) -> list[str]:
    """The lines as TOML and editors count them; other signs that part lines elsewhere are text."""
    return _plain(text).removesuffix("\n").split("\n")


def spans(text: str) -> dict[Path, Span]:
    """Every table and key outside braces, where it stands first. ``text`` is TOML; what follows a fault is left out."""
    text = _plain(text)
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    found: dict[Path, Span] = {}
    for path, begin, end in _named(text):
        line = bisect_right(starts, begin)
        found.setdefault(path, Span(line, begin - starts[line - 1] + 1, end - begin))
    return found


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n")


def _named(text: str) -> Iterator[tuple[Path, int, int]]:
    table: Path = ()
    position = 0
    while position < len(text):
        if gap := _GAP.match(text, position):
            position = gap.end()
            continue
        brackets = (text[position : position + 2] == "[[") + 1 if text[position] == "[" else 0
        parts = list(_parts(text, position + brackets))
        if not parts:
            return
        names = tuple(name for name, _, _ in parts)
        first, end = parts[0][1], parts[-1][2]
        if brackets:
            table = ()
            begin, position = position, text.find("]", end) + brackets
            yield names, begin, position
        for count, (_, _, until) in enumerate(parts, 1):
            yield (*table, *names[:count]), first, until
        if brackets:
            table = names
        else:
            position = _behind(text, text.find("=", end) + 1)


def _parts(text: str, position: int) -> Iterator[tuple[str, int, int]]:
    """The names of a key that full stops part, each with its place."""
    while part := _PART.match(text, position):
        yield _name(part[1]), part.start(1), part.end(1)
        position = part.end() + 1
        if text[part.end() : position] != ".":
            return


def _name(written: str) -> str:
    if written[0] == '"':
        return str(tomllib.loads(f"name = {written}")["name"])
    return written.strip("'")


def _behind(text: str, position: int) -> int:
    """Where the value that begins at ``position`` is over: at the end of a line, outside brackets."""
    depth = 0
    while piece := _OF_VALUE.match(text, position):
        position = piece.end()
        if piece[0] in {"[", "{"}:
            depth += 1
        elif piece[0] in {"]", "}"}:
            depth -= 1
        elif piece[0] == "\n" and depth <= 0:
            break
    return position if piece else len(text)
