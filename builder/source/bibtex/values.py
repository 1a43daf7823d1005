"""The value of a field: braces, quotes, numbers and names of texts, joined with ``#``."""

import re
from dataclasses import dataclass

from builder.source.depth import DEPTH_LIMIT

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

NAMED_LIMIT = 2_000_000
"""The characters that names may stand for in a whole list: a text of names of texts doubles with each."""

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


class Texts:
    """What the names in one list stand for: texts that ``@string`` defines, and the months."""

    def __init__(self) -> None:
        self._texts = dict(zip(MONTHS, MONTHS, strict=True))
        self._left = NAMED_LIMIT

    def define(self, name: str, text: str) -> None:
        """From here on ``name`` stands for ``text``, in capitals or not."""
        self._texts[name.lower()] = text

    def named(self, word: str, position: int) -> str | ValueFault:
        """The text that a word stands for; a number is itself."""
        if word.isdigit():
            return word
        text = self._texts.get(word.lower())
        if text is None:
            return ValueFault(f"no @string defines {word!r}", position, word)
        if len(text) > self._left:
            message = f"what names stand for has more than {NAMED_LIMIT:,} characters in this list"
            return ValueFault(message, position)
        self._left -= len(text)
        return text


def resolve(raw: str, texts: Texts) -> str | ValueFault:
    """The LaTeX text of a value, without its outer braces or quotes."""
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


def _part(raw: str, position: int, texts: Texts) -> tuple[str, int] | ValueFault:
    opening = raw[position : position + 1]
    if opening in {"{", '"'}:
        end = _closing(raw, position)
        if isinstance(end, ValueFault):
            return end
        return raw[position + 1 : end], end + 1
    found = _WORD.match(raw, position)
    if found is None:
        return ValueFault("the value is missing", position)
    text = texts.named(found[0], position)
    return text if isinstance(text, ValueFault) else (text, found.end())


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
