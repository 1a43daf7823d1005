"""Every fixture says in its first line what is to be found in it, and where; nothing else may be found."""

import re
from functools import cache
from pathlib import Path

import pytest

from builder.findings import Finding, in_order
from builder.findings.rules import media, questions, source, structure
from builder.lint import lint
from builder.source import load

FOLDER = Path(__file__).parent / "fixtures"
FIXTURES = sorted(FOLDER.glob("*.yaml"))
LINE_TO_PASTE = re.compile(r"\A[^\n]*:\n([^\n]+)(?:\n(?![ ])|$)")


@cache
def all_findings(path: Path) -> list[Finding]:
    module, findings = load(path, shown=path.name)
    return in_order(findings + (lint(module) if module is not None else []))


def said(findings: list[Finding]) -> list[str]:
    return [f"{finding.code} at {finding.place.line}:{finding.place.column}" for finding in findings]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_these_findings_and_no_other(path):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    expected = first.removeprefix("# finds: ")
    assert ", ".join(said(all_findings(path))) == expected.replace("nothing", "")


def lines_to_paste():
    return list(_lines_to_paste())


def _lines_to_paste():
    for path in FIXTURES:
        for finding in all_findings(path):
            if (
                (found := LINE_TO_PASTE.search(finding.hint))
                and "\n  - " not in finding.hint
                and "|\n" not in finding.hint
            ):
                yield pytest.param(path, finding, found[1], id=f"{path.stem}-{finding.place.line}")


@pytest.mark.parametrize(("path", "finding", "line"), lines_to_paste())
def test_the_line_to_paste_mends_the_fault(path, finding, line, tmp_path):
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[finding.place.line - 1] = line
    mended = tmp_path / path.name
    mended.write_text("\n".join(lines), encoding="utf-8")
    for beside in ("media/dot.svg", "more.md"):
        (tmp_path / beside).parent.mkdir(exist_ok=True)
        (tmp_path / beside).write_bytes((FOLDER / beside).read_bytes())
    left = [one for one in said(all_findings(mended)) if one.startswith(("SRC", "STR", "QST", "MED"))]
    assert left == [one for one in said(all_findings(path)) if one not in said([finding])]


def test_there_are_many_lines_to_paste():
    assert len(lines_to_paste()) > 40


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_every_finding_is_whole(path):
    for finding in all_findings(path):
        assert not finding.message.endswith(".")
        assert finding.place.file == path.name
        assert "yaml.org" not in finding.message
        assert "None" not in finding.message + finding.hint


TESTED_WITH_FILES_MADE_FOR_IT = {
    "SRC-003",  # bytes that are no UTF-8: test_files
    "SRC-004",  # two megabytes: test_files
    "SRC-006",  # editors may save such a fixture without it: test_files
    "SRC-007",  # what no writer of prose meets: test_tree
    "SRC-016",  # 100,000 brackets: test_events
    "SRC-017",  # 60,000 entries: test_loading
    "SRC-028",  # needs a file system: test_loading
    "SRC-032",  # 100 faults and one more: test_loading
    "QST-074",  # in a bank, not in the fixture: test_banks
    "STR-008",  # two ids that meet by chance: tests/lint
    "QST-009",  # likewise: tests/questions
    "MED-003",  # an empty picture: test_pictures
    "MED-005",  # test_pictures
    "MED-006",  # test_svg
    "MED-007",  # test_pictures
    "MED-008",  # test_pictures
    "MED-013",  # test_pictures
    "MED-014",  # test_pictures
    "MED-015",  # pictures made for it: tests/pictures
    "MED-016",  # likewise
    "MED-022",  # a gigabyte: test_attached
    "MED-023",  # likewise
}


def test_every_rule_has_a_fixture_or_a_test_of_its_own():
    families = (source.RULES, structure.RULES, questions.RULES, media.RULES)
    known = {rule.code for family in families for rule in family}
    found = {finding.code for path in FIXTURES for finding in all_findings(path)}
    assert known - found == TESTED_WITH_FILES_MADE_FOR_IT


@pytest.mark.parametrize(
    ("fixture", "hint"),
    [
        ("kind-list-for-options", "Write:\n      options:\n        everyone: Everyone\n        some: Some"),
        (
            "kind-list-for-outcomes",
            'Write:\noutcomes:\n  define-leadership: Define leadership\n  manage-a-ward: "Manage: a ward"',
        ),
        ("kind-text-for-feedback", "Write:\n      feedback:\n        else: Well done"),
        ("kind-text-for-completion", "Write:\ncompletion:\n  require:\n    - sections: all"),
        ("draw-zero", "Write a whole number from 1 to 999."),
        ("sequencing-answer", "Leave it out: the order in which `items` are written is the answer."),
        ("bank-without-folder", "Write `banks/wards.yaml`."),
        ("else-too-far-left", "Indent it under `feedback`, so that it begins at column 9."),
    ],
)
def test_a_hint_shows_the_form_that_is_wanted(fixture, hint):
    assert [finding.hint for finding in all_findings(FOLDER / f"{fixture}.yaml")] == [hint]


def test_a_block_without_type_is_told_the_types():
    (finding,) = all_findings(FOLDER / "type-missing-lists-types.yaml")
    assert "reflection, compare, figure" in finding.hint
