"""Why a text is no YAML, in plain words, and the line as it was meant.

A parser stops at the first place it cannot read. Each cause that writers of prose meet is recognised here from the line
itself; where what was meant is certain, the line is mended in memory and reading starts again, so that one run names
as many faults as possible. The file is never changed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from builder.findings import Finding, Rule
from builder.findings.rules import source as rules
from builder.source.files import SourceText
from builder.source.lines import (
    DASH_LINE,
    KEY_LINE,
    Head,
    corrected,
    head,
    indent_of,
    last_line_of_text,
    with_quotes,
)
from builder.source.problem import Problem

_NO_SPACE = re.compile(r"^(\s*(?:-[ ]+)*[a-z][a-z0-9_-]*:)(?!//)([^\s:].*)$")
_NO_SPACE_AFTER_DASH = re.compile(r"^(\s*-)([^\s-].*)$")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?$")
_COLON_MESSAGE = "A colon with a space after it ends a key for YAML; the text needs quotation marks"
_RESERVED = "@%`*&!|>[{?-,"


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


def explain(problem: Problem, source: SourceText) -> Mended:
    """The most likely cause of a parser's problem."""
    problem = _inside(problem, source.lines)
    number = problem.line if "tab" in problem.message else _line_meant(problem, source.lines)
    for recognise in _RECOGNISERS:
        mended = recognise(problem, source, number)
        if mended is not None:
            return mended
    return Mended(
        rules.NOT_YAML.at(
            source.place(number + 1, min(problem.column, len(source.lines[number])) + 1),
            "YAML cannot be read from here on",
            "Look at this line and the one above it: indentation, quotation marks, brackets and colons.",
        )
    )


def _inside(problem: Problem, lines: tuple[str, ...]) -> Problem:
    """The problem with places that are in the text: parsers also name the line after the last."""
    last = len(lines) - 1
    started = problem.started
    if started is not None and started[0] > last:
        started = (last, len(lines[last]))
    if problem.line > last:
        return replace(problem, line=last, column=len(lines[last]), started=started)
    return replace(problem, started=started)


def _line_meant(problem: Problem, lines: tuple[str, ...]) -> int:
    """The index of the line to look at: at the end of the file, the last that has something in it."""
    number = min(problem.line, len(lines) - 1)
    while number > 0 and not lines[number].strip():
        number -= 1
    return number


def _escape(problem: Problem, source: SourceText, number: int) -> Mended | None:
    if "escape" not in problem.message and "expected escape sequence" not in problem.message:
        return None
    if "invalid unicode" in problem.message:
        begin, column = problem.started or (problem.line, problem.column)
        return Mended(
            rules.CONTROL_CHARACTER.at(
                source.place(begin + 1, column + 1),
                "This text holds half a character, written with a backslash",
                "Type the character itself.",
            )
        )
    line = source.lines[number]
    parts = head(line)
    if parts.value.startswith('"') and parts.value.rstrip().endswith('"') and len(parts.value.rstrip()) > 1:
        inside = parts.value.rstrip()[1:-1].replace("'", "''")
        return _replaced(
            rules.ESCAPE,
            source,
            (number, parts.column),
            "A backslash has a meaning of its own between double quotation marks",
            f"{parts.margin}{parts.key}'{inside}'",
        )
    return Mended(
        rules.ESCAPE.at(
            source.place(number + 1, problem.column + 1),
            "A backslash has a meaning of its own between double quotation marks",
            "Write it twice, or use single quotation marks.",
        )
    )


def _document_end(problem: Problem, source: SourceText, number: int) -> Mended | None:
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


def _tab(problem: Problem, source: SourceText, number: int) -> Mended | None:
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


def _open_quote(problem: Problem, source: SourceText, _number: int) -> Mended | None:
    if "quoted scalar" not in problem.message or problem.started is None:
        return None
    line, column = problem.started
    return _quotes(source, line, column, "The text begins with a quotation mark that is never closed")


def _after_quote(problem: Problem, source: SourceText, number: int) -> Mended | None:
    last = problem.last
    if last is None or last.style not in ("single", "double") or last.end[0] - 1 != number:
        return None
    if (
        not source.lines[number][last.end[1] - 1 : problem.column].strip()
        and problem.column >= last.end[1] - 1
    ):
        message = "The text goes on after its closing quotation mark"
        if last.place.line - 1 != number:
            message = (
                f"The text begins with a quotation mark; YAML takes the one on line {number + 1} as its end"
            )
        return _quotes(source, last.place.line - 1, last.place.column - 1, message)
    return None


def _quotes(source: SourceText, line: int, column: int, message: str) -> Mended:
    raw = source.lines[line]
    inside = raw[column + 1 :].rstrip()
    if raw[column] == '"' and '"' not in inside and "\\" not in inside:
        return _replaced(rules.QUOTES, source, (line, column), message, f'{raw.rstrip()}"')
    return _replaced(rules.QUOTES, source, (line, column), message, with_quotes(raw, column + 1))


def _comment_in_text(problem: Problem, source: SourceText, number: int) -> Mended | None:
    last = problem.last
    if last is None or last.style != "plain" or "expected" not in problem.message:
        return None
    between = range(last.end[0], number)
    comments = [index for index in between if source.lines[index].lstrip().startswith("#")]
    blank = all(not source.lines[index].strip() for index in between if index not in comments)
    if (
        not comments
        or not blank
        or KEY_LINE.match(source.lines[number])
        or DASH_LINE.match(source.lines[number])
    ):
        return None
    first = last.place.line - 1
    return _whole_text(
        rules.CUT_BY_HASH,
        source,
        first,
        (comments[0], indent_of(source.lines[comments[0]])),
        "For YAML a line that begins with # is a comment and ends the text above it",
    )


def _bracket(problem: Problem, source: SourceText, _number: int) -> Mended | None:
    if "flow" not in problem.message or problem.started is None:
        return None
    line, column = problem.started
    raw = source.lines[line]
    while column > 0 and head(raw).column < column:
        column = head(raw).column
    value = raw[column:].rstrip()
    closing = {"[": "]", "{": "}"}.get(value[:1], "")
    if closing and value.endswith(closing):
        return Mended(
            rules.SPLIT_IN_BRACKETS.at(
                source.place(line + 1, column + 1),
                f"A text inside {value[0]}…{closing} has a colon or a comma too many",
                "Write one entry a line, without the brackets, or put each text in quotation marks.",
            )
        )
    if closing and closing not in value and not value.endswith((",", value[0])):
        new = raw.rstrip() + closing
        return _replaced(
            rules.BRACKET, source, (line, column), f"The {value[0]} that opens here is not closed", new
        )
    if not closing or closing not in value:
        return Mended(
            rules.BRACKET.at(
                source.place(line + 1, column + 1),
                f"The {value[:1] or 'bracket'} that opens here is not closed",
                "Close it, or write one entry a line, each after a hyphen, without brackets.",
            )
        )
    return _first_character(source, line, column)


def _reserved(problem: Problem, source: SourceText, number: int) -> Mended | None:
    message = problem.message
    if not (
        "cannot start any token" in message
        or "scanning an alias" in message
        or "scanning an anchor" in message
        or "scanning a tag" in message
        or "parsing a tag" in message
        or "scanning a block scalar" in message
        or "keys are not allowed" in message
        or "entries are not allowed" in message
        or "a text begins with" in message
        or "parsing a node" in message
        or "directive" in message
    ):
        return None
    line = problem.started[0] if problem.started and "node" not in message else number
    parts = head(source.lines[line])
    if parts.value[:1] and parts.value[0] in _RESERVED:
        return _first_character(source, line, parts.column)
    return None


def _bracket_text(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """``[see here](https://…)``: a list for YAML, with something behind it."""
    parts = head(source.lines[number])
    if parts.value[:1] in ("[", "{") and "expected" in problem.message and problem.column > parts.column:
        return _first_character(source, number, parts.column)
    if parts.value[:1] in ("]", "}", ",") and problem.column == parts.column:
        return _first_character(source, number, parts.column)
    return None


def _first_character(source: SourceText, line: int, column: int) -> Mended:
    raw = source.lines[line]
    character = raw[column]
    parts = head(raw)
    message = f"YAML keeps {character} at the beginning of a text for itself"
    if character in "|>":
        message = f"After {character} the text begins on the next line"
    return (
        _whole_text(rules.FIRST_CHARACTER, source, line, (line, column), message)
        if (parts.column == column)
        else Mended(
            rules.FIRST_CHARACTER.at(
                source.place(line + 1, column + 1), message, "Put the text in quotation marks."
            )
        )
    )


def _space_missing(problem: Problem, source: SourceText, number: int) -> Mended | None:
    if not any(
        words in problem.message for words in ("values are not allowed", "could not find", "expected")
    ):
        return None
    above = _above(source.lines, number)
    candidates = [problem.started[0]] if problem.started and "simple key" in problem.message else []
    for line in (*candidates, number, *([above] if above is not None else [])):
        raw = source.lines[line]
        is_here = line == number and "expected" in problem.message and "simple key" not in problem.message
        found = _NO_SPACE.match(raw)
        if found and not is_here and not (line == number and ": " in found[2]):
            new = f"{found[1]} {found[2]}"
            return _replaced(
                rules.SPACE_MISSING, source, (line, len(found[1])), "A space is missing after the colon", new
            )
        if found := _NO_SPACE_AFTER_DASH.match(raw):
            new = f"{found[1]} {found[2]}"
            return _replaced(
                rules.SPACE_MISSING, source, (line, len(found[1])), "A space is missing after the hyphen", new
            )
    return None


def _colon(problem: Problem, source: SourceText, number: int) -> Mended | None:
    if "values are not allowed" not in problem.message:
        return None
    raw = source.lines[number]
    if KEY_LINE.match(raw) and raw[: problem.column].strip(" -").replace("-", "").replace("_", "").isalnum():
        return None
    first = _head_line(source.lines, number)
    if first is None:
        return None
    if _BLOCK_HEADER.match(head(source.lines[first]).value):
        return Mended(
            rules.INDENTATION.at(
                source.place(first + 1, indent_of(source.lines[first]) + 1),
                "YAML reads this line as part of the value above it",
                "Look at the line above: it already has a value, or it is indented differently.",
            )
        )
    return _whole_text(
        rules.COLON,
        source,
        first,
        (number, problem.column),
        _COLON_MESSAGE,
    )


def _text_with_key_below(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """``id: x`` and below it, deeper, ``title: y``."""
    if "values are not allowed" not in problem.message:
        return None
    raw = source.lines[number]
    above = _above(source.lines, number)
    if above is None:
        return None
    parts = head(source.lines[above])
    key = raw.strip().split(":")[0]
    if parts.is_empty and indent_of(source.lines[above]) == indent_of(raw):
        return _no_key(source, above)
    first = _head_line(source.lines, above)
    column = head(source.lines[first]).indent if first is not None else 0
    line = " " * max(column, 0) + raw.lstrip()
    return Mended(
        rules.INDENTATION.at(
            source.place(number + 1, indent_of(raw) + 1),
            f"`{key}:` is indented deeper than the line above, which already has its value",
            f"Indent it like that line:\n{line}\nIf it is part of the text above, put that text in quotation marks.",
        )
    )


def _no_colon(problem: Problem, source: SourceText, number: int) -> Mended | None:
    if "simple key" not in problem.message:
        return None
    line = problem.started[0] if problem.started else number
    return _colon_above(source, line) or _no_key(source, line)


def _colon_above(source: SourceText, line: int) -> Mended | None:
    """The entry of a list that this line continues has a colon, which made a key of its beginning."""
    first = _head_line(source.lines, line)
    if first is None or first == line:
        return None
    parts = head(source.lines[first])
    if parts.key or ": " not in parts.value or parts.value[0] in "\"'[{":
        return None
    column = parts.column + parts.value.index(": ")
    return _whole_text(rules.COLON, source, first, (first, column), _COLON_MESSAGE)


def _no_key(source: SourceText, line: int) -> Mended:
    raw = source.lines[line]
    return Mended(
        rules.NO_KEY.at(
            source.place(line + 1, indent_of(raw) + 1, len(raw.rstrip()) + 1),
            "This line has no key and no hyphen, and it is not indented as part of a text above it",
            "Indent it deeper than the key or hyphen it belongs to.",
        )
    )


def _indentation(problem: Problem, source: SourceText, number: int) -> Mended | None:
    if "expected" not in problem.message:
        return None
    raw = source.lines[number]
    if not KEY_LINE.match(raw) and not DASH_LINE.match(raw):
        return _colon_above(source, number) or _no_key(source, number)
    here = indent_of(raw)
    open_columns = _open_columns(source.lines, number, dash=bool(DASH_LINE.match(raw)))
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
            f"Indent it like those:\n{' ' * best}{raw.lstrip()}",
        )
    )


_RECOGNISERS: tuple[Callable[[Problem, SourceText, int], Mended | None], ...] = (
    _escape,
    _document_end,
    _tab,
    _open_quote,
    _after_quote,
    _comment_in_text,
    _bracket,
    _reserved,
    _bracket_text,
    _space_missing,
    _colon,
    _text_with_key_below,
    _no_colon,
    _indentation,
)


def _above(lines: tuple[str, ...], number: int) -> int | None:
    """The line before this one that has something in it."""
    for index in range(number - 1, -1, -1):
        if lines[index].strip() and not lines[index].lstrip().startswith("#"):
            return index
    return None


def _head_line(lines: tuple[str, ...], number: int) -> int | None:
    """The line whose key or hyphen the text on line ``number`` belongs to."""
    indent = indent_of(lines[number])
    for index in range(number, -1, -1):
        parts = head(lines[index])
        if lines[index].strip() and not parts.is_empty and (index == number or parts.indent < indent):
            return index
    return None


def _open_columns(lines: tuple[str, ...], number: int, *, dash: bool) -> list[int]:
    """The columns at which a key (or a hyphen) may stand on line ``number``, judging by the lines above."""
    columns: dict[int, bool] = {}
    limit: int | None = None
    for index in range(number - 1, -1, -1):
        line = lines[index]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        parts = head(line)
        if parts.is_empty:
            continue
        if limit is None or indent_of(line) < limit:
            limit = indent_of(line)
            if "-" in parts.margin:
                columns.setdefault(parts.margin.index("-"), True)
            if parts.key:
                columns.setdefault(len(parts.margin), False)
    return [column for column, is_dash in columns.items() if is_dash is dash]


def _replaced(rule: Rule, source: SourceText, at: tuple[int, int], message: str, new: str) -> Mended:
    """A fault that one new line mends; ``at`` is line and column, from 0."""
    line, column = at
    finding = rule.at(source.place(line + 1, column + 1), message, f"Write:\n{new}")
    lines = (*source.lines[:line], new, *source.lines[line + 1 :])
    return Mended(finding, lines, (line + 1,))


def _whole_text(rule: Rule, source: SourceText, first: int, at: tuple[int, int], message: str) -> Mended:
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
        rule.at(place, message, f"Write:\n{_as_block(source.lines, first, last, parts)}"),
        _quoted_over_lines(source.lines, first, last, parts),
        tuple(range(first + 1, last + 2)),
    )


def _as_block(lines: tuple[str, ...], first: int, last: int, parts: Head) -> str:
    """The text after ``|``, on lines of its own."""
    margin = " " * (max(parts.indent, 0) + 2)
    body = [parts.value, *(line.strip() for line in lines[first + 1 : last + 1])]
    return "\n".join(
        [
            f"{parts.margin}{parts.key.rstrip() + ' ' if parts.key else ''}|",
            *(margin + line for line in body if line),
        ]
    )


def _quoted_over_lines(lines: tuple[str, ...], first: int, last: int, parts: Head) -> tuple[str, ...]:
    """The same number of lines, with the whole text between single quotation marks."""
    new = list(lines)
    new[first] = f"{parts.margin}{parts.key}'" + parts.value.replace("'", "''")
    for index in range(first + 1, last + 1):
        new[index] = lines[index].replace("'", "''")
    new[last] = new[last].rstrip() + "'"
    return tuple(new)
