"""Brackets that are not closed, and texts inside brackets."""

from builder.findings.rules import source as rules
from builder.source.depth import too_deep
from builder.source.files import SourceText
from builder.source.lines import head
from builder.source.mending.characters import first_character
from builder.source.mending.mended import Mended, replaced
from builder.source.problem import Problem


def nested(problem: Problem, source: SourceText, _number: int) -> Mended | None:
    """Hundreds of brackets: newer builds of libyaml count them themselves, before the first comes out as an event."""
    if "nesting depth" not in problem.message:
        return None
    return Mended(too_deep(source.place(problem.line + 1, problem.column + 1)))


def bracket(problem: Problem, source: SourceText, _number: int) -> Mended | None:
    """``authors: [A. Author``, or ``options: {a: b: c}``."""
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
        return replaced(
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
    return first_character(source, line, column)
