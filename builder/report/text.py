"""Findings for people at a terminal."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from builder.findings import Finding, Place, Severity
from builder.report.excerpt import excerpt

ReadLines = Callable[[str], Sequence[str]]
"""The lines of a source file by the path that findings show; none when it cannot be read."""

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.ADVICE: "1;36"}
_BOLD = "1"
_BLUE = "1;34"


def render(findings: Iterable[Finding], read_lines: ReadLines, *, colour: bool) -> str:
    """The findings one after another: place, severity and code, message, the line with a caret, the way out."""
    return "".join(_finding(finding, read_lines, colour) + "\n" for finding in findings)


def summary(findings: Iterable[Finding], done: str) -> str:
    """One line: how many findings of each severity there are, after what was done."""
    counts = Counter(finding.severity for finding in findings)
    words = [_count(counts[severity], severity) for severity in Severity if counts[severity]]
    return f"{done}: {', '.join(words) or 'no findings'}"


def state(source: str, characters: int, limit: int) -> str:
    """One line: how much of a learner's state a module can take."""
    return f"{source}: state: {characters:,} of {limit:,} characters"


def _finding(finding: Finding, read_lines: ReadLines, colour: bool) -> str:
    tone = _COLOURS[finding.severity]
    head = _paint(f"{finding.severity}[{finding.code}]", tone, colour)
    lines = [f"{_where(finding.place)}: {head}: {_paint(finding.message, _BOLD, colour)}"]
    gutter = " " * len(str(finding.place.line))
    source = _source(finding.place, read_lines)
    if source is not None:
        shown = excerpt(source, finding.place.column, finding.place.end_column)
        bar = _paint("|", _BLUE, colour)
        number = _paint(str(finding.place.line), _BLUE, colour)
        lines.append(f"{gutter} {bar}")
        lines.append(f"{number} {bar} {shown.line}".rstrip())
        if shown.marks:
            lines.append(f"{gutter} {bar} {_paint(shown.marks, tone, colour)}")
    if finding.hint:
        first, *rest = finding.hint.split("\n")
        lines.append(f"{gutter} {_paint('=', _BLUE, colour)} {_paint('help', _BOLD, colour)}: {first}")
        lines += [f"{gutter}         {line}".rstrip() for line in rest]
    return "\n".join(lines) + "\n"


def _where(place: Place) -> str:
    parts = [place.file, *(str(number) for number in (place.line, place.column) if number)]
    return ":".join(parts)


def _source(place: Place, read_lines: ReadLines) -> str | None:
    if not place.line:
        return None
    lines = read_lines(place.file)
    return lines[place.line - 1] if place.line <= len(lines) else None


def _count(number: int, severity: Severity) -> str:
    if severity is Severity.ADVICE:
        return f"{number} piece{'' if number == 1 else 's'} of advice"
    return f"{number} {severity}{'' if number == 1 else 's'}"


def _paint(text: str, tone: str, colour: bool) -> str:
    return f"\x1b[{tone}m{text}\x1b[0m" if colour else text
