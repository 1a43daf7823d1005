"""Characters that YAML keeps for itself: at the beginning of a text, in backslash signs."""

import re

from builder.findings.rules import source as rules
from builder.source.files import SourceText
from builder.source.lines import head
from builder.source.mending.mended import Mended, on_next_line, replaced, whole_text
from builder.source.problem import Problem

_BEHIND_BAR = re.compile(r"(?P<bar>\|[-+]?|>[-+]?(?![ ]*[0-9=]))[ ]*(?P<text>[^\s>|#].*)")
"""Text on the line of the ``|`` that says it begins on the next; ``> 50 %`` is a text of its own."""

_RESERVED = "@%`*&!|>[{?-,"


def escape(problem: Problem, source: SourceText, number: int) -> Mended | None:
    r"""``title: "C:\docs"``: a backslash that is no sign of YAML."""
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
        return replaced(
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


def reserved(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """``prompt: @west2017 says``: a text that begins with what YAML keeps for itself."""
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
        return first_character(source, line, parts.column)
    return None


def bracket_text(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """``[see here](https://…)``: a list for YAML, with something behind it."""
    parts = head(source.lines[number])
    if parts.value[:1] in ("[", "{") and "expected" in problem.message and problem.column > parts.column:
        return first_character(source, number, parts.column)
    if parts.value[:1] in ("]", "}", ",") and problem.column == parts.column:
        return first_character(source, number, parts.column)
    return None


def first_character(source: SourceText, line: int, column: int) -> Mended:
    """The fault of the text that begins at this line and column, from 0."""
    raw = source.lines[line]
    character = raw[column]
    parts = head(raw)
    message = f"YAML keeps {character} at the beginning of a text for itself"
    if parts.column == column and (found := _BEHIND_BAR.fullmatch(parts.value)):
        is_table = "|" in found["text"]
        return on_next_line(
            rules.FIRST_CHARACTER,
            source,
            (line, column),
            f"Behind {found['bar']} nothing else stands: the text begins on the next line, indented",
            parts.value if is_table else found["text"],
        )
    return (
        whole_text(rules.FIRST_CHARACTER, source, line, (line, column), message)
        if (parts.column == column)
        else Mended(
            rules.FIRST_CHARACTER.at(
                source.place(line + 1, column + 1), message, "Put the text in quotation marks."
            )
        )
    )
