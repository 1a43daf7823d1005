"""Every fixture says in its first line what is to be found in its package, and where; nothing else may be found."""

import re

import pytest

from builder.findings.rules.registry import FAMILIES
from tests.conformance.package_fixtures import (
    FAULTY,
    FIXTURES,
    FOLDER,
    VALID,
    all_findings,
    ending,
    fixture,
    make,
    said,
)
from tests.twins import mends

CODES = {rule.code for rule in FAMILIES["CHK"]}
TWINS = {path: code for path in VALID if (code := fixture(path).mended)}


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_these_findings_and_no_other(path):
    assert said(path) == fixture(path).found


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_the_words_of_what_is_found(path):
    findings = all_findings(path)
    for words in fixture(path).says:
        assert any(words in one.message or words in one.hint for one in findings), findings
    for finding in findings:
        assert not finding.message.endswith(".")
        assert "None" not in finding.message + finding.hint
        assert finding.hint or finding.code not in {"CHK-001", "CHK-002"}


def test_a_name_is_of_three_parts_and_ends_with_the_gravest_of_what_is_found():
    assert all(re.fullmatch(r"[a-z]+-[a-z0-9.-]+-[a-z]+", path.stem) for path in FIXTURES)
    assert [path.name for path in FIXTURES if path.stem.rsplit("-", 1)[-1] != ending(path)] == []


def test_every_rule_of_check_has_a_faulty_fixture_and_a_valid_twin():
    assert set().union(*(fixture(path).codes for path in FAULTY)) == CODES
    assert set(TWINS.values()) == CODES


@pytest.mark.parametrize(("path", "code"), TWINS.items(), ids=lambda part: getattr(part, "stem", part))
def test_a_twin_is_a_faulty_fixture_of_its_rule_with_few_lines_changed(path, code):
    assert mends(path, [one for one in FAULTY if code in fixture(one).codes])


def test_there_are_enough_packages_with_one_fault_and_without_xsds():
    plain = [path for path in FAULTY if not {"control-documents", "lms"} & set(fixture(path).described)]
    assert len([path for path in plain if re.fullmatch(r"CHK-\d{3} at \S+", fixture(path).found)]) >= 100


@pytest.mark.parametrize(
    "text",
    [
        "# finds: CHK-001\npackage: none\n",
        "# finds: nothing\npackage: scorm12\nchanges: {}\n",
        "package: scorm12\n",
    ],
)
def test_a_fixture_with_a_slip_is_told_so(tmp_path, text):
    path = tmp_path / "a.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AssertionError, match=r"a\.yaml"):
        fixture(path)


@pytest.mark.parametrize(
    "described",
    [
        {"package": "scorm12", "change": {"imsmanifest.xml": {"not there": "x"}}},
        {"package": "scorm12", "without": ["gone.html"]},
    ],
)
def test_a_change_that_changes_nothing_is_told_so(tmp_path, described):
    with pytest.raises(AssertionError):
        make(described, tmp_path / "course.zip")


def test_nothing_else_lies_among_them():
    assert [path.name for path in FOLDER.iterdir() if path not in FIXTURES] == []
