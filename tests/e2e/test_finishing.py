"""Learners who read, try, fail, pass: status and score in the server's record, and what the next day brings."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.judge import graded, never_lowered, stands
from tests.e2e.matrix import across
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

TIMES = {
    "1.2": ("cmi.core.session_time", r"\d{4}:\d\d:\d\d\.\d\d"),
    "2004": ("cmi.session_time", r"PT(\d+H)?(\d{1,2}M)?\d{1,2}(\.\d\d)?S"),
}


def read_and_answer(learner):
    """All that completion asks for besides the assessment."""
    for item in learner.content.required_answers:
        learner.write(item, "What I have seen on my ward fits the last of these.")
    learner.read()


def says_what_was_asked_and_answered(attempt, content):
    """SCORM 2004 has words for all of it; each outcome is completed with a score."""
    stems = {block.id: " ".join(block.stem.text.split()) for block in content.module.assessment.questions}
    for said in attempt.interactions:
        item = content.data["items"][said["id"]]
        assert said["type"] == ("true-false" if item["type"] == "true-false" else "choice")
        answer = [one.replace("-", "_") for one in item["answer"]]
        assert sorted(said["learner_response"].split("[,]")) == sorted(answer)
        assert sorted(said["correct_responses.0.pattern"].split("[,]")) == sorted(answer)
        assert [said[f"objectives.{n}.id"] for n in range(len(item["outcomes"]))] == item["outcomes"]
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", said["timestamp"])
        assert re.fullmatch(r"PT(\d+M)?\d+(\.\d\d)?S", said["latency"])
        assert float(said["weighting"]) == item["points"]
        assert said["description"]
        assert stems[said["id"]].startswith(said["description"][:40])
    for goal in attempt.objectives:
        assert goal["completion_status"] == "completed"
        assert (float(goal["score.raw"]), float(goal["score.scaled"])) == (100, 1)


@across(0)
def test_pass(learner, lms, stage):
    learner.open()
    read_and_answer(learner)
    learner.take(right=10)
    learner.saved()
    learner.close_tab()
    attempt = stands(lms, "passed", "100")
    assert graded(lms.record) == ("100", True)
    name, form = TIMES[attempt.standard]
    times = [commit.values[name] for commit in lms.record.commits if name in commit.values]
    # scorm-again says a span anew and leaves out noughts at its end.
    if stage.behaviour == "scorm-again" and not stage.is_2004:
        form = r"\d{2,4}:\d\d:\d\d(\.\d{1,2})?"
    assert [time for time in times if not re.fullmatch(form, time)] == []
    # Moodle keeps the time of a session to itself and sends the total.
    assert times or stage.behaviour == "moodle"
    assert [interaction["result"] for interaction in attempt.interactions] == ["correct"] * 10
    assert [interaction["id"] for interaction in attempt.interactions] == learner.content.questions
    status = "success_status" if stage.is_2004 else "status"
    assert {objective["id"]: objective[status] for objective in attempt.objectives} == {
        outcome["id"]: "passed" for outcome in learner.content.data["outcomes"]
    }
    if stage.is_2004:
        says_what_was_asked_and_answered(attempt, learner.content)
    learner.open()
    assert learner.outcome().startswith("You have completed this module and passed.")
    learner.close_tab()
    assert graded(lms.record) == ("100", True)
    never_lowered(lms)


@across(1)
def test_fail_close_come_back_the_next_day_retry_and_pass(learner, lms, stage):
    learner.open()
    read_and_answer(learner)
    learner.take(right=5)
    learner.saved()
    learner.close_tab()
    stands(lms, "incomplete", "50")
    assert graded(lms.record) == ("50", False)

    learner.open()
    learner.go("assessment")
    expect(learner.sco.get_by_text("You have 2 tries left.")).to_be_visible()
    learner.take(right=9)
    learner.saved()
    learner.close_tab()
    stands(lms, "passed", "90")
    assert graded(lms.record) == ("90", True)

    learner.open()
    assert "90%" in learner.outcome()
    learner.close_tab()
    never_lowered(lms)


@across(2)
def test_use_up_all_tries(learner, lms, stage):
    learner.open()
    read_and_answer(learner)
    for right in (2, 5):
        learner.take(right)
    learner.saved()
    stands(lms, "incomplete", "50")
    learner.take(right=3)
    learner.saved()
    learner.close_tab()
    stands(lms, "failed", "50")
    assert graded(lms.record) == ("50", False)

    learner.open()
    assert learner.outcome().startswith("You have used all your tries without reaching the pass mark.")
    learner.go("assessment")
    expect(learner.begin_button).to_have_count(0)
    learner.close_tab()
    stands(lms, "failed", "50")
    never_lowered(lms)


@across(3)
def test_pass_with_a_section_unread_close_return_and_finish(learner, lms, stage):
    *read, unread = learner.content.sections
    learner.open()
    for item in learner.content.required_answers:
        learner.write(item, "What I have seen fits.")
    learner.read(*read)
    learner.take(right=8)
    learner.saved()
    learner.close_tab()
    stands(lms, "incomplete", "80", success="passed")
    # Moodle's completion rule is content with either word of SCORM 2004.
    assert graded(lms.record) == ("80", stage.is_2004 and stage.behaviour == "moodle")

    learner.open()
    assert learner.outcome().startswith("Not complete yet.")
    learner.read(unread)
    learner.saved()
    learner.close_tab()
    stands(lms, "passed", "80")
    assert graded(lms.record) == ("80", True)
    never_lowered(lms)


@across(4)
def test_reading_only(learner, lms, stage):
    learner.open()
    learner.next()
    learner.read()
    learner.saved()
    learner.close_tab()
    stands(lms, "incomplete", "")
    last = learner.content.sections[-1]
    assert eventually(lambda: lms.record.attempt.location, last) == last
    assert graded(lms.record) == ("", False)

    learner.open()
    assert learner.part == f"section-{learner.content.sections[-1]}"
    assert learner.sections_read() == learner.content.sections
    learner.close_tab()
    stands(lms, "incomplete", "")
