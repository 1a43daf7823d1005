"""What Python's reader of TOML says of a slip, in an author's words and with what to write instead."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_LOGICAL = frozenset({"true", "false", "yes", "no", "on", "off"})
_CURLY = re.compile("[“”„‘’‚«»](.*?)(?:[“”‘’«»]|$)")
_BARE = re.compile(r"[^,\[\]{}#\"'“”]+")


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip in a line.

    Attributes:
        hint: "" where nothing more is known than the reader says.
        column: from 1; where it really begins.
    """

    message: str
    hint: str
    column: int


def slip(said: str, line: str, column: int) -> Slip:
    """What is meant by ``said`` of a ``line``, "" when it is not known, at a ``column`` from 1."""
    for pattern, words in _WORDS:
        if re.match(pattern, said):
            return words(line, column)
    twice = re.match(r"Cannot declare \('(.+)',\) twice", said)
    if twice:
        name = "[" + twice[1].replace("', '", ".") + "]"
        return Slip(f"{name} stands twice", "Put its settings below the first.", 1)
    return Slip(said, "", column)


def _value(line: str, column: int) -> Slip:
    rest = line[column - 1 :].strip()
    if not rest or rest.startswith("#"):
        return Slip("there is no value behind the =", 'Write one, such as output = "packages".', column)
    if curly := _CURLY.match(rest):
        return Slip("curly quotes are none here", f'Write "{_plain(curly[1])}", in straight quotes.', column)
    found = _BARE.match(rest)
    word = found[0].strip() if found else rest
    if word.lower() in _LOGICAL:
        hint = "Write true or false, in small letters and without quotes."
        return Slip(f"{word} is no value", hint, column)
    return Slip(f"{word} stands without quotes", f'Write "{_plain(word)}".', column)


def _backslash(line: str, column: int) -> Slip:
    at = line.rfind("\\", 0, column - 1)
    begin, end = line.rfind('"', 0, max(at, 0)), line.find('"', max(at, 0))
    text = line[begin + 1 : end] if 0 <= begin < end else ""
    hint = f"Write '{text}', in single quotes, or \"{_plain(text)}\"." if text else "Write / in its place."
    return Slip("a backslash means something else in double quotes", hint, at + 1 if at >= 0 else column)


def _equals(line: str, column: int) -> Slip:
    if colon := re.fullmatch(r"\s*(?:-\s+)?([\w-]+)\s*:\s*(.+?)\s*", line):
        hint = f"Write {colon[1]} = {colon[2]}, text in straight quotes."
        return Slip("behind the name of a setting comes =, not a colon", hint, column)
    if table := re.fullmatch(r"\s*([\w.-]+)\s*\]\s*", line):
        return Slip("the name of a table stands in brackets", f"Write [{table[1]}].", column)
    return Slip("behind the name of a setting comes =", 'Write name = "value".', column)


def _bracket(line: str, column: int) -> Slip:
    return Slip("the name of a table stands in brackets", f"Write {line.strip()}].", column)


def _always(message: str, hint: str) -> Callable[[str, int], Slip]:
    return lambda _line, column: Slip(message, hint, column)


def _plain(text: str) -> str:
    """A path as it can stand in double quotes."""
    return text.replace("\\", "/").replace('"', "")


_WORDS: tuple[tuple[str, Callable[[str, int], Slip]], ...] = (
    (r"Invalid value", _value),
    (r"Unescaped '\\'|Invalid hex value", _backslash),
    (r"Expected '=' after a key", _equals),
    (r"Expected ']' at the end of a table", _bracket),
    (
        r"Unterminated string|Expected \"'\"|Illegal character '\\n'",
        _always("a text is not closed", "Write the same quote at its end as at its beginning."),
    ),
    (
        r"Unclosed array",
        _always("a list is not closed, or lacks a comma", 'Write it like ["moodle", "canvas"].'),
    ),
    (
        r"Cannot overwrite a value",
        _always("a setting stands twice", "Write it once; several values go into a list."),
    ),
    (
        r"Expected newline or end of document after a statement",
        _always(
            "something stands behind the value", 'Write one setting a line; a list is ["moodle", "canvas"].'
        ),
    ),
    (r"Invalid statement", _always("this is no setting", 'Write name = "value".')),
)
