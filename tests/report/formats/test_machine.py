"""For programs."""

import json

import pytest
from jsonschema import Draft202012Validator

from builder.report.formats import machine


@pytest.fixture
def validator(root):
    schema = json.loads((root / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema)


def read(report, look):
    return json.loads(machine.render(report, look).results)


def test_everything_is_in_it(hostile, look, findings):
    document = read(hostile, look)
    assert (document["format"], document["fine"], document["modules"]) == (1, False, 2)
    assert document["counts"] == {"error": 3, "warning": 4, "advice": 3, "suppressed": 1, "leftOut": 3}
    assert [(one["message"], one["hint"]) for one in document["findings"]] == [
        (one.message, one.hint) for one in findings
    ]
    assert document["findings"][2] | {"message": "", "hint": ""} == {
        "code": "STR-001",
        "severity": "error",
        "message": "",
        "hint": "",
        "file": "modules/a/module.yaml",
        "line": 2,
        "column": 1,
        "endColumn": 6,
    }
    (suppressed,) = document["suppressed"]
    assert suppressed["reason"].startswith("because 100 %")
    assert suppressed["comment"] == {"file": "modules/a/module.yaml", "line": 29}


def test_a_build(clean, look):
    document = read(clean, look)
    assert (document["fine"], document["files"]) == (True, ["dist/a.zip", "dist/a.notes.html"])
    assert document["packages"][0]["file"] == "dist/a.zip"
    assert document["states"][0]["characters"] == 1234


def test_it_fits_its_schema(hostile, clean, look, validator):
    for report in (hostile, clean):
        validator.validate(read(report, look))


def test_the_schema_lets_nothing_else_through(clean, look, validator):
    document = read(clean, look)
    for key in document:
        assert not validator.is_valid({name: value for name, value in document.items() if name != key}), key
    assert not validator.is_valid({**document, "more": 1})
