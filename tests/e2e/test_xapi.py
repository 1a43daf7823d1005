"""Packages of plain xAPI in Chromium, launched as "Tin Can" packages are."""

import pytest
from playwright.sync_api import expect

from builder.mock_lms.records.server import MockRecords
from tests.e2e.learner import Learner
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

TEXT = "What I have seen on my ward fits the last of these."
LATE = "Written a moment before I left."


@pytest.fixture
def lms(package_of):
    with MockRecords(package_of("xapi", "generic")) as running:
        yield running
        if not running.switches.refuse:
            assert running.record.refused == ()


@pytest.fixture
def learner(lms, browsers, content):
    person = Learner(browsers(unload=False), lms, content)
    yield person
    person.end()
    assert person.errors == [], "the page threw"


def test_a_pass_a_better_one_and_the_end(learner, lms):
    learner.open()
    learner.write("which-fits", TEXT)
    learner.read()
    learner.take(right=8)
    learner.saved()
    assert lms.record.score == 80
    learner.close_tab()
    learner.open()
    assert learner.shown()["which-fits"]["texts"] == [TEXT]
    # There is no other place where an LMS would look for a better result.
    learner.take(right=10)
    learner.saved()
    learner.exit()
    expect(learner.notice("closed")).to_be_visible()
    learner.after()
    record = lms.record
    assert record.score == 100
    assert [record.said.count(verb) for verb in ("initialized", "passed", "completed", "terminated")] == [
        2,
        2,
        1,
        1,
    ]
    assert {one["object"]["id"] for one in record.of("passed")} == {lms.office.unit.id}
    assert record.of("passed")[0]["object"]["definition"]["name"] == {"en-GB": lms.office.unit.title}
    assert len(record.of("experienced")) == len(learner.content.sections)
    answered = record.of("answered")
    assert len(answered) == 2 * len(learner.content.questions)
    for one in answered:
        identifier, definition = one["object"]["id"], one["object"]["definition"]
        assert identifier.rpartition("/")[2] in learner.content.questions
        assert identifier.startswith(lms.office.unit.id + "/test/assessment/question/")
        assert definition["description"]["en-GB"]
        assert definition["correctResponsesPattern"]
        assert one["result"]["response"]
    assert all("category" not in one["context"]["contextActivities"] for one in record.statements)


def test_failing_all_tries_is_said_once_and_stays(learner, lms):
    learner.open()
    for right in (2, 7):
        learner.take(right)
    learner.saved()
    assert "failed" not in lms.record.said
    learner.take(right=3)
    learner.saved()
    (failed,) = lms.record.of("failed")
    assert failed["result"]["score"] == {"scaled": 0.7, "raw": 70, "min": 0, "max": 100}
    learner.close_tab()
    learner.open()
    assert learner.outcome().startswith("You have used all your tries")
    learner.close_tab()
    assert len(lms.record.of("failed")) == 1
    assert len(lms.record.of("answered")) == 3 * len(learner.content.questions)


def test_a_tab_closed_right_after_an_answer_and_a_pass_the_next_day(learner, lms):
    learner.open(clock=True)
    learner.take(right=5)
    learner.saved()
    learner.stand_still()
    learner.write("which-fits", LATE)
    learner.close_tab()
    assert eventually(lambda: LATE.replace(" ", "_") in lms.record.suspend_data, True)
    assert "terminated" not in lms.record.said
    learner.open()
    assert learner.shown()["which-fits"]["texts"] == [LATE]
    learner.go("assessment")
    expect(learner.sco.get_by_text("You have 2 tries left.")).to_be_visible()
    learner.take(right=9)
    learner.saved()
    assert lms.record.score == 90


def test_what_the_store_refuses_or_answers_late_holds_up_nothing(learner, lms):
    lms.switches.refuse = ("answered", "experienced", "progressed")
    lms.switches.slow = 0.2
    learner.open()
    learner.write("which-fits", TEXT)
    learner.read()
    learner.take(right=8)
    learner.saved(60)
    assert lms.record.said == ("initialized", "passed", "completed")
    assert "Refused by the LMS: answered, experienced, progressed" in learner.report()
    lms.switches.slow = 0
    learner.close_tab()
    learner.open()
    assert learner.shown()["which-fits"]["texts"] == [TEXT]
    assert learner.sections_read() == learner.content.sections
