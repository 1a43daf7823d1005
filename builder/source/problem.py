"""What a YAML parser says when it cannot read on, whichever parser it is."""

from dataclasses import dataclass

from yaml import MarkedYAMLError, YAMLError

from builder.source.nodes import Scalar


@dataclass(frozen=True, slots=True)
class Problem:
    """Why and where reading stopped.

    Attributes:
        line, column: from 0, as parsers count.
        message: the parser's words, in lower case: what it was doing and what it met.
        last: the last value before it.
        started: line and column (from 0) where the thing began that could not be finished; None when not known.
    """

    line: int
    column: int
    message: str
    last: Scalar | None
    started: tuple[int, int] | None = None


def problem_of(error: YAMLError, last: Scalar | None) -> Problem:
    """The problem that a parser's exception states."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return Problem(0, 0, str(error).lower(), last)
    message = f"{error.context or ''}: {error.problem or ''}".lower()
    started = (error.context_mark.line, error.context_mark.column) if error.context_mark else None
    return Problem(error.problem_mark.line, error.problem_mark.column, message, last, started)
