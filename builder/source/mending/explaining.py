"""Why a text is no YAML, in plain words, and the line as it was meant.

A parser stops at the first place it cannot read. Each cause that writers of prose meet is recognised here from the line
itself; where what was meant is certain, the line is mended in memory and reading starts again, so that one run names
as many faults as possible. The file is never changed.
"""

from collections.abc import Callable
from dataclasses import replace

from builder.findings.rules import source as rules
from builder.source.files import SourceText
from builder.source.mending.brackets import bracket, nested
from builder.source.mending.characters import bracket_text, escape, reserved
from builder.source.mending.colons import colon, space_missing
from builder.source.mending.comments import comment_in_text
from builder.source.mending.indentation import (
    document_end,
    no_colon,
    tab,
    text_with_key_below,
    wrong_indentation,
)
from builder.source.mending.mended import Mended
from builder.source.mending.quotes import after_quote, open_quote
from builder.source.problem import Problem

_RECOGNISERS: tuple[Callable[[Problem, SourceText, int], Mended | None], ...] = (
    nested,
    escape,
    document_end,
    tab,
    open_quote,
    after_quote,
    comment_in_text,
    bracket,
    reserved,
    bracket_text,
    space_missing,
    colon,
    text_with_key_below,
    no_colon,
    wrong_indentation,
)
"""In this order: the first that knows the cause is right. Each takes the problem, the text and the line meant."""


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
