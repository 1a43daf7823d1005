"""The strict double against a scripted client: SCORM 1.2 RTE 3.2 to 3.4."""

import pytest

from builder.mock_lms.switches import Switches

pytestmark = pytest.mark.browser

OK = ["true", "0"]


@pytest.fixture(scope="module")
def strict(package):
    from builder.mock_lms.server import MockLms

    with MockLms(package, "strict", "sync") as lms:
        yield lms


def test_before_initialize_every_call_is_error_301(strict, sco_in):
    sco = sco_in(strict, initialise=False)
    assert sco.get("cmi.core.entry") == ["", "301"]
    assert sco.set("cmi.suspend_data", "x") == ["false", "301"]
    assert sco.commit() == ["false", "301"]
    assert sco.finish() == ["false", "301"]


def test_an_argument_that_is_not_empty_is_error_201(strict, sco_in):
    sco = sco_in(strict, initialise=False)
    assert sco.call("LMSInitialize", "x") == ["false", "201"]
    assert sco.call("LMSInitialize", "") == OK
    assert sco.call("LMSCommit", "x") == ["false", "201"]
    assert sco.call("LMSFinish", "x") == ["false", "201"]


def test_a_session_runs_once(strict, sco_in):
    sco = sco_in(strict)
    assert sco.call("LMSInitialize", "") == ["false", "101"]
    assert sco.finish() == OK
    assert sco.set("cmi.suspend_data", "x") == ["false", "301"]
    assert sco.call("LMSInitialize", "") == ["false", "101"]


ACCEPTED = [
    ("cmi.core.lesson_status", "passed"),
    ("cmi.core.lesson_status", "incomplete"),
    ("cmi.core.lesson_location", "x" * 255),
    ("cmi.suspend_data", "x" * 4096),
    ("cmi.core.exit", "suspend"),
    ("cmi.core.exit", ""),
    ("cmi.core.session_time", "00:00:01"),
    ("cmi.core.session_time", "0012:59:59.25"),
    ("cmi.core.score.raw", "0"),
    ("cmi.core.score.raw", "66.67"),
    ("cmi.core.score.max", "100"),
    ("cmi.objectives.0.id", "define"),
    ("cmi.objectives.0.status", "not attempted"),
    ("cmi.interactions.0.id", "who-leads"),
    ("cmi.interactions.0.time", "23:59:59"),
    ("cmi.interactions.0.type", "choice"),
    ("cmi.interactions.0.student_response", "a,b"),
    ("cmi.interactions.0.correct_responses.0.pattern", "{a,b}"),
    ("cmi.interactions.0.result", "wrong"),
    ("cmi.interactions.0.weighting", "1"),
    ("cmi.interactions.0.latency", "00:00:12.50"),
]

REFUSED = [
    ("cmi.core.lesson_status", "not attempted", "405"),
    ("cmi.core.lesson_status", "Passed", "405"),
    ("cmi.core.lesson_status", "", "405"),
    ("cmi.core.lesson_location", "x" * 256, "405"),
    ("cmi.suspend_data", "x" * 4097, "405"),
    ("cmi.core.exit", "normal", "405"),
    ("cmi.core.session_time", "1:00:00", "405"),
    ("cmi.core.session_time", "00:00:01.255", "405"),
    ("cmi.core.session_time", "00:75:00", "405"),
    ("cmi.core.session_time", "PT10S", "405"),
    ("cmi.core.score.raw", "100.5", "405"),
    ("cmi.core.score.raw", "-1", "405"),
    ("cmi.core.score.raw", "80%", "405"),
    ("cmi.core.score.raw", 80, "405"),
    ("cmi.core.entry", "resume", "403"),
    ("cmi.core.student_name", "x", "403"),
    ("cmi.core.score._children", "raw", "402"),
    ("cmi.interactions._count", "0", "402"),
    ("cmi.core.mood", "good", "401"),
    ("cmi.interactions.1.id", "gap", "201"),
    ("cmi.objectives.1.id", "gap", "201"),
    ("cmi.interactions.0.id", "two words", "405"),
    ("cmi.interactions.0.type", "other", "405"),
    ("cmi.interactions.0.result", "incorrect", "405"),
    ("cmi.interactions.0.time", "2026-11-23T10:00:00", "405"),
]


def test_accepted_values(strict, sco_in):
    sco = sco_in(strict)
    answers = [(element, value, sco.set(element, value)) for element, value in ACCEPTED]
    assert [row for row in answers if row[2] != OK] == []


def test_refused_values(strict, sco_in):
    sco = sco_in(strict)
    answers = [(element, value, code, sco.set(element, value)) for element, value, code in REFUSED]
    assert [row for row in answers if row[3] != ["false", row[2]]] == []


# Type, value, and who takes it: both tempers, only the readable one, nobody.
BOTH, READABLE, NOBODY = {"brief", "readable"}, {"readable"}, set()
ANSWERS = [
    ("true-false", "t", BOTH),
    ("true-false", "0", BOTH),
    ("true-false", "false", BOTH),
    ("true-false", "yes", NOBODY),
    ("true-false", "", NOBODY),
    ("choice", "{a,c}", BOTH),
    ("choice", "9", BOTH),
    ("choice", "everyone", READABLE),
    ("choice", "{the_manager,everyone}", READABLE),
    ("choice", "a,c}", NOBODY),
    ("choice", "a,,c", NOBODY),
    ("choice", "the-manager", NOBODY),
    ("choice", "a, c", NOBODY),
    ("choice", "", NOBODY),
    ("fill-in", "any text, “dŵr” 😀 [,] {lang=en}", BOTH),
    ("fill-in", "x" * 255, BOTH),
    ("fill-in", "x" * 256, NOBODY),
    ("fill-in", "two\nlines", NOBODY),
    ("fill-in", "tab\there", NOBODY),
    ("numeric", "-1.5", BOTH),
    ("numeric", "0", BOTH),
    ("numeric", "4[:]5", READABLE),
    ("numeric", "4[:]", READABLE),
    ("numeric", "[:]-5.5", READABLE),
    ("numeric", "1,5", NOBODY),
    ("numeric", ".5", NOBODY),
    ("numeric", "1e5", NOBODY),
    ("likert", "c", BOTH),
    ("likert", "", BOTH),
    ("likert", "strongly_agree", READABLE),
    ("likert", "a,b", NOBODY),
    ("matching", "a.1,b.2", BOTH),
    ("matching", "{a.1,b.2}", BOTH),
    ("matching", "rub.clean,wash.dirty_hands", READABLE),
    ("matching", "a-1", NOBODY),
    ("matching", "a.1.2", NOBODY),
    ("performance", "dose.5 mg,check.by two", BOTH),
    ("performance", "x" * 256, NOBODY),
    ("sequencing", "c,a,b", BOTH),
    ("sequencing", "wet,lather,rinse", READABLE),
    ("sequencing", "{a,b}", NOBODY),
    ("sequencing", "c;a;b", NOBODY),
]


@pytest.mark.parametrize("temper", ["brief", "readable"])
def test_an_answer_has_the_form_of_its_type(lms_of, sco_in, temper):
    lms = lms_of("strict", "sync", switches=Switches(readable_answers=temper == "readable"))
    sco = sco_in(lms)
    wrong = []
    for number, (kind, value, takers) in enumerate(ANSWERS):
        start = f"cmi.interactions.{number}"
        assert sco.set(f"{start}.id", f"answer-{number}") == OK
        assert sco.set(f"{start}.type", kind) == OK
        expected = OK if temper in takers else ["false", "405"]
        for element in ("student_response", "correct_responses.0.pattern"):
            answer = sco.set(f"{start}.{element}", value)
            if answer != expected:
                wrong.append((kind, value, element, answer))
    assert wrong == []


@pytest.mark.parametrize("kind", ["long-fill-in", "other", "essay", "Choice", ""])
def test_types_that_scorm_2004_brought_or_nobody_knows(strict, sco_in, kind):
    sco = sco_in(strict)
    assert sco.set("cmi.interactions.0.id", "one") == OK
    assert sco.set("cmi.interactions.0.type", kind) == ["false", "405"]


def test_reading(strict, sco_in):
    sco = sco_in(strict)
    assert sco.get("cmi.interactions._count") == ["0", "0"]
    assert sco.set("cmi.interactions.0.id", "one") == OK
    assert sco.get("cmi.interactions._count") == ["1", "0"]
    assert sco.get("cmi.interactions.0.id") == ["", "404"]
    assert sco.get("cmi.objectives.0.id") == ["", "201"]
    assert sco.get("cmi.core.exit") == ["", "404"]
    assert sco.get("cmi.core._children")[0].startswith("student_id,")
    assert sco.get("cmi.core.entry._children") == ["", "202"]
    assert sco.get("cmi.core.entry._count") == ["", "203"]
    assert sco.get("cmi._version") == ["3.4", "0"]


def test_comments_are_appended(strict, sco_in):
    sco = sco_in(strict)
    sco.set("cmi.comments", "one ")
    sco.set("cmi.comments", "two")
    assert sco.get("cmi.comments") == ["one two", "0"]


def test_a_suspended_attempt_resumes_and_any_other_exit_ends_it(lms_of, sco_in):
    lms = lms_of("strict", "sync")
    first = sco_in(lms)
    assert first.get("cmi.core.entry") == ["ab-initio", "0"]
    first.set("cmi.suspend_data", "kept")
    first.set("cmi.core.exit", "suspend")
    first.set("cmi.core.session_time", "00:01:40.50")
    assert first.finish() == OK
    second = sco_in(lms)
    assert second.get("cmi.core.entry") == ["resume", "0"]
    assert second.get("cmi.suspend_data") == ["kept", "0"]
    assert second.get("cmi.core.total_time") == ["00:01:40.50", "0"]
    second.set("cmi.core.exit", "logout")
    second.finish()
    third = sco_in(lms)
    assert third.get("cmi.core.entry") == ["ab-initio", "0"]
    assert third.get("cmi.suspend_data") == ["", "0"]
    record = lms.record
    assert [attempt.number for attempt in record.attempts] == [1, 2]
    assert [session.terminated for session in record.sessions] == [True, True, False]


def test_an_abandoned_session_keeps_its_attempt(lms_of, sco_in):
    lms = lms_of("strict", "sync")
    first = sco_in(lms)
    first.set("cmi.suspend_data", "kept")
    first.commit()
    assert sco_in(lms).get("cmi.suspend_data") == ["kept", "0"]


def test_values_that_were_not_stored_stay_due(lms_of, sco_in):
    lms = lms_of("strict", "sync")
    sco = sco_in(lms)
    lms.switches.fail_commits = 2
    sco.set("cmi.core.score.raw", "80")
    assert sco.commit() == ["false", "101"]
    assert sco.commit() == ["false", "101"]
    assert lms.record.attempt.score == ""
    assert sco.commit() == OK
    assert lms.record.attempt.score == "80"
    assert [commit.stored for commit in lms.record.commits] == [False, False, True]


def test_interactions_and_objectives_are_counted_on_after_a_resume(lms_of, sco_in):
    lms = lms_of("strict", "sync")
    first = sco_in(lms)
    first.set("cmi.interactions.0.id", "one")
    first.set("cmi.objectives.0.id", "define")
    first.set("cmi.objectives.0.status", "passed")
    first.set("cmi.core.exit", "suspend")
    first.finish()
    second = sco_in(lms)
    assert second.get("cmi.interactions._count") == ["1", "0"]
    assert second.get("cmi.objectives.0.id") == ["define", "0"]
    assert second.set("cmi.interactions.1.id", "two") == OK
    second.commit()
    record = lms.record.attempt
    assert [interaction["id"] for interaction in record.interactions] == ["one", "two"]
    assert record.objectives == ({"id": "define", "status": "passed"},)


def test_the_gradebook_shows_the_attempt(lms_of, sco_in):
    lms = lms_of("strict", "sync")
    assert lms.record.gradebook.score == ""
    sco = sco_in(lms)
    sco.set("cmi.core.score.raw", "66.67")
    sco.set("cmi.core.lesson_status", "passed")
    sco.commit()
    assert lms.record.gradebook.score == "66.67"
    assert lms.record.gradebook.complete
