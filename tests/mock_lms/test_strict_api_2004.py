"""The strict double against a scripted client: SCORM 2004 4th Edition RTE 3 and 4."""

import pytest

from builder.mock_lms.server import MockLms
from builder.mock_lms.switches import Switches
from tests.mock_lms.values_2004 import ANSWERS, NO_ENTRIES, VALUES

pytestmark = pytest.mark.browser

OK = ["true", "0"]


@pytest.fixture(scope="module")
def strict(package_2004):
    with MockLms(package_2004, "strict", "sync") as lms:
        yield lms


def refused(code):
    return ["false", code]


def test_before_initialize_every_call_says_so(strict, sco_2004_in):
    sco = sco_2004_in(strict, initialise=False)
    assert sco.get("cmi.entry") == ["", "122"]
    assert sco.set("cmi.suspend_data", "x") == refused("132")
    assert sco.commit() == refused("142")
    assert sco.finish() == refused("112")


def test_after_terminate_every_call_says_so(strict, sco_2004_in):
    sco = sco_2004_in(strict)
    assert sco.finish() == OK
    assert sco.get("cmi.entry") == ["", "123"]
    assert sco.set("cmi.suspend_data", "x") == refused("133")
    assert sco.commit() == refused("143")
    assert sco.finish() == refused("113")
    assert sco.call("Initialize", "") == refused("104")


@pytest.mark.parametrize("argument", ["x", None, 0])
def test_an_argument_that_is_not_empty_is_error_201(strict, sco_2004_in, argument):
    sco = sco_2004_in(strict, initialise=False)
    assert sco.call("Initialize", argument) == refused("201")
    assert sco.call("Initialize", "") == OK
    assert sco.call("Initialize", "") == refused("103")
    assert sco.call("Commit", argument) == refused("201")
    assert sco.call("Terminate", argument) == refused("201")


def test_values_are_taken_or_refused_with_the_error_of_the_specification(strict, sco_2004_in):
    sco = sco_2004_in(strict)
    assert sco.set_all(NO_ENTRIES) == [OK] * len(NO_ENTRIES)
    answers = sco.set_all(VALUES)
    wrong = [
        (element, str(value)[:60], code, answer)
        for (element, value, code), answer in zip(VALUES, answers, strict=True)
        if answer != (OK if code == "0" else refused(code))
    ]
    assert wrong == []


def test_an_answer_has_the_form_of_its_type(strict, sco_2004_in):
    sco = sco_2004_in(strict)
    wrong = []
    for number, (kind, value, response, pattern) in enumerate(ANSWERS):
        start = f"cmi.interactions.{number}"
        rows = [
            (f"{start}.id", f"urn:x:{number}"),
            (f"{start}.type", kind),
            (f"{start}.learner_response", value),
            (f"{start}.correct_responses.0.pattern", value),
        ]
        expected = [OK, OK, *(OK if fine else refused("406") for fine in (response, pattern))]
        answers = sco.set_all(rows)
        if answers != expected:
            wrong.append((kind, value[:60], answers[2:], expected[2:]))
    assert wrong == []


def test_what_an_interaction_needs_first(strict, sco_2004_in):
    sco = sco_2004_in(strict)
    start = "cmi.interactions.0"
    assert sco.set(f"{start}.type", "choice") == refused("408")
    assert sco.set(f"{start}.objectives.0.id", "define") == refused("408")
    assert sco.set("cmi.interactions.1.id", "gap") == refused("351")
    assert sco.set(f"{start}.id", "one") == OK
    assert sco.set(f"{start}.learner_response", "a") == refused("408")
    assert sco.set(f"{start}.correct_responses.0.pattern", "a") == refused("408")
    assert sco.set(f"{start}.timestamp", "2026-11-23T10:00:00") == OK
    assert sco.set(f"{start}.type", "choice") == OK
    assert sco.set(f"{start}.correct_responses.1.pattern", "a") == refused("351")
    assert sco.set(f"{start}.correct_responses.0.pattern", "a") == OK
    assert sco.set(f"{start}.correct_responses.1.pattern", "a") == refused("351")
    assert sco.set(f"{start}.correct_responses.1.pattern", "a[,]b") == OK
    assert sco.set(f"{start}.objectives.0.id", "define") == OK
    assert sco.set(f"{start}.objectives.1.id", "define") == refused("351")
    assert sco.get(f"{start}.correct_responses._count") == ["2", "0"]
    assert sco.get(f"{start}.objectives._count") == ["1", "0"]
    assert sco.set(f"{start}.id", "renamed") == OK


def test_an_objective_is_named_once_and_by_itself(strict, sco_2004_in):
    sco = sco_2004_in(strict)
    assert sco.set("cmi.objectives.0.success_status", "passed") == refused("408")
    assert sco.set("cmi.objectives.0.id", "define") == OK
    assert sco.set("cmi.objectives.0.id", "define") == OK
    assert sco.set("cmi.objectives.0.id", "other") == refused("351")
    assert sco.set("cmi.objectives.1.id", "define") == refused("351")
    assert sco.get("cmi.objectives.0.success_status") == ["unknown", "0"]
    assert sco.get("cmi.objectives.0.score.scaled") == ["", "403"]


def test_lists_end_where_the_smallest_permitted_maxima_do(strict, sco_2004_in):
    sco = sco_2004_in(strict)
    interactions = [(f"cmi.interactions.{number}.id", f"q{number}") for number in range(251)]
    assert sco.set_all(interactions) == [OK] * 250 + [refused("351")]
    objectives = [(f"cmi.interactions.0.objectives.{number}.id", f"o{number}") for number in range(11)]
    assert sco.set_all(objectives) == [OK] * 10 + [refused("351")]
    objectives = [(f"cmi.objectives.{number}.id", f"o{number}") for number in range(101)]
    assert sco.set_all(objectives) == [OK] * 100 + [refused("351")]


def test_right_answers_end_where_their_type_says(strict, sco_2004_in):
    sco = sco_2004_in(strict)
    assert sco.set_all([("cmi.interactions.0.id", "q"), ("cmi.interactions.0.type", "sequencing")]) == [
        OK,
        OK,
    ]
    rows = [
        (f"cmi.interactions.0.correct_responses.{number}.pattern", f"a[,]b{number}") for number in range(6)
    ]
    assert sco.set_all(rows) == [OK] * 5 + [refused("351")]
    for kind, pattern in [("true-false", "true"), ("likert", "a"), ("numeric", "1[:]2"), ("other", "x")]:
        number = sco.get("cmi.interactions._count")[0]
        start = f"cmi.interactions.{number}"
        rows = [
            (f"{start}.id", f"q{number}"),
            (f"{start}.type", kind),
            (f"{start}.correct_responses.0.pattern", pattern),
            (f"{start}.correct_responses.1.pattern", pattern),
        ]
        assert sco.set_all(rows) == [OK, OK, OK, refused("351")], kind


def test_reading(strict, sco_2004_in):
    sco = sco_2004_in(strict)
    expected = {
        "cmi._version": ["1.0", "0"],
        "cmi.completion_status": ["unknown", "0"],
        "cmi.success_status": ["unknown", "0"],
        "cmi.entry": ["ab-initio", "0"],
        "cmi.mode": ["normal", "0"],
        "cmi.credit": ["credit", "0"],
        "cmi.learner_id": ["student-1", "0"],
        "cmi.total_time": ["PT0S", "0"],
        "cmi.time_limit_action": ["continue,no message", "0"],
        "cmi.learner_preference.audio_level": ["1", "0"],
        "cmi.interactions._count": ["0", "0"],
        "cmi.objectives._count": ["0", "0"],
        "cmi.score._children": ["scaled,raw,min,max", "0"],
        "cmi.location": ["", "403"],
        "cmi.suspend_data": ["", "403"],
        "cmi.score.scaled": ["", "403"],
        "cmi.progress_measure": ["", "403"],
        "cmi.completion_threshold": ["", "403"],
        "cmi.scaled_passing_score": ["", "403"],
        "cmi.launch_data": ["", "403"],
        "cmi.exit": ["", "405"],
        "cmi.session_time": ["", "405"],
        "cmi.core.lesson_status": ["", "401"],
        "cmi.mood": ["", "401"],
        "": ["", "301"],
        "cmi.interactions.0.id": ["", "301"],
        "cmi.interactions.0.objectives._count": ["", "301"],
        "cmi.entry._children": ["", "301"],
        "cmi.entry._count": ["", "301"],
        "cmi.score._count": ["", "301"],
        "adl.nav.request": ["_none_", "0"],
        "adl.nav.request_valid.continue": ["false", "0"],
        "adl.nav.request_valid.previous": ["false", "0"],
        "adl.nav.request_valid.choice.{target=I}": ["true", "0"],
        "adl.nav.request_valid.jump.{target=J}": ["false", "0"],
        "adl.nav.request_valid.exit": ["", "301"],
        "adl.data._count": ["0", "0"],
    }
    got = {element: sco.get(element) for element in expected}
    assert got == expected


def test_errors_have_words(strict, sco_2004_in):
    sco = sco_2004_in(strict)
    assert sco.call("GetErrorString", "406")[0] == "Data model element type mismatch"
    assert sco.call("GetErrorString", "0")[0] == "No error"
    assert sco.call("GetErrorString", "999")[0] == ""
    sco.set("cmi.exit", "gone")
    assert sco.call("GetDiagnostic", "")[0] == "Data model element type mismatch"


def test_the_3rd_edition_has_no_shared_data_and_no_jump(lms_2004_of, sco_2004_in, package_2004_with):
    lms = lms_2004_of("strict", "sync", package_zip=package_2004_with(edition="2004 3rd Edition"))
    sco = sco_2004_in(lms)
    assert sco.get("adl.data._count") == ["", "401"]
    assert sco.set("adl.nav.request", "{target=I}jump") == refused("406")
    assert sco.set("adl.nav.request", "{target=I}choice") == OK
    assert sco.get("adl.nav.request_valid.jump.{target=I}") == ["", "301"]
    assert sco.set("cmi.suspend_data", "x" * 64000) == OK


def test_shared_data_is_what_the_manifest_names(lms_2004_of, sco_2004_in, package_2004_with):
    maps = '<adlcp:map targetID="urn:a"/><adlcp:map targetID="urn:b" readSharedData="false" writeSharedData="true"/>'
    lms = lms_2004_of("strict", "sync", package_zip=package_2004_with(f"<adlcp:data>{maps}</adlcp:data>"))
    sco = sco_2004_in(lms)
    assert sco.get("adl.data._children") == ["id,store", "0"]
    assert sco.get("adl.data.0.id") == ["urn:a", "0"]
    assert sco.set("adl.data.0.id", "x") == refused("404")
    assert sco.get("adl.data.0.store") == ["", "403"]
    assert sco.set("adl.data.0.store", "x") == refused("404")
    assert sco.set("adl.data.1.store", "x") == OK
    assert sco.get("adl.data.1.store") == ["", "405"]
    assert sco.set("adl.data.2.store", "x") == refused("351")


def test_a_suspended_attempt_resumes_with_everything(lms_2004_of, sco_2004_in):
    lms = lms_2004_of("strict", "sync")
    first = sco_2004_in(lms)
    rows = [
        ("cmi.suspend_data", "kept"),
        ("cmi.location", "defining"),
        ("cmi.completion_status", "incomplete"),
        ("cmi.score.scaled", "0.5"),
        ("cmi.interactions.0.id", "one"),
        ("cmi.interactions.0.type", "choice"),
        ("cmi.interactions.0.correct_responses.0.pattern", "a"),
        ("cmi.exit", "suspend"),
        ("cmi.session_time", "PT1M40.5S"),
    ]
    assert first.set_all(rows) == [OK] * len(rows)
    assert first.finish() == OK
    second = sco_2004_in(lms)
    assert second.get("cmi.entry") == ["resume", "0"]
    for element, value in rows[:-2]:
        assert second.get(element) == [value, "0"]
    assert second.get("cmi.total_time") == ["PT1M40.50S", "0"]
    second.set("cmi.session_time", "PT20S")
    second.set("cmi.exit", "suspend")
    second.finish()
    record = lms.record
    assert record.attempt.total_time == "PT2M0.50S"
    assert record.attempt.interactions == (
        {"id": "one", "type": "choice", "correct_responses.0.pattern": "a"},
    )
    assert [session.terminated for session in record.sessions] == [True, True]
    assert record.commits[0].values["cmi.session_time"] == "PT1M40.5S"


@pytest.mark.parametrize("exit_", ["normal", "", "time-out", "logout", None])
def test_any_other_exit_ends_the_attempt(lms_2004_of, sco_2004_in, exit_):
    lms = lms_2004_of("strict", "sync")
    first = sco_2004_in(lms)
    first.set("cmi.suspend_data", "gone")
    if exit_ is not None:
        assert first.set("cmi.exit", exit_) == OK
    first.finish()
    second = sco_2004_in(lms)
    assert second.get("cmi.entry") == ["ab-initio", "0"]
    assert second.get("cmi.suspend_data") == ["", "403"]
    assert [attempt.number for attempt in lms.record.attempts] == [1, 2]


@pytest.mark.parametrize(
    ("request_", "exit_", "attempts"), [("suspendAll", "", 1), ("abandonAll", "suspend", 2)]
)
def test_a_navigation_request_decides_over_the_exit(lms_2004_of, sco_2004_in, request_, exit_, attempts):
    lms = lms_2004_of("strict", "sync")
    first = sco_2004_in(lms)
    first.set("cmi.suspend_data", "x")
    first.set("cmi.exit", exit_)
    assert first.set("adl.nav.request", request_) == OK
    first.finish()
    assert lms.record.attempts[0].values["adl.nav.request"] == request_
    assert sco_2004_in(lms).get("adl.nav.request") == ["_none_", "0"]
    assert len(lms.record.attempts) == attempts


def test_a_session_that_was_not_terminated_keeps_its_attempt(lms_2004_of, sco_2004_in):
    lms = lms_2004_of("strict", "sync")
    first = sco_2004_in(lms)
    first.set("cmi.suspend_data", "kept")
    first.commit()
    second = sco_2004_in(lms)
    assert second.get("cmi.suspend_data") == ["kept", "0"]
    assert second.get("cmi.entry") == ["", "0"]


def test_values_that_were_not_stored_stay_due_and_a_refused_terminate_ends_nothing(lms_2004_of, sco_2004_in):
    lms = lms_2004_of("strict", "sync")
    sco = sco_2004_in(lms)
    lms.switches.fail_commits = 2
    sco.set("cmi.score.raw", "80")
    assert sco.commit() == refused("391")
    assert sco.finish() == refused("111")
    assert lms.record.attempt.score == ""
    assert sco.set("cmi.location", "here") == OK
    assert sco.finish() == OK
    assert (lms.record.attempt.score, lms.record.attempt.location) == ("80", "here")
    assert [commit.stored for commit in lms.record.commits] == [False, False, True]


THRESHOLD = '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.75"/>'
OBJECTIVES = """<imsss:sequencing><imsss:objectives>
<imsss:primaryObjective objectiveID="all" satisfiedByMeasure="true">
<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective>
<imsss:objective objectiveID="define"/></imsss:objectives></imsss:sequencing>"""


@pytest.mark.parametrize(
    ("measure", "said", "judged"),
    [("0.5", "completed", "incomplete"), ("0.75", "incomplete", "completed"), (None, "completed", "unknown")],
)
def test_a_threshold_overrides_the_completion(
    lms_2004_of, sco_2004_in, package_2004_with, measure, said, judged
):
    lms = lms_2004_of("strict", "sync", package_zip=package_2004_with(THRESHOLD))
    sco = sco_2004_in(lms)
    assert sco.get("cmi.completion_threshold") == ["0.75", "0"]
    sco.set("cmi.completion_status", said)
    if measure:
        sco.set("cmi.progress_measure", measure)
    assert sco.get("cmi.completion_status") == [judged, "0"]
    sco.commit()
    assert lms.record.attempt.completion == judged


@pytest.mark.parametrize(
    ("scaled", "said", "judged"),
    [("0.59", "passed", "failed"), ("0.6", "failed", "passed"), (None, "passed", "unknown")],
)
def test_a_passing_score_overrides_the_success(
    lms_2004_of, sco_2004_in, package_2004_with, scaled, said, judged
):
    lms = lms_2004_of("strict", "sync", package_zip=package_2004_with(OBJECTIVES))
    sco = sco_2004_in(lms)
    assert sco.get("cmi.scaled_passing_score") == ["0.6", "0"]
    sco.set("cmi.success_status", said)
    if scaled:
        sco.set("cmi.score.scaled", scaled)
    sco.commit()
    assert lms.record.attempt.success == judged


def test_the_objectives_of_the_manifest_are_there(lms_2004_of, sco_2004_in, package_2004_with):
    lms = lms_2004_of("strict", "sync", package_zip=package_2004_with(OBJECTIVES))
    sco = sco_2004_in(lms)
    assert sco.get("cmi.entry") == ["ab-initio", "0"]
    assert sco.get("cmi.objectives._count") == ["2", "0"]
    assert sco.get("cmi.objectives.1.id") == ["define", "0"]
    assert sco.set("cmi.objectives.2.id", "define") == refused("351")
    assert sco.set("cmi.objectives.1.success_status", "passed") == OK
    sco.commit()
    assert lms.record.attempt.objectives == ({"id": "all"}, {"id": "define", "success_status": "passed"})


def test_the_gradebook_shows_both_statuses(lms_2004_of, sco_2004_in):
    lms = lms_2004_of("strict", "sync")
    assert lms.record.gradebook.score == ""
    sco = sco_2004_in(lms)
    for element, value in [
        ("cmi.score.raw", "66.67"),
        ("cmi.score.scaled", "0.6667"),
        ("cmi.completion_status", "completed"),
        ("cmi.success_status", "failed"),
    ]:
        assert sco.set(element, value) == OK
    sco.commit()
    gradebook = lms.record.gradebook
    assert (gradebook.score, gradebook.status, gradebook.success) == ("66.67", "completed", "failed")
    assert gradebook.complete
    attempt = lms.record.attempt
    assert (attempt.status, attempt.completion, attempt.success) == ("failed", "completed", "failed")
    assert lms.record.commits[0].sets == 4


def test_what_was_refused_is_in_the_record(lms_2004_of, sco_2004_in):
    lms = lms_2004_of("strict", "sync")
    sco = sco_2004_in(lms)
    sco.set("cmi.location", "here")
    assert sco.set("cmi.score.scaled", "2")[0] == "false"
    assert sco.set("cmi.exit", "away")[0] == "false"
    sco.commit()
    assert lms.record.refused == ("cmi.score.scaled=407", "cmi.exit=406")
    assert sco_2004_in(lms).set("cmi.location", "there")[0] == "true"
    assert lms.record.refused == ("cmi.score.scaled=407", "cmi.exit=406")
    commit = lms.record.commits[0]
    assert commit.size == len("cmi.location=here")


def test_optional_elements_are_refused(lms_2004_of, sco_2004_in):
    sco = sco_2004_in(lms_2004_of("strict", "sync", switches=Switches(refuse_optional=True)))
    for element, value in [
        ("cmi.interactions.0.id", "one"),
        ("cmi.objectives.0.id", "define"),
        ("cmi.location", "defining"),
        ("cmi.session_time", "PT1S"),
        ("cmi.score.max", "100"),
    ]:
        assert sco.set(element, value) == refused("402")
    assert sco.get("cmi.interactions._count") == ["", "402"]
    assert sco.set("cmi.score.raw", "80") == OK
    assert sco.set("cmi.suspend_data", "x") == OK


def test_review_can_be_asked_for(lms_2004_of, sco_2004_in):
    sco = sco_2004_in(lms_2004_of("strict", "sync", switches=Switches(start_in_review=True)))
    assert sco.get("cmi.mode") == ["review", "0"]
    assert sco.get("cmi.credit") == ["no-credit", "0"]


def test_there_is_only_the_api_of_the_manifests_standard(lms_2004_of, sco_2004_in):
    sco = sco_2004_in(lms_2004_of("strict", "sync"))
    assert sco.frame.evaluate("() => [typeof parent.API, typeof parent.API_1484_11]") == [
        "undefined",
        "object",
    ]
    lms = lms_2004_of("strict", "sync", switches=Switches(no_api=True))
    assert sco_2004_in(lms, initialise=False).frame.evaluate("() => api") is None
