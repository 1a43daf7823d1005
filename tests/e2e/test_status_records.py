"""docs/reference/status-cmi5.md row by row: what was said before in a registration, and what the page then says."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from builder.mock_lms.records.server import MockRecords
from builder.mock_lms.records.switches import RecordSwitches
from tests.e2e.learner import Learner
from tests.e2e.tiny import PASS, made, two_tries

pytestmark = pytest.mark.browser

PAGE = Path(__file__).resolve().parents[2] / "docs/reference/status-cmi5.md"
ROW = re.compile(r"^\| ([a-z]+) \| (.+) \| (.+) \|$", re.MULTILINE)
TITLES = {"cmi5": "cmi5", "xapi": "xAPI"}


def rows(standard: str) -> dict[tuple[str, str], bool]:
    """By the author's word and what was said before: whether the word is said."""
    _, _, part = PAGE.read_text("utf-8").partition(f"## {TITLES[standard]}\n")
    return {(word, before): said != "–" for word, before, said in ROW.findall(part.partition("\n## ")[0])}


class Alone(Learner):
    """In a window of its own, so that a reload is one of the module and not of the LMS's page."""

    @property
    def sco(self):
        return self.page.main_frame


@dataclass
class Visits:
    """One learner in one registration, who remembers which rows were met."""

    learner: Learner
    lms: MockRecords
    met: dict[tuple[str, str], bool] = field(default_factory=dict)

    def judged(self, word: str, before: str, act) -> None:
        """What becomes of a word that the author's rule has after this act."""
        already = self.lms.record.said.count(word)
        act()
        self.learner.saved()
        self.learner.after()
        self.met[word, before] = self.lms.record.said.count(word) > already

    def lose_the_work(self) -> None:
        """The state is gone, what was said is not: all tries are there again."""
        self.learner.after()
        self.lms.office.alter(state="")

    def again(self) -> None:
        self.learner.open().saved()


def take(visits, *right):
    """Tries with so many right answers each."""

    def act():
        for count in right:
            visits.learner.take(right=count)

    return act


def all_rows(visits, standard):
    """Fails, passes, passes better, reads and fails again; the work is lost between where there is no other way."""
    learner = visits.learner
    earlier = "failed, in an earlier session" if standard == "cmi5" else "failed"
    visits.judged("failed", "(nothing)", take(visits, 0, 0))
    if standard == "cmi5":
        now = "failed, in this session"
        visits.judged("failed", now, learner.reload)
        visits.lose_the_work()
        learner.reload()
        visits.judged("passed", now, take(visits, 2))
        assert visits.lms.record.document["passed"] is False
    visits.lose_the_work()
    visits.again()
    visits.judged("failed", earlier, take(visits, 0, 0))
    visits.lose_the_work()
    visits.again()
    visits.judged("passed", earlier, take(visits, 1))
    same, lower = (
        ("passed", "passed")
        if standard == "cmi5"
        else ("passed, with this result", "passed, with a lower result")
    )
    visits.judged("passed", same, visits.again)
    visits.judged("passed", lower, take(visits, 2))
    visits.judged("completed", "(nothing)", learner.read)
    visits.judged("completed", "completed", visits.again)
    # A judgement is never below what was said, so a failure by today's rule is none: nothing is said of it.
    visits.lose_the_work()
    visits.again()
    visits.judged("failed", same, take(visits, 0, 0))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("standard", TITLES)
def test_what_is_said_after_what_was_said_before(standard, browsers, tmp_path):
    content, package = made(two_tries(PASS), standard, tmp_path)
    with MockRecords(package, RecordSwitches(own_window=True)) as lms:
        visits = Visits(Alone(browsers(unload=False), lms, content).open(), lms)
        all_rows(visits, standard)
        visits.learner.open(new_attempt=True)
        visits.judged("passed", "(nothing)", take(visits, 2))
        if standard == "xapi":
            # The page died between a better try and telling it: at the next visit the pass is told, and no failure.
            visits.lose_the_work()
            lms.office.alter(reported=50)
            visits.judged("failed", "passed, with a lower result", visits.again)
        visits.learner.end()
        assert visits.learner.errors == []
        assert lms.record.refused == ()
    assert visits.met == rows(standard)
