"""Every fixture says in its first line what is to be found in it, and where; nothing else may be found."""

import re
from functools import cache
from pathlib import Path

import pytest

from builder.findings import Finding, in_order
from builder.findings.rules import accessibility, media, questions, references, source, structure, theme
from builder.lint import lint
from builder.source import load

FOLDER = Path(__file__).parent / "fixtures"
FIXTURES = sorted(FOLDER.glob("*.yaml"))
LINE_TO_PASTE = re.compile(r"\A[^\n]*:\n([^\n]+)(?:\n(?![ ])|$)")


@cache
def all_findings(path: Path) -> list[Finding]:
    module, findings = load(path, shown=path.name)
    asked = ["ITM", "RDY"] if path.stem.startswith(("itm-", "rdy-")) else []
    return in_order(findings + (lint(module, asked) if module is not None else []))


def said(findings: list[Finding]) -> list[str]:
    return [f"{finding.code} at {finding.place.line}:{finding.place.column}" for finding in findings]


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_these_findings_and_no_other(path):
    first = path.read_text(encoding="utf-8").splitlines()[0]
    expected = first.removeprefix("# finds: ")
    assert ", ".join(said(all_findings(path))) == expected.replace("nothing", "")


FIRST_OF_SEVERAL = {"below-title-again", "space-odd-after-colon"}
"""Their hint shows one of the lines that are to be mended alike."""


def lines_to_paste():
    return list(_lines_to_paste())


def _lines_to_paste():
    for path in FIXTURES:
        for finding in all_findings(path):
            if (
                path.stem not in FIRST_OF_SEVERAL
                and not finding.code.startswith("PRO")
                and (found := LINE_TO_PASTE.search(finding.hint))
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
    for beside in ("media/dot.svg", "media/sheet.csv", "more.md"):
        (tmp_path / beside).parent.mkdir(exist_ok=True)
        (tmp_path / beside).write_bytes((FOLDER / beside).read_bytes())
    left = [one for one in said(all_findings(mended)) if one.startswith(("SRC", "STR", "QST", "MED"))]
    assert left == [one for one in said(all_findings(path)) if one not in said([finding])]


SEVERAL_LINES = {
    "answers-in-brackets": 1,
    "answers-of-one-blank": 1,
    "answers-with-commas": 1,
    "bar-greater-with-text": 1,
    "bar-text-not-indented": 1,
    "bar-with-text": 1,
    "bar-with-text-and-more": 2,
    "below-all": 10,
    "below-at-the-end": 1,
    "below-feedback": 2,
    "below-first-line": 1,
    "below-known-field": 1,
    "below-list": 2,
    "below-one-line": 1,
    "below-options": 2,
    "below-rest": 9,
    "combining-characters": 1,
    "numeric-answer-range": 1,
    "numeric-range-hyphen": 1,
    "numeric-range-list": 1,
    "numeric-range-words": 1,
    "numeric-thousands": 1,
    "numeric-tolerance-percent": 1,
    "numeric-with-unit": 1,
    "numeric-with-unit-said": 1,
    "sign-blocks": 2,
    "sign-bullet": 2,
    "sign-em-dash": 2,
    "sign-en-dash": 2,
    "sign-hyphen": 2,
    "sign-letter-o": 2,
    "sign-middle-dot": 2,
    "sign-number": 2,
    "sign-on-key-line": 2,
    "sign-options": 2,
    "sign-options-without-ids": 3,
    "sign-plus": 2,
    "sign-second-entry": 1,
    "sign-section": 2,
    "sign-sections": 4,
    "sign-star": 2,
    "sign-wingdings": 2,
    "unseen-in-key": 1,
    "wide-characters": 1,
}
"""How many lines of a fixture the lines of its hint take the place of."""


@pytest.mark.parametrize(("fixture", "count"), SEVERAL_LINES.items())
def test_the_lines_to_paste_mend_the_fault(fixture, count, tmp_path):
    path = FOLDER / f"{fixture}.yaml"
    (finding,) = all_findings(path)
    lines = path.read_text(encoding="utf-8").split("\n")
    first = finding.place.line - 1
    lines[first : first + count] = finding.hint.split("\n")[1:]
    mended = tmp_path / path.name
    mended.write_text("\n".join(lines), encoding="utf-8")
    left = {one.code for one in all_findings(mended)} - {"QST-001", "QST-073", "ACC-040"}
    assert left == set(), mended.read_text(encoding="utf-8")


@pytest.mark.parametrize("fixture", ["sign-inside-text", "sign-inside-text-dashes", "tabs-table-joined"])
def test_lines_that_yaml_joins_are_shown_after_a_bar(fixture, tmp_path):
    """The finding is about the second line; the text begins on the line above."""
    path = FOLDER / f"{fixture}.yaml"
    (finding,) = all_findings(path)
    hint = finding.hint.split("\n")[1:]
    lines = path.read_text(encoding="utf-8").split("\n")
    first = finding.place.line - 2
    lines[first : first + len(hint) - 1] = hint
    (tmp_path / path.name).write_text("\n".join(lines), encoding="utf-8")
    assert [one for one in all_findings(tmp_path / path.name) if one.code.startswith("SRC")] == []


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
    "MED-022",  # a gigabyte: test_attached
    "MED-023",  # likewise
    "THM-009",  # 100 KB of fonts: test_themes
}


ELSEWHERE = {
    "tests/references/test_bibtex.py": (
        "UNREADABLE_FILE BROKEN_ENTRY DUPLICATE_KEY DUPLICATE_FIELD NO_TITLE NO_DATE ADDRESS DOI ADDRESS_PROMISED "
        "NO_ACCESS_DATE LATEX MACRO UNKNOWN_TYPE MISSPELT_FIELD RUN_TOGETHER KEY CROSSREF YEAR NAMES"
    ),
    "tests/citations/test_citation_findings.py": (
        "NOT_LISTED NOT_CITED CITED_IN_TITLE NOT_SEPARATED UNKNOWN_PAGE PAGE_NOT_LINKED"
    ),
    "tests/citations/test_citation_slips.py": "ROUND_BRACKETS KEY_WITHOUT_AT",
    "tests/citations/test_csl.py": "NO_CSL",
    "tests/lookup/test_dois.py": "DOI_UNKNOWN DOI_OTHER NOT_ASKED",
}
"""Rules of references that arise in a reference list, between texts and a list, without a package that the tests have,
or of what a registry answers: by the test that makes them arise, their names in `rules.references`."""


def test_every_rule_of_references_has_a_fixture_or_is_named_by_the_test_that_has_it(root):
    found = {finding.code for path in FIXTURES for finding in all_findings(path)}
    named = {name: path for path, words in ELSEWHERE.items() for name in words.split()}
    codes = {getattr(references, name).code for name in named}
    assert {rule.code for rule in references.RULES} - found == codes
    for name, path in named.items():
        text = (root / path).read_text(encoding="utf-8")
        assert re.search(rf"\b(?:rules|references)\.{name}\b|{getattr(references, name).code}", text), name


def test_every_rule_has_a_fixture_or_a_test_of_its_own():
    families = (source.RULES, structure.RULES, questions.RULES, media.RULES, accessibility.RULES, theme.RULES)
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
        ("else-too-far-left", "Indent it:\n        else: No"),
    ],
)
def test_a_hint_shows_the_form_that_is_wanted(fixture, hint):
    assert [finding.hint for finding in all_findings(FOLDER / f"{fixture}.yaml")] == [hint]


def test_a_style_that_is_not_built_in_is_told_where_files_of_styles_are():
    (finding,) = all_findings(FOLDER / "style-by-name.yaml")
    assert "zotero.org/styles" in finding.hint


def test_a_block_without_type_is_told_the_types():
    (finding,) = all_findings(FOLDER / "type-missing-lists-types.yaml")
    assert "reflection, compare, figure" in finding.hint
