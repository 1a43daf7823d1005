"""docs/reference/status-scorm12.md row by row: whatever an LMS says at the entry, what the page then writes."""

import re
from pathlib import Path

import pytest

from builder.mock_lms.server import MockLms
from tests.e2e.judge import stands
from tests.e2e.learner import Learner
from tests.e2e.tiny import PASS, TRIED, made, two_tries
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

PAGE = Path(__file__).resolve().parents[2] / "docs/reference/status-scorm12.md"
ROW = re.compile(r"^\| ([a-z]+) \| (.+) \| (.+) \|$", re.MULTILINE)
SAID = {"(nothing)": "", "(any other word)": "excellent"}
STATUS = "cmi.core.lesson_status"

# How a learner gets each word: by the author's rule, and by what is done.
WAYS = {
    "incomplete": (two_tries(PASS), 0, False),
    "failed": (two_tries(PASS), 2, False),
    "completed": (two_tries(TRIED), 2, True),
    "passed": (two_tries(PASS), -1, True),
}


def rows() -> list[tuple[str, str, str]]:
    """Of each word: what the LMS says, and what is written over it ("" for nothing)."""
    _, _, part = PAGE.read_text("utf-8").partition("## What is written")
    return [
        (word, SAID.get(said, said), "" if written == "–" else written)
        for word, said, written in ROW.findall(part)
        if word != "the word"
    ]


def test_every_row_is_met():
    assert len(rows()) == PAGE.read_text("utf-8").partition("## What is written")[2].count("\n| ") - 2
    assert {word for word, _, _ in rows()} == set(WAYS)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("word", WAYS)
def test_what_is_written_over_what_the_lms_says(word, browsers, tmp_path):
    rule, tries, reads = WAYS[word]
    content, package = made(rule, "scorm12", tmp_path)
    with MockLms(package, "strict", "beacon") as lms:
        learner = Learner(browsers(unload=False), lms, content).open()
        if reads:
            learner.read()
        for _ in range(abs(tries)):
            learner.take(right=2 if tries < 0 else 0)
        learner.saved()
        learner.close_tab()
        score = {0: "", -1: "100"}.get(tries, "0")
        state = stands(lms, word, score).suspend_data
        assert eventually(lambda: lms.record.sessions[-1].terminated, True)
        for by, said, written in rows():
            if by != word:
                continue
            lms.alter({STATUS: said, "cmi.suspend_data": state})
            learner.open()
            learner.close_tab()
            assert eventually(lambda: lms.record.sessions[-1].terminated, True)
            commits = lms.record.sessions[-1].commits
            assert {one.values[STATUS] for one in commits if STATUS in one.values} == {written} - {""}, said
            assert lms.record.attempt.status == (written or said)
        learner.end()
        assert learner.errors == []
        assert len(lms.record.attempts) == 1
