"""The line of source that a finding is about, with a caret that stands under the right characters."""

import unicodedata
from dataclasses import dataclass

_WIDTH = 100
"""Columns of a terminal that an excerpt may take: prose lines can be very long."""
_TAB = "    "
_REACH = 4 * _WIDTH
"""Characters on either side of the mark that are looked at; more than fit, as some take no column."""
_ELLIPSIS = "…"
_EMOJI_STYLE = "\ufe0f"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as a terminal shows it, and what goes under it."""

    line: str
    marks: str


def excerpt(line: str, column: int, end_column: int) -> Excerpt:
    """The excerpt of ``line`` with ``column`` up to ``end_column`` marked.

    Columns count code points from 1, as ``Place`` does; 0 marks nothing. Tabs become four spaces, wide characters
    take two columns and combining ones none. Control characters, which could drive the terminal, are shown as
    replacement characters, and so are those that turn the direction of writing.
    """
    line = line.rstrip("\r\n")
    start = min(column - 1, len(line)) if column else -1
    stop = min(max(end_column - 1, start + 1), len(line)) if column else -1
    skipped = max(start - _REACH, 0)
    cells = [_cell(character) for character in line[skipped : max(start, 0) + _REACH]]
    first, last = _window([cell[1] for cell in cells], max(start - skipped, 0))
    head = _ELLIPSIS if skipped + first else ""
    tail = _ELLIPSIS if skipped + last < len(line) else ""
    text = head + "".join(cell[0] for cell in cells[first:last]) + tail
    if start < 0:
        return Excerpt(text.rstrip(), "")
    before = len(head) + sum(cell[1] for cell in cells[first : start - skipped])
    width = sum(cell[1] for cell in cells[start - skipped : min(stop - skipped, last)])
    return Excerpt(text.rstrip(), " " * before + "^" * max(width, 1))


def _window(widths: list[int], start: int) -> tuple[int, int]:
    """The part of a line that is shown: all of it, or some forty columns before ``start`` and what fits behind."""
    if sum(widths) <= _WIDTH:
        return 0, len(widths)
    first, before = start, 0
    while first > 0 and before + widths[first - 1] <= _WIDTH * 2 // 5:
        first -= 1
        before += widths[first]
    last, shown = first, 0
    while last < len(widths) and shown + widths[last] <= _WIDTH:
        shown += widths[last]
        last += 1
    return first, last


def _cell(character: str) -> tuple[str, int]:
    """How a character is shown, and how many columns it takes."""
    if character == "\t":
        return _TAB, len(_TAB)
    category = unicodedata.category(character)
    if category in {"Mn", "Me"} or character == _EMOJI_STYLE:
        return character, 0
    if category in {"Cc", "Cf", "Cs", "Zl", "Zp"}:
        return ("\u200d", 0) if character == "\u200d" else ("\ufffd", 1)
    return character, 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
