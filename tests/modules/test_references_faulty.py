"""A real reference list with its faults: what the checks must find in it, and nothing besides."""

import json
from pathlib import Path
from typing import Any

import pytest

from builder.findings import Finding
from builder.lint import lint
from builder.source import load

FOLDER = Path(__file__).parents[1] / "data" / "references-faulty"
FAULTS: list[dict[str, Any]] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))["faults"]


def line_of(fault: dict[str, Any]) -> int:
    """The line (from 1) that the fault stands on."""
    lines = (FOLDER / fault["file"]).read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if fault.get("after", "") in line)
    return next(
        number for number, line in enumerate(lines, 1) if number > start and fault["line_with"] in line
    )


def found() -> set[tuple[str, str, int]]:
    module, findings = load(FOLDER, shown=FOLDER.name)
    assert module is not None, findings
    everything: list[Finding] = [*findings, *lint(module)]
    return {
        (finding.code, finding.place.file.rpartition("/")[2], finding.place.line) for finding in everything
    }


def test_what_is_found_is_what_is_wrong() -> None:
    expected = {(fault["rule"], fault["file"], line_of(fault)) for fault in FAULTS if fault["rule"]}
    assert found() == expected


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["fault"])
def test_every_fault_is_still_in_the_data(fault: dict[str, Any]) -> None:
    assert line_of(fault) > 0
    assert bool(fault["rule"]) != bool(fault.get("why"))
