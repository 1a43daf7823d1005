"""docs/reference/status-scorm2004.md row by row: whatever an LMS says at the entry, what the page then writes."""

import re
from pathlib import Path

import pytest

from builder.mock_lms.server import MockLms
from builder.pipeline import Options, build
from tests.e2e.content import Content
from tests.e2e.judge import nothing_refused, stands
from tests.e2e.learner import Learner
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

PAGE = Path(__file__).resolve().parents[2] / "docs/reference/status-scorm2004.md"
ROW = re.compile(r"^\| ([a-z]+) \| (.+) \| (.+) \|$", re.MULTILINE)
SAID = {"(nothing)": "", "(any other word)": "excellent"}

COMPLETION = "cmi.completion_status"
SUCCESS = "cmi.success_status"
MEASURE = "cmi.progress_measure"

MODULE = """\
id: status
version: 1.0.0
title: One question
description: Enough to pass or fail.
language: en-GB
authors:
  - A. Author
licence: CC-BY-4.0
duration: 5 min
outcomes:
  letters: Know the first letter
sections:
  - id: first
    title: The first letter
    outcomes:
      - letters
    blocks:
      - It is A.
assessment:
  pass_mark: 50
  attempts: 1
  questions:
    - type: choice
      id: which
      stem: Which letter is the first?
      outcomes:
        - letters
      options:
        a: A
        b: B
      answer: a
      feedback:
        else: It is A.
"""


def rows(element: str, word: str) -> list[tuple[str, str]]:
    """Of one judgement: what the LMS says, and what is written over it ("" for nothing)."""
    _, _, part = PAGE.read_text("utf-8").partition(f"## `{element}`")
    found = ROW.findall(part.partition("\n## ")[0])
    return [
        (SAID.get(said, said), "" if written == "–" else written) for by, said, written in found if by == word
    ]


def cases(completion: str, success: str) -> list[tuple[tuple[str, str], tuple[str, str]]]:
    """Rows of both words for one entry: each axis goes by itself, so one entry can prove a row of each."""
    one, other = rows(COMPLETION, completion), rows(SUCCESS, success)
    return [(row, other[place % len(other)]) for place, row in enumerate(one)]


@pytest.fixture
def made(tmp_path):
    folder = tmp_path / "status"
    folder.mkdir()
    (folder / "module.yaml").write_text(MODULE, "utf-8")
    result = build(
        [folder], Options(standards=("scorm2004-4th",), lms=("generic",), output=tmp_path / "dist")
    )
    assert result.is_fine, result.findings
    return Content(result.built[0].path, folder), result.built[0].path


def test_every_row_is_met():
    met = {
        (element, word, *row)
        for completion, success in (("incomplete", "failed"), ("completed", "passed"))
        for case in cases(completion, success)
        for element, word, row in zip((COMPLETION, SUCCESS), (completion, success), case, strict=True)
    }
    assert len(met) == len(ROW.findall(PAGE.read_text("utf-8"))) == 22


@pytest.mark.timeout(300)
@pytest.mark.parametrize(
    ("right", "completion", "success"), [(1, "completed", "passed"), (0, "incomplete", "failed")]
)
def test_what_is_written_over_what_the_lms_says(made, browsers, right, completion, success):
    content, package = made
    with MockLms(package, "strict", "moodle") as lms:
        learner = Learner(browsers(unload=False), lms, content)
        learner.open()
        learner.read()
        learner.take(right)
        learner.saved()
        learner.close_tab()
        state = stands(lms, success, "100" if right else "0").suspend_data
        assert lms.record.attempt.completion == completion
        assert eventually(lambda: lms.record.sessions[-1].terminated, True)
        for (said, written), (other, risen) in cases(completion, success):
            lms.alter({COMPLETION: said, SUCCESS: other, MEASURE: "", "cmi.suspend_data": state})
            learner.open()
            learner.close_tab()
            assert eventually(lambda: lms.record.sessions[-1].terminated, True)
            session = lms.record.sessions[-1]
            found = [
                {commit.values[element] for commit in session.commits if element in commit.values}
                for element in (COMPLETION, SUCCESS)
            ]
            assert found == [{written} - {""}, {risen} - {""}], (said, other)
            after = lms.record.attempt
            assert (after.completion, after.success) == (written or said, risen or other)
            # Whole exactly where it is completed, by the page or before.
            assert (float(after.values[MEASURE]) == 1) is (after.completion == "completed")
        learner.end()
        assert learner.errors == []
        assert len(lms.record.attempts) == 1
        nothing_refused(lms)
