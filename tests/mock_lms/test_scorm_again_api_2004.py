"""The scorm-again double with SCORM 2004: that its API object and our server understand one another."""

import pytest

from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

OK = ["true", "0"]
ROWS = [
    ("cmi.completion_status", "completed"),
    ("cmi.success_status", "passed"),
    ("cmi.suspend_data", "kept"),
    ("cmi.location", "defining"),
    ("cmi.score.raw", "60"),
    ("cmi.score.scaled", "0.6"),
    ("cmi.exit", "suspend"),
    ("cmi.session_time", "PT10S"),
    ("cmi.objectives.0.id", "define"),
    ("cmi.objectives.0.success_status", "passed"),
    ("cmi.interactions.0.id", "one"),
    ("cmi.interactions.0.type", "choice"),
    ("cmi.interactions.0.objectives.0.id", "define"),
    ("cmi.interactions.0.correct_responses.0.pattern", "a"),
    ("cmi.interactions.0.learner_response", "a"),
]


@pytest.fixture(params=["sync", "async"])
def lms(request, lms_2004_of, scorm_again):
    return lms_2004_of("scorm-again", request.param, scorm_again=scorm_again)


def test_values_arrive_and_come_back(lms, sco_2004_in):
    first = sco_2004_in(lms)
    assert first.get("cmi.entry") == ["ab-initio", "0"]
    for element, value in ROWS:
        assert first.set(element, value) == OK, element
    assert first.commit()[0] == "true"
    assert eventually(lambda: lms.record.attempt.suspend_data, "kept") == "kept"
    attempt = lms.record.attempt
    assert (attempt.completion, attempt.success, attempt.score) == ("completed", "passed", "60")
    assert attempt.interactions[0]["correct_responses.0.pattern"] == "a"
    assert lms.record.commits[0].sets == len(ROWS)
    assert lms.record.refused == ()
    first.set("cmi.exit", "away")
    assert first.commit()[0] == "true"
    assert eventually(lambda: lms.record.refused, ("cmi.exit=406",)) == ("cmi.exit=406",)
    assert lms.record.gradebook.complete
    assert first.finish()[0] == "true"
    assert eventually(lambda: lms.record.attempt.sessions[0].terminated, True)
    assert lms.record.attempt.total_time == "PT10S"
    second = sco_2004_in(lms)
    assert second.get("cmi.entry") == ["resume", "0"]
    assert second.get("cmi.total_time") == ["PT10S", "0"]
    for element, value in ROWS:
        if element not in {"cmi.exit", "cmi.session_time"}:
            assert second.get(element) == [value, "0"], element
    assert second.get("cmi.progress_measure") == ["", "403"]
    assert second.get("cmi.interactions._count")[0] in (1, "1")


def test_an_exit_that_is_not_suspend_ends_the_attempt(lms, sco_2004_in):
    first = sco_2004_in(lms)
    first.set("cmi.suspend_data", "gone")
    first.set("cmi.exit", "normal")
    first.finish()
    assert eventually(lambda: lms.record.attempt.sessions[0].terminated, True)
    second = sco_2004_in(lms)
    assert second.get("cmi.entry") == ["ab-initio", "0"]
    assert second.get("cmi.suspend_data")[0] == ""


def test_it_refuses_what_is_no_scorm(lms, sco_2004_in):
    sco = sco_2004_in(lms)
    assert sco.set("cmi.completion_status", "done") == ["false", "406"]
    assert sco.set("cmi.entry", "resume") == ["false", "404"]
    assert sco.set("cmi.score.scaled", "2") == ["false", "407"]
    assert sco.set("cmi.core.lesson_status", "passed") == ["false", "401"]


def test_a_failing_commit_is_told_when_it_waits_for_the_answer(lms_2004_of, sco_2004_in, scorm_again):
    lms = lms_2004_of("scorm-again", "sync", scorm_again=scorm_again)
    sco = sco_2004_in(lms)
    lms.switches.fail_commits = 1
    sco.set("cmi.suspend_data", "x")
    assert sco.commit()[0] == "false"
    assert sco.commit()[0] == "true"
    assert lms.record.attempt.suspend_data == "x"


def test_review_can_be_asked_for(lms, sco_2004_in):
    lms.switches.start_in_review = True
    assert sco_2004_in(lms).get("cmi.mode") == ["review", "0"]
