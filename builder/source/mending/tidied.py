"""A text that was mended before it is parsed, in memory only, and what there is to say of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from builder.findings import Finding
from builder.source.files import SourceText

_LINES_SHOWN = 5


@dataclass(slots=True)
class Tidied:
    """The text as it was meant.

    Attributes:
        touched: the lines (from 1) that differ; what else is found on them is not said.
    """

    source: SourceText
    findings: list[Finding] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)


def also(lines: Sequence[int]) -> str:
    """``; so are lines 4, 5 and 6``, from numbers that count from 0; "" for none."""
    if not lines:
        return ""
    numbers = [str(line + 1) for line in lines]
    if len(numbers) == 1:
        return f"; so it is on line {numbers[0]}"
    shown = numbers[:_LINES_SHOWN]
    if len(numbers) > len(shown):
        return f"; so it is on lines {', '.join(shown)} and {len(numbers) - len(shown)} more"
    return f"; so it is on lines {', '.join(shown[:-1])} and {shown[-1]}"
