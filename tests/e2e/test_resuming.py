"""Coming back: every answer, text, order and bookmark; and nothing gets worse."""

import pytest
from playwright.sync_api import expect

from tests.e2e.judge import graded, holds, never_lowered, stands
from tests.e2e.matrix import Stage, across
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser


def passed(learner, *, everything=False):
    """A module that is done: read and passed, with what completion asks for, or everything, answered."""
    learner.open()
    if everything:
        learner.answer_everything()
    else:
        for item in learner.content.required_answers:
            learner.write(item, "What I have seen on my ward fits the last of these.")
    learner.read()
    learner.take(right=9)
    learner.saved()
    shown = learner.shown()
    learner.close_tab()
    return shown


@across(5)
def test_resume_after_an_abrupt_tab_close(learner, lms, stage):
    learner.open()
    learner.answer_everything()
    learner.read(*learner.content.sections[:3])
    learner.start()
    for question in learner.content.questions[:4]:
        learner.choose(question, learner.content.right(question))
    learner.saved()
    before = learner.shown()
    learner.close_tab(ask=False)
    holds(lms.record.attempt, learner.content, before)

    learner.open()
    assert learner.part == "assessment"
    assert learner.shown() == before
    assert learner.sections_read() == learner.content.sections[:3]
    assert lms.record.attempt.location == learner.content.sections[3]
    learner.answer_try(right=10)
    learner.submit()
    learner.saved()
    learner.close_tab(ask=False)
    stands(lms, "incomplete", "100", success="passed")
    assert len(lms.record.attempts) == 1


@across(6)
def test_status_passed_but_state_lost(learner, lms, stage):
    passed(learner)
    stands(lms, "passed", "90")
    if stage.saves_late:
        # The end of that visit, with its state, may arrive long after its tab is gone.
        assert eventually(lambda: lms.record.sessions[-1].terminated, True)
    lms.alter({"cmi.suspend_data": ""})

    learner.open()
    assert "90%" in learner.outcome()
    assert learner.sco.locator("[data-view=finish]").get_by_text("passed").is_visible()
    if not stage.reviews("passed"):
        learner.take(right=1)
        learner.saved()
    learner.close_tab()
    stands(lms, "passed", "90")
    never_lowered(lms)


@across(7)
def test_re_entry_after_passing(learner, lms, stage):
    before = passed(learner, everything=True)
    holds(stands(lms, "passed", "90"), learner.content, before)

    learner.open()
    assert learner.shown() == before
    if stage.reviews("passed"):
        expect(learner.notice("review")).to_be_visible()
    else:
        learner.write("which-fits", "Weeks later I see it another way.")
        learner.take(right=2)
        learner.saved()
    learner.close_tab()
    stands(lms, "passed", "90")
    assert graded(lms.record) == ("90", True)
    never_lowered(lms)

    learner.open()
    written = learner.shown()["which-fits"]["texts"]
    assert written == (
        before["which-fits"]["texts"] if stage.reviews("passed") else ["Weeks later I see it another way."]
    )
    learner.close_tab()


@across(8)
def test_review_writes_nothing(learner, lms, stage):
    before = passed(learner)
    stands(lms, "passed", "90")
    if stage.saves_late:
        # The end of that visit may arrive long after its tab is gone; the review must not be blamed for it.
        assert eventually(lambda: lms.record.sessions[-1].terminated, True)
    held = dict(lms.record.attempt.values)
    lms.switches.start_in_review = True

    learner.open()
    assert learner.shown() == before
    expect(learner.notice("review")).to_be_visible()
    expect(learner.indicator).to_contain_text("Read only", use_inner_text=True)
    learner.read()
    area = learner.show("which-fits").locator("textarea")
    expect(area).not_to_be_editable()
    expect(learner.item("which-fits").get_by_text("nothing can be changed")).to_be_visible()
    learner.go("assessment")
    expect(learner.begin_button).to_have_count(0)
    learner.leave_by_link()

    # Of this visit alone: the last request of the one before may arrive when this one has begun.
    visit = lms.record.sessions[-1]
    # In SCORM 2004 the exit alone, since with any but "suspend" some LMSs begin anew.
    assert [commit.sets for commit in visit.commits if commit.sets > stage.is_2004] == []
    after = dict(lms.record.attempt.values)
    # The LMS counts the time of a visit by itself; nothing else may differ.
    for element in ("cmi.core.total_time", "cmi.core.session_time", "cmi.total_time", "cmi.session_time"):
        held.pop(element, None)
        after.pop(element, None)
    assert after == held


# Moodle gives what is completed for review by itself; strict ends an attempt that was left without "suspend".
@pytest.mark.parametrize(
    "stage",
    [
        Stage("moodle", "moodle", unload=False, standard="scorm2004-4th"),
        Stage("strict", "async", unload=True, standard="scorm2004-3rd"),
    ],
    ids=str,
    indirect=True,
)
def test_the_work_is_there_again_after_two_reviews(learner, lms, stage):
    before = passed(learner, everything=True)
    stands(lms, "passed", "90")
    assert eventually(lambda: lms.record.sessions[-1].terminated, True)
    held = dict(lms.record.attempt.values)
    lms.switches.start_in_review = stage.behaviour == "strict"

    for leave in (learner.close_tab, learner.leave_by_link):
        learner.open()
        assert learner.shown() == before
        expect(learner.notice("review")).to_be_visible()
        learner.read()
        leave()
        assert eventually(lambda: lms.record.sessions[-1].terminated, True)
        assert [commit.sets for commit in lms.record.sessions[-1].commits] == [1]
        assert lms.record.attempt.values["cmi.exit"] == "suspend"
        for element in ("cmi.exit", "cmi.total_time", "cmi.session_time"):
            held[element] = lms.record.attempt.values.get(element)
        assert {**lms.record.attempt.values, "cmi.session_time": held["cmi.session_time"]} == held

    lms.switches.start_in_review = False
    learner.open()
    assert learner.shown() == before
    assert "90%" in learner.outcome()
    assert len(lms.record.attempts) == 1
    assert graded(lms.record) == ("90", True)
