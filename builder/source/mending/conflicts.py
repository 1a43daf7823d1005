"""Lines that Git leaves where two people changed the same."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.findings import Finding
from builder.findings.rules import source as rules
from builder.source.files import SourceText, source_text
from builder.source.mending.tidied import Tidied

_FIRST = re.compile(r"<{7}(?: .*)?")
_BASE = re.compile(r"\|{7}(?: .*)?")
_MIDDLE = re.compile(r"={7}")
_LAST = re.compile(r">{7}(?: .*)?")
_FENCE = re.compile(r"\s{0,3}(?:`{3,}|~{3,})")


@dataclass(frozen=True, slots=True)
class _Conflict:
    """Where its lines stand, from 0; ``base`` is the line before what was there at first, or that in the middle."""

    first: int
    base: int
    middle: int
    last: int


def without_conflicts(source: SourceText) -> Tidied:
    """The text with the first of the two versions of each conflict."""
    tidied = Tidied(source)
    lines = list(source.lines)
    for conflict in _conflicts(source.lines):
        tidied.findings.append(_finding(source, conflict))
        tidied.touched.update(range(conflict.first + 1, conflict.last + 2))
        for number in (conflict.first, *range(conflict.base, conflict.last + 1)):
            lines[number] = ""
    remains = [number for number, line in enumerate(lines) if _FIRST.fullmatch(line) or _LAST.fullmatch(line)]
    if remains:
        remains += [number for number, line in enumerate(lines) if _MIDDLE.fullmatch(line.rstrip())]
    for number in sorted(remains):
        tidied.findings.append(_remains(source, number))
        tidied.touched.add(number + 1)
        lines[number] = ""
    if tidied.touched:
        tidied.source = source_text("\n".join(lines), source.shown)
    return tidied


def conflicts_in_markdown(source: SourceText) -> list[Finding]:
    """The findings for an included text, the code in it left aside."""
    lines = list(source.lines)
    is_code = False
    for number, line in enumerate(lines):
        is_fence = _FENCE.match(line) is not None
        lines[number] = "" if is_code or is_fence else line
        is_code ^= is_fence
    return [_finding(source, conflict) for conflict in _conflicts(lines)]


def _conflicts(lines: Sequence[str]) -> Iterator[_Conflict]:
    first: int | None = None
    base: int | None = None
    middle: int | None = None
    for number, raw in enumerate(lines):
        line = raw.rstrip()
        if _FIRST.fullmatch(line):
            first, base, middle = number, None, None
        elif first is not None and middle is None and _BASE.fullmatch(line):
            base = number
        elif first is not None and middle is None and _MIDDLE.fullmatch(line):
            middle = number
        elif first is not None and middle is not None and _LAST.fullmatch(line):
            yield _Conflict(first, middle if base is None else base, middle, number)
            first = None


def _remains(source: SourceText, number: int) -> Finding:
    """One of the lines of signs whose others are gone."""
    line = source.lines[number].rstrip()
    return rules.CONFLICT.at(
        source.place(number + 1, 1, len(line) + 1),
        "This line of signs is left of a conflict of Git, where two people changed the same lines",
        "See that only one of the two versions stands here, and delete this line.",
    )


def _finding(source: SourceText, conflict: _Conflict) -> Finding:
    first, base, middle, last = (
        conflict.first + 1,
        conflict.base + 1,
        conflict.middle + 1,
        conflict.last + 1,
    )
    old = f" (lines {base} to {middle} are what stood there before)" if base != middle else ""
    signs = "".join(f", {number}" for number in sorted({base, middle} - {first}))
    return rules.CONFLICT.at(
        source.place(first, 1, len(source.lines[conflict.first].rstrip()) + 1),
        f"Two people changed the same lines, and Git left both: one version above line {middle}, the other below it",
        f"Keep one of the two versions{old}, and delete lines {first}{signs} and {last}, which begin with "
        f"<<<<<<<, {'|||||||, ' if base != middle else ''}======= and >>>>>>>.",
    )
