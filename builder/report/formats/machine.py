"""For programs: JSON, format 1, as ``schemas/report.schema.json`` says."""

import json
from collections import Counter
from typing import Any

from builder.findings import Finding, Severity, Suppressed
from builder.report.formats.contract import Look, Output, Report


def render(report: Report, _look: Look) -> Output:
    """One JSON object on standard output, as the reference describes it."""
    counts = Counter(finding.severity for finding in report.findings)
    document = {
        "format": 1,
        "fine": report.is_fine,
        "modules": sum(1 for source, _ in report.modules if source),
        "counts": {
            **{str(severity): counts[severity] for severity in Severity},
            "suppressed": len(report.suppressed),
            "leftOut": report.left_out,
        },
        "findings": [_finding(finding) for finding in report.findings],
        "suppressed": [_suppressed(one) for one in report.suppressed],
        "states": [dict(state) for state in report.states],
        "packages": [dict(package) for package in report.packages],
        "files": list(report.files),
    }
    return Output(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        "hint": finding.hint,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "endColumn": place.end_column,
    }


def _suppressed(one: Suppressed) -> dict[str, Any]:
    by = {"file": one.place.file, "line": one.place.line}
    return {**_finding(one.finding), "reason": one.reason, "comment": by}
