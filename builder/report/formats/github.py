"""For GitHub Actions: workflow commands that become annotations beside the lines of a pull request."""

from builder.findings import Finding, Severity
from builder.report.formats.contract import Look, Output, Report
from builder.report.formats.text import summary
from builder.report.visible import visible

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def render(report: Report, _look: Look) -> Output:
    """One command a finding on standard output; the summary, for the log, on standard error."""
    return Output("".join(f"{_command(finding)}\n" for finding in report.findings), summary(report) + "\n")


def _command(finding: Finding) -> str:
    place = finding.place
    properties = {
        "file": place.file,
        "line": str(place.line or ""),
        "endLine": str(place.line) if place.line and place.column and place.end_column else "",
        "col": str(place.column) if place.line and place.column else "",
        "endColumn": str(place.end_column) if place.line and place.column and place.end_column else "",
        "title": finding.code,
    }
    said = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    text = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    return f"::{_COMMANDS[finding.severity]} {said}::{_data(text)}"


def _data(text: str) -> str:
    """As the runner reads it back: https://github.com/actions/toolkit, core/src/command.ts."""
    plain = visible(text, "\r\n\t")
    return plain.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
