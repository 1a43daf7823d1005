"""Findings and results for programs: JSON, format 1."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from builder.findings import Finding, Severity


def render(
    findings: Sequence[Finding],
    *,
    modules: int,
    states: Iterable[Mapping[str, Any]],
    packages: Iterable[Mapping[str, Any]],
    files: Iterable[str],
) -> str:
    """One JSON object, as the reference describes it; ends with a line feed."""
    counts = Counter(finding.severity for finding in findings)
    document = {
        "format": 1,
        "fine": not counts[Severity.ERROR],
        "modules": modules,
        "counts": {str(severity): counts[severity] for severity in Severity},
        "findings": [_finding(finding) for finding in findings],
        "states": [dict(state) for state in states],
        "packages": [dict(package) for package in packages],
        "files": list(files),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


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
