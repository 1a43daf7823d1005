"""Spaces that are no ordinary ones, and characters that cannot be seen, where YAML looks for its own signs."""

import re
from collections.abc import Sequence

from builder.findings import Finding
from builder.findings.rules import source as rules
from builder.source.files import SourceText, source_text
from builder.source.lines import KEY_LINE, indent_of, line_above, outside_blocks
from builder.source.mending.tidied import Tidied, also
from builder.source.schema import fields

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
UNSEEN = "\u00ad\u200b-\u200f\u2060-\u2064"
"""Soft hyphens, joiners and marks of direction: they take no room."""
_ODD = f"{SPACES}{UNSEEN}"
ODD = re.compile(f"[{_ODD}]")
_MARGIN = re.compile(rf"(?:[ \t]*-)*[ \t]*[{_ODD}][ \t{_ODD}]*")
_KEY = re.compile(
    rf"(?P<margin>[ ]*(?:-[ ]+)*)(?P<key>[a-z][a-z0-9_{UNSEEN}-]*)(?P<before>[ {_ODD}]*):"
    rf"(?P<after>[ {_ODD}]*)(?P<rest>.*)"
)


def with_ordinary_spaces(source: SourceText) -> Tidied:
    """The text with ordinary spaces in its margins and around its keys."""
    tidied = Tidied(source)
    if not ODD.search(source.text):
        return tidied
    lines = list(source.lines)
    margins = [(number, found) for number, line in enumerate(lines) if (found := _MARGIN.match(line))]
    for number, found in margins:
        lines[number] = ODD.sub(" ", found[0]) + lines[number][found.end() :]
    if margins:
        tidied.findings.append(_in_margin(source, margins))
    at_margins = {number for number, _ in margins}
    spaced = tuple(lines)
    keys = [
        number
        for number in outside_blocks(spaced)
        if number not in at_margins and _is_odd_key(spaced, number)
    ]
    columns = {number: _column(lines[number]) for number in keys}
    for number in keys:
        lines[number] = _ordinary(lines[number])
    if keys:
        tidied.findings.append(_at_key(source, lines, keys, columns[keys[0]]))
    tidied.touched.update(number + 1 for number in (*keys, *(margin for margin, _ in margins)))
    if tidied.touched:
        tidied.source = source_text("\n".join(lines), source.shown)
    return tidied


def what(character: str) -> str:
    """An odd space or an unseen character in words."""
    if re.match(f"[{UNSEEN}]", character):
        return f"an invisible character (U+{ord(character):04X})"
    return "a non-breaking space" if character == "\u00a0" else "a space that is no ordinary one"


def _in_margin(source: SourceText, margins: Sequence[tuple[int, re.Match[str]]]) -> Finding:
    number, found = margins[0]
    column = next(position for position, character in enumerate(found[0]) if ODD.match(character))
    return rules.ODD_SPACE.at(
        source.place(number + 1, column + 1, column + 2),
        f"This line begins with {what(found[0][column])}{also([line for line, _ in margins[1:]])}",
        "Delete the white space at its beginning and type ordinary spaces.",
    )


def _is_odd_key(lines: tuple[str, ...], number: int) -> bool:
    """Whether the line has a key, and an odd character in it, before its colon or right behind it."""
    found = _KEY.fullmatch(lines[number])
    if found is None or not ODD.search(found["key"] + found["before"] + found["after"][:1]):
        return False
    return ODD.sub("", found["key"]) in fields() or _is_among_ids(lines, number)


def _is_among_ids(lines: tuple[str, ...], number: int) -> bool:
    """Whether a key of the author's own can stand there, and not a text: in line with a key or below one."""
    above = line_above(lines, number)
    if above is None or lines[number].lstrip().startswith("-"):
        return False
    here, there = indent_of(lines[number]), indent_of(lines[above])
    line = ODD.sub(" ", lines[above])
    if not KEY_LINE.match(line):
        return False
    return here == there or (here > there and line.rstrip().endswith(":"))


def _column(line: str) -> int:
    """The first odd character of a line that has one at its key, from 0."""
    found = ODD.search(line)
    assert found is not None, "it was found before"
    return found.start()


def _ordinary(line: str) -> str:
    found = _KEY.fullmatch(line)
    assert found is not None, "it was found before"
    return f"{found['margin']}{ODD.sub('', found['key'])}: {found['rest']}".rstrip()


def _at_key(source: SourceText, lines: Sequence[str], numbers: list[int], column: int) -> Finding:
    number = numbers[0]
    return rules.ODD_SPACE.at(
        source.place(number + 1, column + 1, column + 2),
        f"Here stands {what(source.lines[number][column])}, which YAML takes for text{also(numbers[1:])}",
        f"Write:\n{lines[number]}",
    )
