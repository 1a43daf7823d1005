"""The modules in ``fixtures``: each says in its first line, and by the end of its name, what is to be found in it."""

import re
from functools import cache
from pathlib import Path

from builder.findings import Finding, Severity, in_order
from builder.lint import lint
from builder.source import load

FOLDER = Path(__file__).parent / "fixtures"
FIXTURES = sorted(FOLDER.glob("*.yaml"))
VALID = [path for path in FIXTURES if path.stem.endswith("-valid")]
FAULTY = [path for path in FIXTURES if path not in VALID]

FIRST_LINE = re.compile(
    r"# finds: (?:nothing(?: \((?P<mended>[A-Z]{3}-\d{3}) mended\))?"
    r"|(?P<found>[A-Z]{3}-\d{3} at \d+:\d+(?:, [A-Z]{3}-\d{3} at \d+:\d+)*))"
)
"""``# finds: STR-001 at 17:9``; ``# finds: nothing``; or ``# finds: nothing (STR-001 mended)`` in a valid twin, which
is a faulty fixture of that rule mended as the finding says."""


@cache
def all_findings(path: Path) -> list[Finding]:
    """What a run would say of this module, with the advice that its name asks for."""
    module, findings = load(path, shown=path.name)
    asked = ["ITM", "RDY"] if path.stem.startswith(("itm-", "rdy-")) else []
    return in_order(findings + (lint(module, asked) if module is not None else []))


def said(findings: list[Finding]) -> list[str]:
    """As the first line of a fixture says it."""
    return [f"{finding.code} at {finding.place.line}:{finding.place.column}" for finding in findings]


def marked(path: Path) -> re.Match[str]:
    """The first line of a fixture, read."""
    first = path.read_text(encoding="utf-8").split("\n", 1)[0].rstrip("\r")
    read = FIRST_LINE.fullmatch(first)
    assert read, f"{path.name}: {first}"
    return read


def ending(path: Path) -> str:
    """How the name of a fixture ends by what is found in it: the gravest, or valid."""
    found = {finding.severity for finding in all_findings(path)}
    return next((severity.value for severity in Severity if severity in found), "valid")
