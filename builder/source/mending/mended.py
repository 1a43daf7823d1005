"""One explained fault, and the text as it was meant, in memory only; the file is never changed."""

from dataclasses import dataclass, replace

from builder.findings import Finding, Rule
from builder.source.files import SourceText
from builder.source.lines import Head, corrected, head, last_line_of_text

ONE_LINE = "needs quotation marks"
OVER_LINES = "needs | before it, and stands below"
"""What a message says of a text, by how long it is."""
_FEW = 3
"""Further lines of a text that a hint shows at most, where they can stay as they are."""


@dataclass(frozen=True, slots=True)
class Mended:
    """One fault explained.

    Attributes:
        lines: the whole text with this fault mended, line by line; None when what was meant is not certain.
        touched: the lines (from 1) that differ; places in them are not those of the file.
    """

    finding: Finding
    lines: tuple[str, ...] | None = None
    touched: tuple[int, ...] = ()


def replaced(rule: Rule, source: SourceText, at: tuple[int, int], message: str, new: str) -> Mended:
    """A fault that one new line mends; ``at`` is line and column, from 0."""
    line, column = at
    finding = rule.at(source.place(line + 1, column + 1), message, f"Write:\n{new}")
    lines = (*source.lines[:line], new, *source.lines[line + 1 :])
    return Mended(finding, lines, (line + 1,))


def whole_text(rule: Rule, source: SourceText, first: int, at: tuple[int, int], message: str) -> Mended:
    """A fault that is mended by quoting the text that begins on line ``first``; ``at`` is line and column, from 0."""
    parts = head(source.lines[first])
    last = last_line_of_text(source.lines, first, parts.indent)
    place = source.place(at[0] + 1, at[1] + 1)
    if last == first:
        new = corrected(source.lines[first])
        if not new or new == source.lines[first]:
            return Mended(rule.at(place, message, "Put the text in quotation marks."))
        lines = (*source.lines[:first], new, *source.lines[first + 1 :])
        return Mended(rule.at(place, message, f"Write:\n{new}"), lines, (first + 1,))
    return Mended(
        rule.at(
            place,
            message.replace(ONE_LINE, OVER_LINES),
            f"{'Write' if at[0] == first else f'Write from line {first + 1} on'}:\n"
            + _as_block(source.lines, first, last, parts),
        ),
        _quoted_over_lines(source.lines, first, last, parts),
        tuple(range(first + 1, last + 2)),
    )


def on_next_line(rule: Rule, source: SourceText, at: tuple[int, int], message: str, value: str) -> Mended:
    """A fault that is mended by ``value`` after ``|``, on a line of its own; ``at`` is line and column, from 0."""
    first, column = at
    parts = replace(head(source.lines[first]), value=value)
    last = last_line_of_text(source.lines, first, parts.indent)
    return Mended(
        rule.at(
            source.place(first + 1, column + 1),
            message,
            f"Write:\n{_as_block(source.lines, first, last, parts)}",
        ),
        _quoted_over_lines(source.lines, first, last, parts),
        tuple(range(first + 1, last + 2)),
    )


def _as_block(lines: tuple[str, ...], first: int, last: int, parts: Head) -> str:
    """The text after ``|``, on lines of its own."""
    margin = " " * (max(parts.indent, 0) + 2)
    body = [parts.value, *(line.strip() for line in lines[first + 1 : last + 1])]
    opening = f"{parts.margin}{parts.key.rstrip() + ' ' if parts.key else ''}|"
    following = [line for line in lines[first + 1 : last + 1] if line.strip()]
    if len(following) > _FEW and all(line.startswith(margin) for line in following):
        return f"{opening}\n{margin}{parts.value}\nThe lines below it stay as they are."
    return "\n".join([opening, *(margin + line if line else "" for line in body)])


def _quoted_over_lines(lines: tuple[str, ...], first: int, last: int, parts: Head) -> tuple[str, ...]:
    """The same number of lines, with the whole text between single quotation marks."""
    new = list(lines)
    new[first] = f"{parts.margin}{parts.key}'" + parts.value.replace("'", "''")
    for index in range(first + 1, last + 1):
        new[index] = lines[index].replace("'", "''")
    new[last] = new[last].rstrip() + "'"
    return tuple(new)
