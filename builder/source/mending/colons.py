"""Colons and hyphens: one too many, or without the space behind it."""

import re

from builder.findings.rules import source as rules
from builder.source.files import SourceText
from builder.source.lines import BLOCK_HEADER, KEY_LINE, head, head_line, indent_of, line_above
from builder.source.mending.homes import list_key_missing
from builder.source.mending.mended import ONE_LINE, Mended, replaced, whole_text
from builder.source.problem import Problem

_NO_SPACE = re.compile(r"^(\s*(?:-[ ]+)*[a-z][a-z0-9_-]*:)(?!//)([^\s:].*)$")
_NO_SPACE_AFTER_DASH = re.compile(r"^(\s*-)([^\s-].*)$")
_COLON_MESSAGE = (
    f"For YAML the words before a colon and a space are the name of a field; a text with one {ONE_LINE}"
)


def space_missing(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """``title:Leading`` or ``-Leading``, here or on the line above."""
    if not any(
        words in problem.message for words in ("values are not allowed", "could not find", "expected")
    ):
        return None
    above = line_above(source.lines, number)
    candidates = [problem.started[0]] if problem.started and "simple key" in problem.message else []
    for line in (*candidates, number, *([above] if above is not None else [])):
        raw = source.lines[line]
        is_here = line == number and "expected" in problem.message and "simple key" not in problem.message
        found = _NO_SPACE.match(raw)
        if found and not is_here and not (line == number and ": " in found[2]):
            new = f"{found[1]} {found[2].lstrip()}"
            return replaced(
                rules.SPACE_MISSING, source, (line, len(found[1])), "A space is missing after the colon", new
            )
        if found := _NO_SPACE_AFTER_DASH.match(raw):
            rest = re.sub(r"\A([\w-]+:)\t+", r"\1 ", found[2].lstrip())
            new = f"{found[1]} {rest}"
            return replaced(
                rules.SPACE_MISSING, source, (line, len(found[1])), "A space is missing after the hyphen", new
            )
    return None


def colon(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """``title: Leading: or managing?``"""
    if "values are not allowed" not in problem.message:
        return None
    raw = source.lines[number]
    if KEY_LINE.match(raw) and raw[: problem.column].strip(" -").replace("-", "").replace("_", "").isalnum():
        return None
    first = head_line(source.lines, number)
    if first is None:
        return None
    if BLOCK_HEADER.fullmatch(head(source.lines[first]).value):
        return list_key_missing(source, first) or Mended(
            rules.INDENTATION.at(
                source.place(first + 1, indent_of(source.lines[first]) + 1),
                "YAML reads this line as part of the value above it",
                "Look at the line above: it already has a value, or it is indented differently.",
            )
        )
    return whole_text(
        rules.COLON,
        source,
        first,
        (number, problem.column),
        _COLON_MESSAGE,
    )


def colon_above(source: SourceText, line: int) -> Mended | None:
    """The entry of a list that this line continues has a colon, which made a key of its beginning."""
    first = head_line(source.lines, line)
    if first is None or first == line:
        return None
    parts = head(source.lines[first])
    if parts.key or ": " not in parts.value or parts.value[0] in "\"'[{":
        return None
    column = parts.column + parts.value.index(": ")
    return whole_text(rules.COLON, source, first, (first, column), _COLON_MESSAGE)
