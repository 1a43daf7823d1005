"""The value of a field: braces, quotes, numbers and names of texts, joined with ``#``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from builder.source.depth import DEPTH_LIMIT

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_WORD = re.compile(r"[^\s#{}\",=]+")
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class ValueFault:
    """What is wrong with a value.

    Attributes:
        offset: where in the value.
        macro: the name that nothing defines; "" when the value itself is broken.
        is_comma: whether only a comma is missing there.
    """

    message: str
    offset: int
    macro: str = ""
    is_comma: bool = False


def resolve(raw: str, texts: Mapping[str, str]) -> str | ValueFault:
    """The LaTeX text of a value, without its outer braces or quotes.

    ``texts`` are the texts that ``@string`` defines, by lower-case name; the months are known anyway.
    """
    parts: list[str] = []
    position = 0
    while True:
        position = _skip_space(raw, position)
        part = _part(raw, position, texts)
        if isinstance(part, ValueFault):
            return part
        text, end = part
        parts.append(text)
        position = _skip_space(raw, end)
        if position == len(raw):
            return "".join(parts)
        if raw[position] != "#":
            return ValueFault("a comma is missing after this value", end, is_comma=True)
        position += 1


def _part(raw: str, position: int, texts: Mapping[str, str]) -> tuple[str, int] | ValueFault:
    opening = raw[position : position + 1]
    if opening in {"{", '"'}:
        end = _closing(raw, position)
        if isinstance(end, ValueFault):
            return end
        return raw[position + 1 : end], end + 1
    found = _WORD.match(raw, position)
    if found is None:
        return ValueFault("the value is missing", position)
    text = _named(found[0], texts)
    return (
        ValueFault(f"no @string defines {found[0]!r}", position, found[0])
        if text is None
        else (text, found.end())
    )


def _named(word: str, texts: Mapping[str, str]) -> str | None:
    """A number itself, or the text that a name stands for."""
    if word.isdigit():
        return word
    return texts.get(word.lower(), word.lower() if word.lower() in MONTHS else None)


def _closing(raw: str, start: int) -> int | ValueFault:
    """Where the braces or quotes that open at ``start`` close."""
    wanted, depth = ("}", 0) if raw[start] == "{" else ('"', 0)
    position = start + 1
    while position < len(raw):
        character = raw[position]
        if character == "\\":
            position += 2
            continue
        if character == wanted and depth == 0:
            return position
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth > DEPTH_LIMIT:
            return ValueFault(f"braces are nested more than {DEPTH_LIMIT} levels deep", position)
        position += 1
    return ValueFault(f"{raw[start]} is never closed", start)


def _skip_space(raw: str, position: int) -> int:
    found = _SPACE.match(raw, position)
    return found.end() if found else position
