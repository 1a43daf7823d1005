"""docs/reference/status.md row by row, in every standard: what the record holds after each step of a learner."""

import re
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.mock_lms.records.server import MockRecords
from builder.mock_lms.server import MockLms
from builder.standards.registry import STANDARDS
from tests.e2e.learner import Learner
from tests.e2e.tiny import made
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

PAGE = Path(__file__).resolve().parents[2] / "docs/reference/status.md"
RULE = re.compile(
    r"^## (?P<title>.+)\n\n```text\n(?P<yaml>(?:[^`]*\n)+)```\n\n(?P<table>(?:\|.*\n)+)", re.MULTILINE
)
COLUMNS = {"scorm12": 1, "scorm2004-3rd": 2, "scorm2004-4th": 2, "cmi5": 3, "xapi": 3}

STEPS = {
    "reads": lambda learner: learner.read(),
    "fails": lambda learner: learner.take(right=0),
    "takes a try": lambda learner: learner.take(right=0),
    "reaches the mark without the outcome": lambda learner: learner.take(right=1),
    "passes": lambda learner: learner.take(right=2),
}


@dataclass(frozen=True)
class Rule:
    """A part of the page.

    Attributes:
        rows: by the steps of the learner, what each standard is told.
    """

    title: str
    yaml: str
    rows: dict[tuple[str, ...], list[str]]

    @property
    def visits(self) -> list[tuple[str, ...]]:
        """Rows that no other row goes on from; every row is passed on the way to one of them."""
        return [
            row for row in self.rows if not any(len(row) < len(o) and o[: len(row)] == row for o in self.rows)
        ]


def read() -> list[Rule]:
    rules = []
    for found in RULE.finditer(PAGE.read_text("utf-8")):
        cells = [line.strip("| ").split(" | ") for line in found["table"].splitlines()[2:]]
        rows = {tuple(learner.split(", ")): ["", *told] for learner, *told in cells}
        rules.append(Rule(found["title"], found["yaml"], rows))
    return rules


RULES = read()


def test_every_row_is_met_in_every_standard():
    assert set(COLUMNS) == {name for name, standard in STANDARDS.items() if standard.MANIFEST}
    assert len(RULES) == PAGE.read_text("utf-8").count("\n## ")
    for rule in RULES:
        assert all(row[0] == "opens it" and set(row[1:]) <= set(STEPS) for row in rule.rows)
        assert {visit[: n + 1] for visit in rule.visits for n in range(len(visit))} == set(rule.rows)


@contextmanager
def told_by(standard, package):
    """A double, and what it has been told so far in the words of the page."""
    if standard in {"cmi5", "xapi"}:
        with MockRecords(package) as lms:
            verdicts = {"passed", "failed", "completed"}
            yield lms, lambda: ", ".join(one for one in lms.record.said if one in verdicts) or "–"
            assert lms.record.refused == ()
    else:
        with MockLms(package, "strict", "sync") as lms:

            def told():
                attempt = lms.record.attempt
                if standard == "scorm12":
                    return attempt.status
                return ", ".join(
                    word for word in (attempt.completion, attempt.success) if word not in {"", "unknown"}
                )

            yield lms, told


@pytest.mark.parametrize("standard", COLUMNS)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.title)
def test_what_is_told_after_each_step(rule, standard, browsers, tmp_path):
    content, package = made(rule.yaml, standard, tmp_path)
    for visit in rule.visits:
        with told_by(standard, package) as (lms, told):
            learner = Learner(browsers(unload=False), lms, content).open()
            for count, step in enumerate(visit, start=1):
                if step in STEPS:
                    STEPS[step](learner)
                    learner.saved()
                row = visit[:count]
                assert (
                    eventually(told, rule.rows[row][COLUMNS[standard]]) == rule.rows[row][COLUMNS[standard]]
                ), row
            learner.end()
            assert learner.errors == []
