"""The Blackboard double with SCORM 2004: what is peculiar to that LMS is the same for both standards."""

import pytest

from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

OK = ["true", "0"]


@pytest.fixture
def blackboard(lms_2004_of):
    return lms_2004_of("blackboard", "sync")


def test_a_state_that_is_too_long_is_taken_and_sinks_the_attempt(blackboard, sco_2004_in):
    sco = sco_2004_in(blackboard)
    sco.set("cmi.score.raw", "80")
    assert sco.set("cmi.suspend_data", "x" * 64000) == OK
    assert sco.commit() == OK
    assert blackboard.record.gradebook.score == "80"
    assert sco.set("cmi.suspend_data", "x" * 64001) == OK
    assert sco.commit() == OK
    assert blackboard.record.attempts[0].dropped == "the state is longer than 64000 characters"
    assert blackboard.record.gradebook.score == ""
    assert sco_2004_in(blackboard).get("cmi.entry") == ["ab-initio", "0"]


def test_ending_the_session_while_the_page_is_open_voids_the_attempt(blackboard, sco_2004_in):
    sco = sco_2004_in(blackboard)
    sco.set("cmi.score.raw", "80")
    sco.set("cmi.exit", "suspend")
    assert sco.finish() == OK
    assert blackboard.record.attempts[0].dropped == "the session was ended while the page was open"


@pytest.mark.parametrize(
    ("exit_", "entry", "state"), [("suspend", "resume", "kept"), ("normal", "ab-initio", "")]
)
def test_on_page_exit_the_attempt_is_kept_if_it_was_suspended(lms_2004_of, sco_2004_in, exit_, entry, state):
    lms = lms_2004_of("blackboard", "async")
    sco = sco_2004_in(lms)
    sco.set("cmi.suspend_data", "kept")
    sco.set("cmi.exit", exit_)
    sco.frame.evaluate("() => on(['pagehide'], () => { call('Terminate', ''); })")
    sco.page.goto(lms.course_url())
    assert eventually(lambda: lms.record.attempts[0].sessions[0].terminated, True)
    assert lms.record.attempt.dropped == ""
    again = sco_2004_in(lms)
    assert again.get("cmi.entry") == [entry, "0"]
    assert again.get("cmi.suspend_data")[0] == state


def test_interactions_of_earlier_sessions_are_not_given_back_but_kept(blackboard, sco_2004_in):
    for name in ("one", "two"):
        sco = sco_2004_in(blackboard)
        assert sco.get("cmi.interactions._count") == ["0", "0"]
        sco.set("cmi.interactions.0.id", name)
        sco.commit()
    assert [interaction["id"] for interaction in blackboard.record.attempt.interactions] == ["one", "two"]


def test_a_session_that_was_not_ended_is_said_to_be_open_elsewhere(blackboard, sco_2004_in):
    sco = sco_2004_in(blackboard)
    sco.commit()
    again = sco_2004_in(blackboard)
    assert again.page.get_by_role("status").inner_text() == "This activity is still open in another window."


def test_values_are_the_specifications(blackboard, sco_2004_in):
    sco = sco_2004_in(blackboard)
    assert sco.set("cmi.completion_status", "passed") == ["false", "406"]
    assert sco.set("cmi.score.scaled", "80") == ["false", "407"]


def test_the_last_attempt_with_a_grade_counts(blackboard, sco_2004_in):
    for raw in ("80", "20", ""):
        sco = sco_2004_in(blackboard, new_attempt=True)
        if raw:
            sco.set("cmi.score.raw", raw)
            sco.set("cmi.completion_status", "completed")
        sco.set("cmi.suspend_data", "x")
        sco.commit()
    gradebook = blackboard.record.gradebook
    assert (gradebook.score, gradebook.status, gradebook.complete) == ("20", "completed", True)
