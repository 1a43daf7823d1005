"""Advice that is off until asked for."""

import pytest

from builder.findings import Severity
from builder.findings.rules import registry
from builder.lint.writing.registry import ASKED
from builder.pipeline import chosen
from builder.pipeline.chosen import Chosen
from tests.source.fixture_files import FOLDER


def test_the_families_that_are_off_are_those_that_lint_knows():
    assert set(chosen.ASKED) == set(ASKED)
    for family, rules in registry.FAMILIES.items():
        assert {rule.asked for rule in rules} == {family in ASKED}
        assert family not in ASKED or {rule.severity for rule in rules} == {Severity.ADVICE}


@pytest.mark.parametrize(
    ("choice", "asked", "has"),
    [
        (Chosen(), (), False),
        (Chosen(select=("ITM",)), ("ITM",), True),
        (Chosen(select=("ITM-002",)), ("ITM",), True),
        (Chosen(select=("ITM-001",)), ("ITM",), False),
        (Chosen(select=("STR",)), (), False),
        (Chosen(select=("ITM",), ignore=("ITM-002",)), ("ITM",), False),
        (Chosen(select=("ITM-002",), ignore=("ITM",)), ("ITM",), True),
        (Chosen(ignore=("ITM",)), (), False),
        (Chosen(severity={"ITM-002": Severity.WARNING}), ("ITM",), True),
        (Chosen(severity={"ITM-002": Severity.WARNING}, ignore=("ITM-002",)), (), False),
        (Chosen(select=("RDY", "ITM")), ("ITM", "RDY"), True),
    ],
)
def test_a_rule_is_looked_at_only_where_it_is_named(choice, asked, has):
    assert choice.asked() == asked
    assert choice.has("ITM-002") is has


def test_a_run_says_nothing_of_them_unless_asked(tmp_path, monkeypatch):
    from builder import pipeline

    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "modules" / "itm"
    folder.mkdir(parents=True)
    (folder / "module.yaml").write_bytes((FOLDER / "itm-other-options-advice.yaml").read_bytes())
    quiet = pipeline.validate([folder], pipeline.Options())
    assert ([one.code for one in quiet.findings], quiet.left_out) == ([], 0)
    asked = pipeline.validate([folder], pipeline.Options(select=("ITM",)))
    assert {one.code for one in asked.findings} == {"ITM-002"}
    (tmp_path / "coursewright.toml").write_text('[rules.severity]\nITM-002 = "error"\n', encoding="utf-8")
    strict = pipeline.validate([folder], pipeline.Options())
    assert {str(one.severity) for one in strict.findings} == {"error"}
