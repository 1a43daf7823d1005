"""The Blackboard double against a scripted client: what PreTeXt's sixteen rounds of tests found."""

import pytest

from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

OK = ["true", "0"]


@pytest.fixture
def blackboard(lms_of):
    return lms_of("blackboard", "sync")


def test_the_api_is_many_frames_up_behind_another_origin(blackboard, sco_in):
    sco = sco_in(blackboard)
    found = sco.frame.evaluate(
        """() => {
          const seen = [];
          for (let view = window; view !== view.parent; view = view.parent) {
            try { seen.push(view.parent.location.hostname); } catch { seen.push('out of reach'); }
          }
          return seen;
        }"""
    )
    assert len(found) == 9
    assert found.count("out of reach") == 1
    assert found[-1] == "127.0.0.1"
    assert "out of reach" not in (found[0], found[-1])


def test_a_state_that_is_too_long_is_taken_and_sinks_the_attempt(blackboard, sco_in):
    sco = sco_in(blackboard)
    sco.set("cmi.core.score.raw", "80")
    assert sco.set("cmi.suspend_data", "x" * 4097) == OK
    assert sco.commit() == OK
    sco.set("cmi.suspend_data", "short")
    assert sco.commit() == OK
    assert blackboard.record.attempts[0].dropped == "the state is longer than 4096 characters"
    assert blackboard.record.gradebook.score == ""
    again = sco_in(blackboard)
    assert again.get("cmi.core.entry") == ["ab-initio", "0"]
    assert again.get("cmi.core.score.raw") == ["", "0"]


def test_ending_the_session_while_the_page_is_open_voids_the_attempt(blackboard, sco_in):
    sco = sco_in(blackboard)
    sco.set("cmi.core.score.raw", "80")
    sco.set("cmi.core.exit", "suspend")
    assert sco.finish() == OK
    assert blackboard.record.attempts[0].dropped == "the session was ended while the page was open"
    assert blackboard.record.gradebook.score == ""
    assert sco_in(blackboard).get("cmi.core.entry") == ["ab-initio", "0"]


def test_ending_it_on_page_exit_keeps_the_attempt(lms_of, sco_in):
    lms = lms_of("blackboard", "async")
    sco = sco_in(lms)
    sco.set("cmi.suspend_data", "kept")
    sco.frame.evaluate(
        """() => on(['pagehide'], () => { set('cmi.core.exit', 'suspend'); call('LMSFinish', ''); })"""
    )
    sco.page.close()
    assert eventually(lambda: lms.record.attempt.sessions[0].terminated, True)
    # The frames far up may be hidden before the content's own pagehide: either word says that the page was going.
    assert lms.record.commits[-1].leaving in {"pagehide", "hidden"}
    assert lms.record.attempt.dropped == ""


def test_a_session_that_was_not_ended_is_said_to_be_open_elsewhere(blackboard, sco_in):
    sco = sco_in(blackboard)
    sco.set("cmi.suspend_data", "kept")
    sco.commit()
    again = sco_in(blackboard)
    assert again.page.get_by_role("status").inner_text() == "This activity is still open in another window."
    assert again.get("cmi.suspend_data") == ["kept", "0"]


def test_interactions_of_earlier_sessions_are_not_given_back_but_kept(blackboard, sco_in):
    for name in ("one", "two"):
        sco = sco_in(blackboard)
        assert sco.get("cmi.interactions._count") == ["0", "0"]
        sco.set("cmi.interactions.0.id", name)
        sco.commit()
    assert [interaction["id"] for interaction in blackboard.record.attempt.interactions] == ["one", "two"]


def test_the_last_attempt_with_a_grade_counts(blackboard, sco_in):
    for raw in ("80", "20", ""):
        sco = sco_in(blackboard, new_attempt=True)
        if raw:
            sco.set("cmi.core.score.raw", raw)
        sco.set("cmi.suspend_data", "x")
        sco.commit()
    assert blackboard.record.gradebook.score == "20"
