"""For code scanning: SARIF 2.1.0 (OASIS)."""

import json
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from builder.findings import Finding, Place, Rule, Severity, Suppressed
from builder.findings.rules import registry
from builder.report.formats.contract import Look, Output, Report
from builder.version import VERSION

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def render(report: Report, _look: Look) -> Output:
    """One log with one run on standard output. What a comment answers is in it, with its reason, as suppressed."""
    codes = sorted(
        {finding.code for finding in (*report.findings, *(one.finding for one in report.suppressed))}
    )
    rules = [rule for code in codes if (rule := registry.rule(code)) is not None]
    index = {rule.code: number for number, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "coursewright",
                "semanticVersion": VERSION,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "invocations": [{"executionSuccessful": True}],
        "columnKind": "unicodeCodePoints",
        "results": [
            *(_result(finding, index) for finding in report.findings),
            *(_suppressed(one, index) for one in report.suppressed),
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return Output(json.dumps(log, ensure_ascii=False, indent=2) + "\n")


def _rule(rule: Rule) -> dict[str, Any]:
    mend = f"\n\nTo mend it: {rule.mend[0].lower()}{rule.mend[1:]}" if rule.mend else ""
    text = f"{rule.why}\n\nInstead of\n\n{rule.bad.rstrip()}\n\nwrite\n\n{rule.good.rstrip()}{mend}"
    markdown = f"{rule.why}\n\nInstead of\n\n{_fenced(rule.bad)}\n\nwrite\n\n{_fenced(rule.good)}{mend}"
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": text, "markdown": markdown},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _fenced(source: str) -> str:
    return f"```text\n{source.rstrip()}\n```"


def _result(finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    result: dict[str, Any] = {"ruleId": finding.code}
    if finding.code in index:
        result["ruleIndex"] = index[finding.code]
    text = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    # A text is a format string (3.11.5): braces in it would be taken for arguments' places.
    result["message"] = {
        "text": text.replace("{", "{{").replace("}", "}}") if "{" in text or "}" in text else text
    }
    result["level"] = _LEVELS[finding.severity]
    if finding.place.file:
        result["locations"] = [{"physicalLocation": _location(finding.place)}]
    return result


def _suppressed(one: Suppressed, index: dict[str, int]) -> dict[str, Any]:
    answer = {"kind": "inSource", "justification": one.reason}
    return {**_result(one.finding, index), "suppressions": [answer]}


def _location(place: Place) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": _artifact(place.file)}
    if place.line:
        region = {"startLine": place.line}
        if place.column:
            region["startColumn"] = place.column
        if place.column and place.end_column > place.column:
            region["endColumn"] = place.end_column
        location["region"] = region
    return location


def _artifact(file: str) -> dict[str, str]:
    """A file below the working folder by its way from there, any other by its whole path."""
    plain = file.encode("utf-8", errors="replace").decode("utf-8")
    for path in (PurePosixPath(plain), PureWindowsPath(plain)):
        if path.is_absolute():
            return {"uri": path.as_uri()}
    return {"uri": quote(plain, safe="/"), "uriBaseId": "%SRCROOT%"}
