"""What the double of cmi5 LMSs takes and what it refuses, each with the requirement that says so."""

import copy
import json
import uuid
from urllib.parse import urlsplit

import pytest

from builder.mock_lms.records.documents import tag
from builder.mock_lms.records.office import ACTOR, Asked, Office
from builder.mock_lms.records.session import ADL, CMI5, MASTERY, MOVE_ON, PROGRESS, SESSION_ID
from builder.mock_lms.records.switches import RecordSwitches
from builder.mock_lms.records.unit import Unit

UNIT = Unit("cmi5", "https://example.org/unit", "Small", "index.html", "CompletedAndPassed", 0.8)


class Content:
    """What a package says in one session."""

    def __init__(self, office, **launch):
        self.office = office
        self.session = office.launch(new_registration=False, **launch)
        self.token = office.fetch(self.session.key)["auth-token"]

    def ask(self, method, resource, query, body=b"", **headers):
        given = {
            "authorization": f"Basic {self.token}",
            "x-experience-api-version": "1.0.3",
            "content-type": "application/json",
            **{name.replace("_", "-"): value for name, value in headers.items()},
        }
        return self.office.answer(Asked(method, resource, query, given, body))

    def state(self, method, name="suspendData", body=b"", **more):
        query = {
            "stateId": name,
            "activityId": self.session.activity,
            "agent": json.dumps(ACTOR),
            "registration": self.session.registration.id,
        }
        return self.ask(method, "activities/state", query, body, **more)

    def prepare(self):
        answer = self.ask(
            "GET", "agents/profile", {"agent": json.dumps(ACTOR), "profileId": "cmi5LearnerPreferences"}
        )
        assert answer.status == 404
        return self

    def made(self, verb, *, defined=True, **result):
        categories = [CMI5] if defined else []
        if defined and {"success", "completion"} & result.keys():
            categories.append(MOVE_ON)
        context = copy.deepcopy(self.session.template)
        context["registration"] = self.session.registration.id
        context["contextActivities"]["category"] = [{"id": one} for one in categories]
        if verb in {"passed", "failed"} and self.session.mastery is not None:
            context["extensions"][MASTERY] = self.session.mastery
        statement = {
            "id": str(uuid.uuid4()),
            "actor": dict(ACTOR),
            "verb": {"id": ADL + verb, "display": {"en": verb}},
            "object": {"objectType": "Activity", "id": self.session.activity},
            "context": context,
            "timestamp": "2026-01-05T09:00:00.000Z",
        }
        if result:
            statement["result"] = result
        return statement

    def put(self, statement, **headers):
        query = {"statementId": statement.get("id", "none")}
        return self.ask("PUT", "statements", query, json.dumps(statement).encode(), **headers)

    def say(self, verb, **result):
        """Says it; the status and the requirement it breaks."""
        answer = self.put(self.made(verb, **result))
        return answer.status if answer.status == 204 else why(answer)


def why(answer):
    return json.loads(answer.body)["requirement"]


DONE = {"completion": True, "duration": "PT1S"}
PASSED = {"success": True, "duration": "PT1S", "score": {"scaled": 0.8, "raw": 80, "min": 0, "max": 100}}
FAILED = {"success": False, "duration": "PT1S", "score": {"scaled": 0.7}}
ENDED = {"duration": "PT1S"}


@pytest.fixture
def office():
    return Office(UNIT, RecordSwitches(), "http://127.0.0.1/course")


@pytest.fixture
def content(office):
    made = Content(office).prepare()
    assert made.say("initialized") == 204
    return made


def test_a_whole_session_is_taken(content, office):
    for verb, result in (("passed", PASSED), ("completed", DONE), ("terminated", ENDED)):
        assert content.say(verb, **result) == 204
    record = office.record()
    assert record.satisfied
    assert record.score == 80
    assert record.refused == ()
    assert record.said == ("initialized", "passed", "completed", "terminated")


def test_a_token_is_given_once(office):
    session = office.launch(new_registration=False)
    assert "auth-token" in office.fetch(session.key)
    assert office.fetch(session.key) == {"error-code": "1", "error-text": "Already in Use"}
    assert office.fetch("other")["error-code"] == "3"


def test_a_launch_says_what_there_is_to_know(content, office):
    told = json.loads(content.state("GET", "LMS.LaunchData").body)
    assert told["moveOn"] == "CompletedAndPassed"
    assert told["masteryScore"] == 0.8
    assert urlsplit(told["returnURL"]).path == "/course"
    assert told["contextTemplate"]["contextActivities"]["grouping"][0]["id"] == UNIT.id
    assert SESSION_ID in told["contextTemplate"]["extensions"]
    assert why(content.state("PUT", "LMS.LaunchData", b"{}")) == "10.2.1.0-5"


def test_strangers_are_sent_away(content):
    assert content.put(content.made("passed"), authorization="Basic other").status == 401
    assert why(content.put(content.made("passed"), x_experience_api_version="")) == "xAPI 3.3"
    assert why(content.put(content.made("passed"), content_type="text/plain")) == "xAPI 3.4"
    assert content.ask("PUT", "activities/profile", {}).status == 403


def test_preferences_come_first_and_initialized_before_all_else(office):
    content = Content(office)
    assert content.say("initialized") == "11.0.0.0-3"
    content.prepare()
    assert content.say("completed", **DONE) == "cmi5 7.1.1"
    assert content.say("initialized") == 204
    assert content.say("initialized") == "cmi5 9.3"


def test_what_counts_once_in_a_registration(content, office):
    assert content.say("completed", **DONE) == 204
    assert content.say("passed", **PASSED) == 204
    assert content.say("failed", **FAILED) == "9.3.0.0-3"
    assert content.say("terminated", **ENDED) == 204
    assert content.say("terminated", **ENDED) == "cmi5 7.1.2"
    assert why(content.state("PUT", body=b"{}")) == "cmi5 7.1.2"
    again = Content(office).prepare()
    assert again.say("initialized") == 204
    assert again.say("completed", **DONE) == "9.3.0.0-6"
    assert again.say("passed", **PASSED) == "9.3.0.0-6"
    assert again.say("failed", **FAILED) == "9.3.0.0-8"


def test_failed_may_be_followed_by_a_pass_in_another_session(content, office):
    assert content.say("failed", **FAILED) == 204
    assert content.say("passed", **PASSED) == "9.3.0.0-3"
    again = Content(office).prepare()
    assert again.say("initialized") == 204
    assert again.say("passed", **PASSED) == 204
    assert content.say("completed", **DONE) == "cmi5 9.3.6"


@pytest.mark.parametrize(
    ("verb", "result", "requirement"),
    [
        ("passed", PASSED | {"score": {"scaled": 0.79}}, "9.3.4.0-2"),
        ("failed", FAILED | {"score": {"scaled": 0.8}}, "9.3.5.0-2"),
        ("passed", PASSED | {"score": {"raw": 80}}, "9.5.1.0-3"),
        ("passed", PASSED | {"score": {"scaled": -0.5}}, "cmi5 9.5.1"),
        ("passed", PASSED | {"success": False}, "cmi5 9.5.2"),
        ("passed", {"duration": "PT1S"}, "cmi5 9.5.2"),
        ("completed", {"completion": True}, "cmi5 9.5.4"),
        ("completed", {"completion": False, "duration": "PT1S"}, "cmi5 9.5.3"),
        ("completed", DONE | {"score": {"scaled": 1}}, "cmi5 9.5.1"),
        ("terminated", {}, "cmi5 9.5.4"),
        ("completed", DONE | {"extensions": {PROGRESS: 100}}, "cmi5 9.5.5"),
        ("completed", DONE | {"duration": "1 second"}, "xAPI 2.4.5"),
        ("passed", PASSED | {"success": "yes"}, "xAPI 2.4.5"),
        ("passed", PASSED | {"score": {"scaled": 2}}, "xAPI 2.4.5.1"),
        ("passed", PASSED | {"score": {"raw": 120, "min": 0, "max": 100}}, "xAPI 2.4.5.1"),
    ],
)
def test_results_that_no_lms_takes(content, verb, result, requirement):
    assert content.say(verb, **result) == requirement


def test_progress_is_a_whole_number_before_completion(content):
    def progress(share):
        return content.say("progressed", defined=False, extensions={PROGRESS: share})

    assert [progress(0), progress(99)] == [204, 204]
    assert [progress(101), progress(0.5), progress(True)] == ["cmi5 9.5.5"] * 3
    assert content.say("completed", **DONE) == 204
    assert progress(100) == "cmi5 9.5.5"


def without(statement, *path):
    *way, last = path
    part = statement
    for step in way:
        part = part[step]
    del part[last]
    return statement


@pytest.mark.parametrize(
    ("change", "requirement"),
    [
        (lambda one: one | {"actor": {"mbox": "mailto:other@example.org"}}, "8.1.3.0-3"),
        (lambda one: one | {"actor": {"name": "Robin"}}, "xAPI 2.4.2"),
        (lambda one: one | {"object": {"id": UNIT.id}}, "8.1.5.0-6"),
        (lambda one: one | {"object": {"id": "unit 2"}}, "xAPI 2.4"),
        (lambda one: without(one, "timestamp"), "9.7.0.0-2"),
        (lambda one: one | {"timestamp": "2026-01-05T09:00:00+01:00"}, "9.7.0.0-2"),
        (lambda one: without(one, "context", "registration"), "8.1.4.0-1"),
        (lambda one: without(one, "context", "extensions", SESSION_ID), "9.6.3.1-4"),
        (lambda one: without(one, "context", "extensions", MASTERY), "9.6.3.2-2"),
        (lambda one: without(one, "context", "contextActivities", "grouping"), "10.2.1.0-6"),
        (lambda one: without(one, "context", "contextActivities", "category"), "9.6.2.1-1"),
        (lambda one: without(one, "verb", "display"), "xAPI 2.4.3"),
        (lambda one: one | {"verb": {"id": ADL + "voided", "display": {"en": "voided"}}}, "6.3.0.0-1"),
        (lambda one: one | {"stored": "2026-01-05T09:00:00Z"}, "xAPI 2.2"),
        (lambda one: one | {"result": None}, "xAPI 2.2"),
        (lambda one: one | {"id": "1"}, "9.1.0.0-1"),
    ],
)
def test_statements_that_no_lms_takes(content, change, requirement):
    assert why(content.put(change(content.made("passed", **PASSED)))) == requirement


def test_categories_belong_to_what_cmi5_defines(content):
    statement = content.made("passed", **PASSED)
    statement["context"]["contextActivities"]["category"] = [{"id": CMI5}]
    assert why(content.put(statement)) == "9.6.2.2-1"
    ended = content.made("terminated", **ENDED)
    ended["context"]["contextActivities"]["category"].append({"id": MOVE_ON})
    assert why(content.put(ended)) == "9.6.2.2-2"
    answered = content.made("answered", defined=False, success=True)
    assert content.put(answered).status == 204
    answered["id"] = str(uuid.uuid4())
    answered["context"]["contextActivities"]["category"] = [{"id": CMI5}]
    assert why(content.put(answered)) == "cmi5 9.6.2"


@pytest.mark.parametrize(("mode", "requirement"), [("Browse", "10.2.2.0-9"), ("Review", "10.2.2.0-11")])
def test_modes_without_records(office, mode, requirement):
    office.switches.mode = mode
    content = Content(office).prepare()
    assert content.say("initialized") == 204
    assert content.say("passed", **PASSED) == requirement
    assert content.say("answered", defined=False, success=True) == 204
    assert content.say("terminated", **ENDED) == 204


def interaction(kind, **parts):
    return {
        "id": "https://example.org/q",
        "definition": {
            "type": "http://adlnet.gov/expapi/activities/cmi.interaction",
            "interactionType": kind,
            **parts,
        },
    }


def component(name, **more):
    return {"id": name, "description": {"en": name}, **more}


@pytest.mark.parametrize(
    "asked",
    [
        interaction("quiz"),
        interaction("choice", scale=[component("a")]),
        interaction("choice", choices=[component("a"), component("a")]),
        interaction("choice", choices=[component("a b")]),
        interaction("choice", choices=[{"id": "a"}]),
        interaction("choice", correctResponsesPattern="a"),
        interaction("choice") | {"objectType": "Agent"},
    ],
)
def test_questions_that_no_store_takes(content, asked):
    statement = content.made("answered", defined=False)
    assert content.put(statement | {"object": asked}).status == 400
    assert content.put(statement | {"object": interaction("choice", choices=[component("a")])}).status == 204


def test_a_statement_sent_again_is_one_statement_and_another_of_its_id_is_refused(content, office):
    statement = content.made("passed", **PASSED)
    assert [content.put(statement).status for _ in range(2)] == [204, 204]
    assert content.put(statement | {"timestamp": "2026-01-05T09:00:01.000Z"}).status == 409
    assert office.record().said.count("passed") == 1
    found = content.ask("GET", "statements", {"statementId": statement["id"]})
    assert json.loads(found.body) == statement
    assert content.ask("GET", "statements", {"statementId": str(uuid.uuid4())}).status == 404
    assert content.ask("POST", "statements", {}, b"[]").status == 400


def test_documents_are_replaced_by_those_who_know_them(content):
    assert content.state("GET").status == 404
    assert content.state("PUT", body=b"1", if_match="*").status == 412
    assert content.state("PUT", body=b"1").status == 204
    assert content.state("PUT", body=b"2").status == 409
    there = content.state("GET")
    assert (there.body, there.etag) == (b"1", tag(b"1"))
    assert content.state("PUT", body=b"2", if_match=there.etag).status == 204
    assert content.state("PUT", body=b"3", if_match=there.etag).status == 412
    assert content.state("PUT", body=b"3", if_match="*").status == 204
    assert content.state("DELETE").status == 400


def test_documents_of_others_are_not_given(content):
    query = {"stateId": "suspendData", "activityId": "https://example.org/other", "agent": json.dumps(ACTOR)}
    assert content.ask("GET", "activities/state", query).status == 400
    query |= {"activityId": content.session.activity}
    assert content.ask("GET", "activities/state", query).status == 400
    query |= {"registration": content.session.registration.id, "agent": '{"mbox":"mailto:a@b.c"}'}
    assert why(content.ask("GET", "activities/state", query)) == "8.1.3.0-3"


@pytest.mark.parametrize(
    ("move_on", "said", "satisfied"),
    [
        ("NotApplicable", {}, True),
        ("Passed", {"passed": PASSED}, True),
        ("Passed", {"completed": DONE}, False),
        ("Completed", {"completed": DONE}, True),
        ("CompletedAndPassed", {"completed": DONE}, False),
        ("CompletedOrPassed", {"passed": PASSED}, True),
        ("CompletedOrPassed", {}, False),
    ],
)
def test_when_the_lms_moves_on(move_on, said, satisfied):
    office = Office(Unit("cmi5", UNIT.id, "", "index.html", move_on, 0.8), RecordSwitches(), "")
    content = Content(office).prepare()
    content.say("initialized")
    for verb, result in said.items():
        assert content.say(verb, **result) == 204
    assert office.record().satisfied is satisfied


def test_a_satisfied_unit_is_opened_for_review_where_the_lms_does_so(content, office):
    office.switches.review_when_satisfied = True
    content.say("passed", **PASSED)
    content.say("completed", **DONE)
    assert office.launch(new_registration=False).mode == "Review"
    assert office.launch(new_registration=True).mode == "Normal"


def whole(value):
    """A value of the vectors; long texts are abbreviated there."""
    if isinstance(value, dict):
        return (
            "long" if value.keys() == {"start", "end", "length"} else {k: whole(v) for k, v in value.items()}
        )
    return [whole(one) for one in value] if isinstance(value, list) else value


def test_every_answer_of_the_vectors_is_taken(content, root):
    """As the formatter writes them, of every type."""
    vectors = json.loads((root / "tests/vectors/reporting.json").read_text(encoding="utf-8"))
    for vector in vectors:
        made = whole(vector["expected"]["xapi"])
        statement = content.made("answered", defined=False, **made["result"])
        statement["object"] = {"id": "https://example.org/q", "definition": made["definition"]}
        answer = content.put(statement)
        assert answer.status == 204, (vector["type"], vector["name"], answer.body)
