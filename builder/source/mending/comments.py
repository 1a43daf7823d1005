"""A line inside a text that begins with #."""

from builder.findings.rules import source as rules
from builder.source.files import SourceText
from builder.source.lines import DASH_LINE, KEY_LINE, indent_of
from builder.source.mending.bars import bar_missing
from builder.source.mending.mended import Mended, whole_text
from builder.source.problem import Problem


def comment_in_text(problem: Problem, source: SourceText, number: int) -> Mended | None:
    """A heading or the like between two lines of an unquoted text."""
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
    return bar_missing(source, number) or whole_text(
        rules.CUT_BY_HASH,
        source,
        first,
        (comments[0], indent_of(source.lines[comments[0]])),
        "For YAML a line that begins with # is a comment and ends the text above it",
    )
