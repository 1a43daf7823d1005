"""Results for programs."""

import json

from builder.findings import Finding, Place, Severity
from builder.report import machine

FINDING = Finding("SRC-001", Severity.WARNING, "Äh", Place("m.yaml", 2, 1, 6), "so")


def test_everything_is_in_it():
    document = json.loads(
        machine.render(
            [FINDING], modules=2, states=[{"module": "a"}], packages=[{"file": "a.zip"}], files=["a.zip"]
        )
    )
    assert document == {
        "format": 1,
        "fine": True,
        "modules": 2,
        "states": [{"module": "a"}],
        "counts": {"error": 0, "warning": 1, "advice": 0},
        "findings": [
            {
                "code": "SRC-001",
                "severity": "warning",
                "message": "Äh",
                "hint": "so",
                "file": "m.yaml",
                "line": 2,
                "column": 1,
                "endColumn": 6,
            }
        ],
        "packages": [{"file": "a.zip"}],
        "files": ["a.zip"],
    }


def test_an_error_is_not_fine():
    finding = Finding("SRC-001", Severity.ERROR, "x", Place("m"))
    assert json.loads(machine.render([finding], modules=1, states=[], packages=[], files=[]))["fine"] is False
