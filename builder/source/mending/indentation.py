"""Lines that are indented wrongly, and what that makes of them."""

import re
from collections.abc import Iterator

from builder.findings.rules import source as rules
from builder.source.files import SourceText
from builder.source.lines import BLOCK_HEADER, DASH_LINE, KEY_LINE, head, head_line, indent_of, line_above
from builder.source.mending.bars import bar_missing
from builder.source.mending.colons import colon_above
from builder.source.mending.homes import at_margin, list_key_missing, open_columns_of
from builder.source.mending.marks import marks_below_options
from builder.source.mending.mended import Mended, replaced
from builder.source.problem import Problem
from builder.source.schema import fields
from builder.source.shapes import shape

_FIELD_AND_VALUE = re.compile(r"(?P<before>\s*(?:-[ ]+)*(?P<field>[a-z][a-z_]*))[ ]+(?P<value>[^\s:].*)")


def document_end(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """A line of three full stops at the margin."""
    if "document start" not in problem.message:
        return None
    ends = [index for index in range(number) if re.match(r"\.\.\.(\s|$)", source.lines[index])]
    if not ends:
        return None
    return Mended(
        rules.SEVERAL_DOCUMENTS.at(
            source.place(ends[-1] + 1, 1),
            "Three full stops at the margin end the document; everything from here on would be lost",
            "Delete this line, or indent it if it belongs to a text.",
        )
    )


def tab(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """A line that is indented with a tab."""
    line = source.lines[number]
    margin = line[: indent_of(line)]
    if "\t" not in margin or (problem.column > len(margin) and "tab" not in problem.message):
        return None
    further = sum(
        1 for other in source.lines[number + 1 :] if "\t" in other[: indent_of(other)] and other.strip()
    )
    more = (
        f"; so {'is' if further == 1 else 'are'} {further} further line{'s'[: further != 1]}"
        if further
        else ""
    )
    return Mended(
        rules.TAB.at(
            source.place(number + 1, margin.index("\t") + 1),
            f"This line is indented with a tab{more}",
            "Indent with spaces; an editor can replace all tabs at once.",
        )
    )


def text_with_key_below(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """``id: x`` and below it, deeper, ``title: y``."""
    if "values are not allowed" not in problem.message:
        return None
    raw = source.lines[number]
    above = line_above(source.lines, number)
    if above is None:
        return None
    if mended := marks_below_options(source, number) or list_key_missing(source, number):
        return mended
    parts = head(source.lines[above])
    key = raw.strip().split(":")[0]
    if parts.is_empty and indent_of(source.lines[above]) == indent_of(raw):
        return _colon_forgotten(source, above) or _no_key(source, above)
    if mended := _owner_skipped(source, above, indent_of(raw)):
        return mended
    first = head_line(source.lines, above)
    column = head(source.lines[first]).indent if first is not None else 0
    line = " " * max(column, 0) + raw.lstrip()
    return Mended(
        rules.INDENTATION.at(
            source.place(number + 1, indent_of(raw) + 1),
            f"`{key}:` is indented deeper than the line above, which already has its value",
            f"Indent it like that line:\n{line}\nIf it is part of the text above, put that text in quotation marks.",
        )
    )


def _owner_skipped(source: SourceText, line: int, indent: int) -> Mended | None:
    """``pass_mark: 60`` at the margin between ``assessment:`` and further fields of it, which are indented."""
    raw = source.lines[line]
    parts = head(raw)
    key = parts.key.rstrip(" :")
    owner = next(_level_above(source.lines, line), None)
    if owner is None or not parts.key or "-" in parts.margin:
        return None
    name = head(source.lines[owner]).key.rstrip(" :")
    if (
        head(source.lines[owner]).value.strip()
        or key not in shape(name, at_margin=indent_of(raw) == 0).fields
    ):
        return None
    return replaced(
        rules.INDENTATION,
        source,
        (line, indent_of(raw)),
        f"`{key}` belongs below `{name}` (line {owner + 1})",
        " " * indent + raw.lstrip(),
    )


def _level_above(lines: tuple[str, ...], line: int) -> Iterator[int]:
    """The nearest line above with a key at the same column, all between being deeper."""
    column = len(head(lines[line]).margin)
    for number in range(line - 1, -1, -1):
        if not lines[number].strip() or lines[number].lstrip().startswith("#"):
            continue
        parts = head(lines[number])
        if parts.key and len(parts.margin) == column:
            yield number
            return
        if indent_of(lines[number]) <= column:
            return


def no_colon(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """A line at the margin of its neighbours that has neither key nor hyphen."""
    if "simple key" not in problem.message:
        return None
    line = problem.started[0] if problem.started else number
    return (
        colon_above(source, line)
        or _colon_forgotten(source, line)
        or bar_missing(source, line)
        or _no_key(source, line)
    )


def _colon_forgotten(source: SourceText, line: int) -> Mended | None:
    """``attempts 2``: the name of a field, and its value without a colon before it."""
    raw = source.lines[line]
    found = _FIELD_AND_VALUE.fullmatch(raw)
    above = line_above(source.lines, line)
    if not found or found["field"] not in fields() or above is None or head(source.lines[above]).is_empty:
        return None
    new = f"{found['before']}: {found['value']}"
    message = f"A colon is missing after `{found['field']}`"
    return replaced(rules.NO_KEY, source, (line, indent_of(raw)), message, new)


def _no_key(source: SourceText, line: int) -> Mended:
    raw = source.lines[line]
    hint = "Indent it deeper than the key or hyphen it belongs to."
    above = line_above(source.lines, line)
    if above is not None:
        parts = head(source.lines[above])
        if BLOCK_HEADER.fullmatch(parts.value) or (parts.key and not parts.value.strip()):
            hint = f"Indent it, and what belongs to it:\n{' ' * (max(parts.indent, 0) + 2)}{raw.strip()}"
    return Mended(
        rules.NO_KEY.at(
            source.place(line + 1, indent_of(raw) + 1, len(raw.rstrip()) + 1),
            "This line has no key and no hyphen, and it is not indented as part of a text above it",
            hint,
        )
    )


def wrong_indentation(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """A line that stands level with nothing above it."""
    if "expected" not in problem.message:
        return None
    raw = source.lines[number]
    if not KEY_LINE.match(raw) and not DASH_LINE.match(raw):
        return colon_above(source, number) or bar_missing(source, number) or _no_key(source, number)
    if mended := at_margin(source, number) or list_key_missing(source, number):
        return mended
    here = indent_of(raw)
    open_columns = open_columns_of(source.lines, number, dash=bool(DASH_LINE.match(raw)))
    if not open_columns or here in open_columns:
        what = "a key" if DASH_LINE.match(raw) else "a hyphen"
        return Mended(
            rules.INDENTATION.at(
                source.place(number + 1, here + 1),
                f"The lines that this one stands level with begin with {what}",
                "Indent it like the lines it belongs with: entries begin with a hyphen, fields with their key.",
            )
        )
    best = min(open_columns, key=lambda column: (abs(column - here), -column))
    return Mended(
        rules.INDENTATION.at(
            source.place(number + 1, here + 1),
            f"This line begins at column {here + 1}; the lines it belongs with begin at column {best + 1}",
            f"Indent it like those, and what belongs to it:\n{' ' * best}{raw.lstrip()}",
        )
    )
