"""For people at a terminal."""

from collections import Counter
from collections.abc import Iterable

from builder.findings import Finding, Place, Severity
from builder.report.excerpt import excerpt
from builder.report.formats.contract import Look, Output, ReadLines, Report
from builder.report.visible import on_one_line, visible

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.ADVICE: "1;36"}
_BOLD = "1"
_BLUE = "1;34"


def render(report: Report, look: Look) -> Output:
    """What was written, one path a line, on standard output; findings, states and the summary on standard error."""
    said = findings(report.findings, look.read_lines, colour=look.colour)
    if report.packages:
        said += "".join(
            f"{_state(one['source'], one['characters'], one['limit'])}\n" for one in report.states
        )
    return Output("".join(f"{file}\n" for file in report.files), f"{said}{summary(report)}\n")


def findings(found: Iterable[Finding], read_lines: ReadLines, *, colour: bool) -> str:
    """The findings one after another: place, severity and code, message, the line with a caret, the way out."""
    return "".join(_finding(finding, read_lines, colour) + "\n" for finding in found)


def summary(report: Report) -> str:
    """One line: how many findings of each severity there are, after what was done; then what is not shown."""
    counts = Counter(finding.severity for finding in report.findings)
    words = [_count(counts[severity], severity) for severity in Severity if counts[severity]]
    hidden = {
        "suppressed by comments": len(report.suppressed),
        "left out by the choice of rules": report.left_out,
    }
    more = ", ".join(f"{number} {how}" for how, number in hidden.items() if number)
    return f"{report.outcome}: {', '.join(words) or 'no findings'}" + (f" ({more})" if more else "")


def _state(source: str, characters: int, limit: int) -> str:
    """One line: how much of a learner's state a module can take."""
    return f"{source}: state: {characters:,} of {limit:,} characters"


def _finding(finding: Finding, read_lines: ReadLines, colour: bool) -> str:
    tone = _COLOURS[finding.severity]
    head = _paint(f"{finding.severity}[{finding.code}]", tone, colour)
    lines = [f"{_where(finding.place)}: {head}: {_paint(on_one_line(finding.message), _BOLD, colour)}"]
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
        first, *rest = visible(finding.hint, "\n\t").split("\n")
        lines.append(f"{gutter} {_paint('=', _BLUE, colour)} {_paint('help', _BOLD, colour)}: {first}")
        lines += [f"{gutter}         {line}".rstrip() for line in rest]
    return "\n".join(lines) + "\n"


def _where(place: Place) -> str:
    parts = [on_one_line(place.file), *(str(number) for number in (place.line, place.column) if number)]
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
