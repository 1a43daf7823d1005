"""Slips of people who write prose in YAML: the message alone says how to mend them, and is said once."""

from pathlib import Path

import pytest

from builder.findings import Finding, in_order
from builder.lint import lint
from builder.source import load

FIXTURES = Path(__file__).parent / "fixtures"
OF_QUESTION = """\
      - type: {type}
        id: who-leads
        stem: Who leads on this ward?
        options:
          everyone: Everyone who works here
          manager: The ward manager
          nobody: Nobody at all
        answer: {answer}
"""


def findings_of(path: Path) -> list[Finding]:
    module, findings = load(path, shown=path.name)
    return in_order(findings + (lint(module, []) if module is not None else []))


def only_finding(fixture: str) -> Finding:
    (finding,) = findings_of(FIXTURES / f"{fixture}.yaml")
    return finding


def with_blocks(tmp_path: Path, blocks: str, *, more: str = "") -> list[Finding]:
    """The findings of a small module whose one section has these blocks."""
    text = (FIXTURES / "answer-text-error.yaml").read_text(encoding="utf-8").split("\n", 1)[1]
    head = text[: text.index("      - type: choice")]
    path = tmp_path / "module.yaml"
    path.write_text(head + blocks + more, encoding="utf-8")
    return findings_of(path)


@pytest.mark.parametrize(
    ("answer", "hint"),
    [
        ("Everyone who works here", "Write `everyone`."),
        ("everyone who works hear.", "Write `everyone`."),
        ("b", "Write the option's id; if you mean the second: `manager`."),
        ("(C)", "Write the option's id; if you mean the third: `nobody`."),
        ("Option 2", "Write the option's id; if you mean the second: `manager`."),
        ("4", "Write one of: everyone, manager, nobody."),
        ("manger", "Did you mean `manager`?"),
        ("Somebody from elsewhere", "Write one of: everyone, manager, nobody."),
    ],
)
def test_an_answer_that_is_no_id_is_traced_to_its_option(answer, hint, tmp_path):
    (finding,) = with_blocks(tmp_path, OF_QUESTION.format(type="choice", answer=answer))
    assert (finding.code, finding.hint) == ("QST-001", hint)


@pytest.mark.parametrize(
    ("fixture", "line"),
    [
        ("date-slashes-error", "review_by: 2027-11-27"),
        (
            "date-slashes-either-error",
            "review_by: 2027-04-03\nThe month stands in the middle: here it is April.",
        ),
        ("date-month-first-error", "review_by: 2027-09-01"),
        ("date-words-error", "review_by: 2027-09-01"),
        ("number-percent-error", "  pass_mark: 80"),
        ("number-share-error", "  pass_mark: 80"),
        ("number-decimal-error", "  pass_mark: 80"),
        ("number-word-error", "  attempts: 3"),
        ("number-no-limit-error", "  attempts: unlimited"),
    ],
)
def test_a_date_or_number_is_shown_as_it_is_wanted(fixture, line):
    assert only_finding(fixture).hint == f"Write:\n{line}"


def test_a_date_is_read_as_the_language_of_the_module_writes_it(tmp_path):
    text = (FIXTURES / "date-slashes-either-error.yaml").read_text(encoding="utf-8")
    path = tmp_path / "module.yaml"
    path.write_text(text.replace("language: en-GB", "language: en-US"), encoding="utf-8")
    (finding,) = findings_of(path)
    assert finding.hint.split("\n")[1] == "review_by: 2027-03-04"


@pytest.mark.parametrize("value", ["31/02/2027", "soon", "13.13.2027"])
def test_what_is_no_day_is_not_guessed(value, tmp_path):
    text = (FIXTURES / "date-slashes-error.yaml").read_text(encoding="utf-8")
    path = tmp_path / "module.yaml"
    path.write_text(text.replace("27/11/2027", value), encoding="utf-8")
    (finding,) = findings_of(path)
    assert finding.hint == "Write a date such as 2027-09-01."
    assert "such as" not in finding.message


def test_a_long_text_with_a_colon_needs_only_its_first_line_changed(tmp_path):
    finding = only_finding("colon-many-lines-error")
    opening, first, second, rest = finding.hint.split("\n")
    assert (opening, rest) == ("Write from line 16 on:", "The lines below it stay as they are.")
    lines = (FIXTURES / "colon-many-lines-error.yaml").read_text(encoding="utf-8").split("\n")
    lines[15:16] = [first, second]
    path = tmp_path / "module.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert findings_of(path) == []


@pytest.mark.parametrize("answer", ["everyone", "manager"])
def test_marks_among_options_name_the_right_one_before_them(answer, tmp_path):
    block = OF_QUESTION.format(type="choice", answer="")
    lines = block.split("\n")[:-2]
    after = next(number for number, line in enumerate(lines) if line.strip().startswith(f"{answer}:"))
    lines.insert(after + 1, "          correct: yes")
    (finding,) = with_blocks(tmp_path, "\n".join(lines) + "\n")
    assert finding.code == "QST-097"
    assert finding.hint.endswith(f"\n        answer: {answer}")


@pytest.mark.parametrize("options", [("left: Left", "right: Right"), ("false: 'False'", "true: 'True'")])
def test_options_that_are_called_as_they_read_are_no_marks(options, tmp_path):
    block = OF_QUESTION.format(type="choice", answer=options[1].partition(":")[0])
    for old, new in zip(("everyone", "manager"), options, strict=True):
        lines = block.split("\n")
        at = next(number for number, line in enumerate(lines) if line.strip().startswith(f"{old}:"))
        lines[at] = f"          {new}"
        block = "\n".join(lines)
    assert with_blocks(tmp_path, block) == []


def test_an_outcome_that_is_gone_is_told_once_and_no_other_is_proposed():
    finding = only_finding("outcome-deleted-error")
    assert "so it is on line 31" in finding.message
    assert "Did you mean" not in finding.hint


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("It is said (West, 2021, p. 2).", "Write [@west2021, p. 2] instead of (West, 2021, p. 2)"),
        ("It is said by West (2021, pp. 3–5).", "Write @west2021 [pp. 3–5] instead of West (2021, pp. 3–5)"),
        ("It is said by West (2021).", "Write @west2021 instead of West (2021)"),
        ("It is said (see West, 2021).", "Write [@west2021] instead of West, 2021"),
    ],
)
def test_a_citation_typed_by_hand_keeps_its_page(typed, hint, tmp_path):
    text = (FIXTURES / "references-typed-by-hand-advice.yaml").read_text(encoding="utf-8")
    lines = text.split("\n")
    finding = only_finding("references-typed-by-hand-advice")
    before = lines[finding.place.line - 1]
    lines[finding.place.line - 1] = f"      - {typed} And @west2021."
    assert before.lstrip().startswith("- ")
    path = tmp_path / "module.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert [one.hint for one in findings_of(path) if one.code == "REF-034"] == [hint]


def test_slips_of_one_sitting_are_all_told_and_each_once(tmp_path):
    blocks = (
        "      - |\n        Four elements make it up.\n\n•\tAttending: being present\n•\tHelping: doing something\n\n"
        "        type: reflection\n        id: think\n        prompt: What do you think?\n"
        "      - type: video\n        title: A talk\n        file: https://youtu.be/abc\n"
        + OF_QUESTION.format(type="multiple choice", answer="everyone")
        + OF_QUESTION.format(type="choice", answer="c").replace("who-leads", "who-else")
    )
    more = (
        "assessment:\n  pass_mark: 60%\n  attempts: three\n  questions:\n"
        + OF_QUESTION.format(type="choice", answer="everyone").replace("who-leads", "last")
        + "        outcomes: [influence]\n"
        + "completion:\n  require:\n    - answered: [thinking]\n"
    )
    found = with_blocks(tmp_path, blocks, more=more)
    said = [(finding.code, finding.place.line) for finding in found]
    assert said == [
        ("SRC-026", 18),
        ("SRC-011", 21),
        ("STR-001", 26),
        ("STR-018", 27),
        ("QST-001", 42),
        ("STR-004", 44),
        ("STR-004", 45),
        ("STR-009", 55),
        ("STR-010", 58),
    ]


def test_a_colour_that_cannot_be_read_is_told_before_the_way_out():
    finding = only_finding("theme-contrast-error")
    assert finding.message.startswith("On light screens `accent` #")
    assert finding.hint.startswith('Write "#')


def test_an_empty_file_is_named_once_and_something_is_to_be_done(tmp_path):
    (tmp_path / "module.yaml").write_text("", encoding="utf-8")
    (finding,) = findings_of(tmp_path / "module.yaml")
    assert finding.code == "SRC-024"
    assert "module.yaml" not in finding.message
    assert finding.hint
