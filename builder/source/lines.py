"""What a raw line of YAML consists of, and the same line with its text in quotation marks, ready to paste."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEAD = re.compile(
    r"""^(?P<margin>\s*(?:-[ \t]+)*)(?P<key>(?:[a-z][a-z0-9_-]*|"[^"]*"|'[^']*')[ ]*:(?:[ \t]+|$))?(?P<value>.*)$"""
)
_IN_CURLY_QUOTES = re.compile("[“„][^“”„]+[”“]")
_SAFE = re.compile(r"[^\W_][^\n]*[^:\s]|[^\W_]|…")
KEY_LINE = re.compile(r"^\s*(?:-[ ]+)*[a-z][a-z0-9_-]*[ ]*:(?:\s|$)")
"""A line that begins with the name of a field or an id."""
DASH_LINE = re.compile(r"^\s*-(?:\s|$)")
"""A line that begins an entry of a list."""

COMMENT_MARK = re.compile(
    r"(?:(?<=\s)|^)#\s*coursewright(?:\s*(?P<colon>:)|(?=[\s,;.=-]*ignore[\s,]+[A-Za-z]{2,4}[-_]?[0-9]))",
    re.IGNORECASE,
)
"""What begins a comment for coursewright, with its colon or without."""

SHOWN_LENGTH = 300
"""A line that is longer is not shown whole in a hint: one line may have thousands of faults."""

BLOCK_HEADER = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?")
"""What says that a text begins on the next line."""


@dataclass(frozen=True, slots=True)
class Head:
    """A line in its parts: ``  - prompt: Which?`` is margin "  - ", key "prompt: " and value "Which?".

    Attributes:
        column: where the value begins, from 0.
        indent: the column (from 0) that text below must exceed to belong to the value.
    """

    margin: str
    key: str
    value: str

    @property
    def column(self) -> int:
        return len(self.margin) + len(self.key)

    @property
    def indent(self) -> int:
        if self.key:
            return len(self.margin)
        return self.margin.rfind("-") if "-" in self.margin else -1

    @property
    def is_empty(self) -> bool:
        """Whether the line has neither a key nor a hyphen: it continues something above it."""
        return not self.key and "-" not in self.margin


def head(line: str) -> Head:
    """The parts of ``line``."""
    found = _HEAD.match(line)
    assert found is not None, "every line matches"
    return Head(found["margin"], found["key"] or "", found["value"])


def indent_of(line: str) -> int:
    """How many white-space characters begin the line."""
    return len(line) - len(line.lstrip())


def quoted(text: str) -> str:
    """The text as one YAML value in quotation marks."""
    text = text.strip()
    if _IN_CURLY_QUOTES.fullmatch(text):
        text = text[1:-1]  # a word processor made them of the straight ones that were typed
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def as_typed(text: str) -> str:
    """The text as a value on one line, in quotation marks where YAML needs them."""
    text = " ".join(text.split())
    return text if _SAFE.fullmatch(text) and ": " not in text and " #" not in text else quoted(text)


def with_quotes(line: str, column: int) -> str:
    """The line with everything from ``column`` (from 1) on in quotation marks."""
    return line[: column - 1] + quoted(line[column - 1 :])


def corrected(line: str) -> str:
    """The line with its value in quotation marks; "" when it has no value."""
    parts = head(line)
    if not parts.value.strip():
        return ""
    return parts.margin + parts.key + quoted(parts.value)


def last_line_of_text(lines: tuple[str, ...], first: int, indent: int) -> int:
    """The index of the last line that continues the text of line ``first`` (both from 0), deeper than ``indent``."""
    last = first
    for number in range(first + 1, len(lines)):
        line = lines[number]
        if not line.strip():
            continue
        if indent_of(line) <= indent or KEY_LINE.match(line):
            break
        last = number
    return last


def line_above(lines: tuple[str, ...], number: int) -> int | None:
    """The line before this one that has something in it."""
    for index in range(number - 1, -1, -1):
        if lines[index].strip() and not lines[index].lstrip().startswith("#"):
            return index
    return None


def head_line(lines: tuple[str, ...], number: int) -> int | None:
    """The line whose key or hyphen the text on line ``number`` belongs to."""
    indent = indent_of(lines[number])
    for index in range(number, -1, -1):
        parts = head(lines[index])
        if lines[index].strip() and not parts.is_empty and (index == number or parts.indent < indent):
            return index
    return None


def outside_blocks(lines: tuple[str, ...]) -> Iterator[int]:
    """The indices of the lines that have something in them but comments and the text after ``|`` or ``>``."""
    inside: int | None = None
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        if inside is not None and indent_of(line) > inside:
            continue
        inside = None
        if line.lstrip().startswith("#"):
            continue
        parts = head(line)
        if BLOCK_HEADER.fullmatch(parts.value):
            inside = parts.indent
        yield number
