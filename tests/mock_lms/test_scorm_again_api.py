"""The scorm-again double against a scripted client: that its API object and our server understand one another."""

import pytest

from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

OK = ["true", "0"]


@pytest.fixture(params=["sync", "async"])
def lms(request, lms_of, scorm_again):
    return lms_of("scorm-again", request.param, scorm_again=scorm_again)


def test_values_arrive_and_come_back(lms, sco_in):
    first = sco_in(lms)
    assert first.get("cmi.core.entry") == ["ab-initio", "0"]
    assert first.set("cmi.core.lesson_status", "incomplete") == OK
    assert first.set("cmi.suspend_data", "kept") == OK
    assert first.set("cmi.core.score.raw", "60") == OK
    assert first.set("cmi.core.exit", "suspend") == OK
    assert first.set("cmi.objectives.0.id", "define") == OK
    assert first.set("cmi.interactions.0.id", "one") == OK
    assert first.set("cmi.interactions.0.type", "choice") == OK
    assert first.commit()[0] == "true"
    assert eventually(lambda: lms.record.attempt.suspend_data, "kept") == "kept"
    attempt = lms.record.attempt
    assert (attempt.status, attempt.score) == ("incomplete", "60")
    assert attempt.interactions[0]["id"] == "one"
    assert lms.record.commits[0].sets == 7
    assert first.finish()[0] == "true"
    assert eventually(lambda: lms.record.attempt.sessions[0].terminated, True)
    second = sco_in(lms)
    assert second.get("cmi.core.entry") == ["resume", "0"]
    assert second.get("cmi.suspend_data") == ["kept", "0"]
    assert second.get("cmi.core.lesson_status") == ["incomplete", "0"]
    assert second.get("cmi.interactions._count")[0] in (1, "1")
    assert second.get("cmi.objectives.0.id") == ["define", "0"]


def test_it_refuses_what_is_no_scorm(lms, sco_in):
    sco = sco_in(lms)
    assert sco.set("cmi.core.lesson_status", "done")[0] == "false"
    assert sco.set("cmi.core.entry", "resume")[0] == "false"


def test_a_failing_commit_is_told_when_it_waits_for_the_answer(lms_of, sco_in, scorm_again):
    lms = lms_of("scorm-again", "sync", scorm_again=scorm_again)
    sco = sco_in(lms)
    lms.switches.fail_commits = 1
    sco.set("cmi.suspend_data", "x")
    assert sco.commit()[0] == "false"
    assert sco.commit()[0] == "true"
    assert lms.record.attempt.suspend_data == "x"
