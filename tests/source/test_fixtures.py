"""Every fixture says in its first line what is to be found in it, and where; nothing else may be found."""

import re

import pytest

from tests.source.fixture_files import FAULTY, FIXTURES, FOLDER, all_findings, marked, said

LINE_TO_PASTE = re.compile(r"\A[^\n]*:\n([^\n]+)(?:\n(?![ ])|$)")


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_these_findings_and_no_other(path):
    assert ", ".join(said(all_findings(path))) == (marked(path)["found"] or "")


FIRST_OF_SEVERAL = {"below-title-again-error", "space-odd-after-colon-error", "type-too-far-right-error"}
"""Their hint shows one of the lines that are to be mended alike."""

IN_MARKDOWN = ("PRO", "REF-026", "REF-027", "REF-042")
"""Their hint shows a line of the text, not of the file."""


def lines_to_paste():
    return list(_lines_to_paste())


def _lines_to_paste():
    for path in FAULTY:
        for finding in all_findings(path):
            if (
                path.stem not in FIRST_OF_SEVERAL
                and not finding.code.startswith(IN_MARKDOWN)
                and not finding.hint.startswith("Add ")
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


LINES_TO_ADD = re.compile(r"\AAdd [^\n]*, for example:\n(.*)\Z", re.DOTALL)


def lines_to_add():
    for path in FAULTY:
        for finding in all_findings(path):
            if found := LINES_TO_ADD.match(finding.hint):
                yield pytest.param(path, finding, found[1], id=f"{path.stem}-{finding.place.line}")


@pytest.mark.parametrize(("path", "finding", "added"), list(lines_to_add()))
def test_the_example_of_a_missing_field_fits_in_its_place(path, finding, added, tmp_path):
    lines = path.read_text(encoding="utf-8").split("\n")
    lines.insert(finding.place.line, added)
    mended = tmp_path / path.name
    mended.write_text("\n".join(lines), encoding="utf-8")
    left = [one.code for one in all_findings(mended) if one.message == finding.message]
    assert [left, [code for code in said(all_findings(mended)) if code.startswith("SRC")]] == [[], []]


SEVERAL_LINES = {
    "answers-in-brackets-error": 1,
    "answers-of-one-blank-error": 1,
    "answers-with-commas-error": 1,
    "bar-greater-with-text-error": 1,
    "bar-text-not-indented-error": 1,
    "bar-with-text-and-more-error": 2,
    "bar-with-text-error": 1,
    "below-all-error": 10,
    "below-at-the-end-error": 1,
    "below-feedback-error": 2,
    "below-first-line-error": 1,
    "below-known-field-error": 1,
    "below-list-error": 2,
    "below-one-line-error": 1,
    "below-options-error": 2,
    "below-rest-error": 9,
    "blocks-missing-before-text-error": 1,
    "blocks-missing-below-title-error": 1,
    "combining-characters-error": 1,
    "hyphen-missing-before-type-error": 1,
    "margin-completion-indented-error": 3,
    "matching-pairs-error": 3,
    "matching-pairs-left-right-error": 7,
    "numeric-answer-range-error": 1,
    "numeric-range-hyphen-error": 1,
    "numeric-range-list-error": 1,
    "numeric-range-words-error": 1,
    "numeric-thousands-error": 1,
    "numeric-tolerance-percent-error": 1,
    "numeric-with-unit-error": 1,
    "numeric-with-unit-said-error": 1,
    "options-named-in-feedback-error": 3,
    "options-of-other-tool-error": 5,
    "outcomes-listed-with-ids-error": 3,
    "outcomes-on-one-line-error": 1,
    "outcomes-without-commas-error": 1,
    "pasted-list-error": 2,
    "questions-missing-error": 1,
    "scale-as-range-error": 1,
    "scale-as-words-error": 1,
    "sign-blocks-error": 2,
    "sign-bullet-error": 2,
    "sign-em-dash-error": 2,
    "sign-en-dash-error": 2,
    "sign-hyphen-error": 2,
    "sign-letter-o-error": 2,
    "sign-middle-dot-error": 2,
    "sign-number-error": 2,
    "sign-on-key-line-error": 2,
    "sign-options-error": 2,
    "sign-options-without-ids-error": 3,
    "sign-plus-error": 2,
    "sign-second-entry-error": 1,
    "sign-section-error": 2,
    "sign-sections-error": 4,
    "sign-star-error": 2,
    "sign-wingdings-error": 2,
    "unseen-in-key-error": 1,
    "wide-characters-error": 1,
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


@pytest.mark.parametrize(
    "fixture", ["sign-inside-text-error", "sign-inside-text-dashes-error", "tabs-table-joined-error"]
)
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


@pytest.mark.parametrize(
    ("fixture", "above"),
    [
        ("bar-forgotten-before-colon-error", 1),
        ("bar-forgotten-below-key-error", 1),
        ("bar-forgotten-on-line-of-hyphen-error", 0),
        ("bar-forgotten-with-heading-error", 1),
        ("hyphen-inside-section-error", 1),
        ("hyphens-inside-section-error", 1),
        ("hyphen-inside-block-error", 1),
    ],
)
def test_what_is_shown_from_a_line_above_on_mends_the_fault(fixture, above, tmp_path):
    path = FOLDER / f"{fixture}.yaml"
    (finding,) = all_findings(path)
    hint = [line for line in finding.hint.split("\n")[1:] if not line.startswith("The lines below")]
    lines = path.read_text(encoding="utf-8").split("\n")
    first = finding.place.line - 1 - above
    lines[first : first + len(hint)] = hint
    (tmp_path / path.name).write_text("\n".join(lines), encoding="utf-8")
    assert all_findings(tmp_path / path.name) == []


@pytest.mark.parametrize("kept", [("<<<<<<<", "|||||||"), ("=======", ">>>>>>>")])
def test_one_version_of_a_conflict_is_sound_without_the_signs(kept, tmp_path):
    path = FOLDER / "conflict-with-base-error.yaml"
    lines = path.read_text(encoding="utf-8").split("\n")
    first, base, middle, last = (
        next(number for number, line in enumerate(lines) if line.startswith(sign))
        for sign in ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
    )
    version = lines[first + 1 : base] if kept[0] == "<<<<<<<" else lines[middle + 1 : last]
    (tmp_path / path.name).write_text(
        "\n".join([*lines[:first], *version, *lines[last + 1 :]]), encoding="utf-8"
    )
    assert all_findings(tmp_path / path.name) == []
    (finding,) = all_findings(path)
    assert f"lines {first + 1}, {base + 1}, {middle + 1} and {last + 1}" in finding.hint


def test_there_are_many_lines_to_paste():
    assert len(lines_to_paste()) > 40


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_every_finding_is_whole(path):
    for finding in all_findings(path):
        assert not finding.message.endswith(".")
        assert finding.place.file == path.name
        assert "yaml.org" not in finding.message
        assert "None" not in finding.message + finding.hint


@pytest.mark.parametrize(
    ("fixture", "hint"),
    [
        (
            "kind-list-for-options-error",
            "Write:\n      options:\n        everyone: Everyone\n        some: Some",
        ),
        (
            "kind-list-for-outcomes-error",
            'Write:\noutcomes:\n  define-leadership: Define leadership\n  manage-a-ward: "Manage: a ward"',
        ),
        ("kind-text-for-feedback-error", "Write:\n      feedback:\n        else: Well done"),
        ("kind-text-for-completion-error", "Write:\ncompletion:\n  require:\n    - sections: all"),
        ("draw-zero-error", "Write a whole number from 1 to 999."),
        ("sequencing-answer-error", "Leave it out: the order in which `items` are written is the answer."),
        ("bank-without-folder-error", "Write `banks/wards.yaml`."),
        ("else-too-far-left-error", "Indent it:\n        else: No"),
    ],
)
def test_a_hint_shows_the_form_that_is_wanted(fixture, hint):
    assert [finding.hint for finding in all_findings(FOLDER / f"{fixture}.yaml")] == [hint]


def test_a_style_that_is_not_built_in_is_told_where_files_of_styles_are():
    (finding,) = all_findings(FOLDER / "style-by-name-error.yaml")
    assert "zotero.org/styles" in finding.hint


def test_a_block_without_type_is_told_the_types():
    (finding,) = all_findings(FOLDER / "type-missing-lists-types-error.yaml")
    assert "reflection, compare, figure" in finding.hint
