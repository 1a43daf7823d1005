"""For code scanning. The schema is the one that Microsoft's matchers for Jest carry: SARIF 2.1.0, rtm.5."""

import json

import pytest
from jsonschema import Draft7Validator

from builder.report.formats import sarif


@pytest.fixture(scope="module")
def validator(root):
    path = root / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
    return Draft7Validator(
        json.loads(path.read_text(encoding="utf-8")), format_checker=Draft7Validator.FORMAT_CHECKER
    )


def read(report, look):
    return json.loads(sarif.render(report, look).results)


def test_it_fits_the_published_schema(hostile, clean, look, validator):
    for report in (hostile, clean):
        validator.validate(read(report, look))


def test_the_schema_would_say_so(hostile, look, validator):
    for break_it in (
        lambda log: log.update(version="2.0.0"),
        lambda log: log["runs"][0]["results"][2].update(level="advice"),
        lambda log: log["runs"][0]["results"][2]["message"].clear(),
        lambda log: log["runs"][0]["results"][2]["locations"][0]["physicalLocation"]["region"].update(
            startLine=0
        ),
    ):
        log = read(hostile, look)
        break_it(log)
        assert not validator.is_valid(log)


def test_every_finding_has_its_rule_and_level(hostile, look, findings):
    run = read(hostile, look)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    reported = [one for one in run["results"] if "suppressions" not in one]
    assert [one["ruleId"] for one in reported] == [finding.code for finding in findings]
    assert {one["level"] for one in reported} == {"error", "warning", "note"}
    for one in run["results"]:
        if one["ruleId"] == "XYZ-999":
            assert "ruleIndex" not in one
        else:
            assert rules[one["ruleIndex"]]["id"] == one["ruleId"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert all("Instead of" in rule["help"]["text"] for rule in rules)


def test_places(hostile, look):
    results = read(hostile, look)["runs"][0]["results"]
    places = {one["ruleId"]: one.get("locations") for one in results}
    assert places["PRJ-001"] is None
    assert places["PKG-011"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "modules/a/module.yaml", "uriBaseId": "%SRCROOT%"}
    }
    assert results[2]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2,
        "startColumn": 1,
        "endColumn": 6,
    }
    odd = places["MED-009"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert odd == "banks/50%20%25%20of%2C%20all%3A%20%5Bx%5D%20%C3%BC%0A%E6%B7%B1.yaml"
    assert places["ACC-001"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "file:///srv/x%20y/module.yaml"
    }
    assert places["ACC-002"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "file:///C:/x%20y/module.yaml"
    }


def test_braces_are_no_arguments(hostile, look):
    """SARIF 2.1.0, 3.11.5: a single brace in a message begins the place of an argument."""
    assert "`{{gap}}`" in read(hostile, look)["runs"][0]["results"][2]["message"]["text"]


def test_what_a_comment_answers_is_marked_so(hostile, look):
    results = read(hostile, look)["runs"][0]["results"]
    (answered,) = [one for one in results if "suppressions" in one]
    assert answered["ruleId"] == "STR-016"
    (suppression,) = answered["suppressions"]
    assert suppression["kind"] == "inSource"
    assert suppression["justification"].startswith("because 100 %")
