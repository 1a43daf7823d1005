"""Quotation marks that do not enclose the whole text."""

import re

from builder.findings.rules import source as rules
from builder.source.files import SourceText
from builder.source.lines import quoted, with_quotes
from builder.source.mending.mended import Mended, replaced
from builder.source.problem import Problem

_ENCLOSED = re.compile(r"(?:[^']|(?<=\w)'(?=\w))+'")
"""What follows an opening quotation mark up to the closing one, with apostrophes only inside words."""


def open_quote(problem: Problem, source: SourceText, _number: int) -> Mended | None:
    """``prompt: 'Tis what?``: a quotation mark that nothing closes."""
    if "quoted scalar" not in problem.message or problem.started is None:
        return None
    line, column = problem.started
    return _quotes(source, line, column, "The text begins with a quotation mark that is never closed")


def after_quote(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """``prompt: "Leadership" is what?``: text behind a closing quotation mark."""
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
        return replaced(rules.QUOTES, source, (line, column), message, f'{raw.rstrip()}"')
    if _ENCLOSED.fullmatch(inside) and raw[column] == "'":
        new = raw[:column] + quoted(inside[:-1])
        return replaced(rules.QUOTES, source, (line, column), message, new)
    return replaced(rules.QUOTES, source, (line, column), message, with_quotes(raw, column + 1))
