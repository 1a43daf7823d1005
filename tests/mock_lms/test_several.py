"""A package of several items in the double, without a browser."""

import json
from urllib.parse import urlencode

import pytest

from builder.mock_lms.course import UnplayablePackageError
from builder.mock_lms.server import MockLms
from tests.mock_lms.several import FREE, block, item, needs, rule, sequencing, write_course
from tests.mock_lms.test_server import FORM, ask

STATUS = {"1.2": "cmi.core.lesson_status", "2004": "cmi.completion_status"}
EXIT = {"1.2": "cmi.core.exit", "2004": "cmi.exit"}
SCORE = {"1.2": "cmi.core.score.raw", "2004": "cmi.score.raw"}


class Visit:
    """A session of an item."""

    def __init__(self, lms, name="", **launch):
        self.lms = lms
        self.status, _, body = ask(lms, lms.launch_url(name, **launch).removeprefix(lms.url))
        self.text = body.decode()
        found = self.text.partition('id="mock-lms-config">')[2].partition("</script>")[0]
        self.config = json.loads(found) if found else {}
        self.number = 0

    @property
    def session(self):
        return self.config["commitUrl"].partition("session=")[2]

    def commit(self, values, *, finish=False):
        self.number += 1
        about = {
            "number": self.number,
            "finish": "1" if finish else "",
            "sets": 1,
            "leaving": "",
            "via": "xhr",
        }
        path = f"/commit?{urlencode({'session': self.session, **about})}"
        return ask(self.lms, path, method="POST", body=urlencode(values), Content_Type=FORM)[0]

    def end(self, standard, status, **more):
        values = {STATUS[standard]: status, EXIT[standard]: "suspend", **more}
        assert self.commit(values, finish=True) == 200
        answer = ask(self.lms, f"/next?session={self.session}&number={self.number}", method="POST", body="")
        return json.loads(answer[2])["location"]


@pytest.fixture
def course_of(tmp_path):
    running = []

    def start(standard, *inner, behaviour="strict", scorm_again=None, **more):
        path = write_course(tmp_path / f"course-{len(running)}.zip", standard, *inner, **more)
        lms = MockLms(path, behaviour, scorm_again=scorm_again).__enter__()
        running.append(lms)
        return lms

    yield start
    for lms in running:
        lms.__exit__(None, None, None)


@pytest.mark.parametrize("standard", ["1.2", "2004"])
def test_each_item_has_a_record_of_its_own(course_of, standard):
    lms = course_of(standard, item("A"), block("X", item("B"), extra=FREE if standard == "2004" else ""))
    Visit(lms).end(standard, "completed", **{"cmi.suspend_data": "a", SCORE[standard]: "80"})
    Visit(lms, "B").end(standard, "incomplete", **{"cmi.suspend_data": "b"})
    Visit(lms, "B")
    found = lms.course_record
    assert {name: one.attempt.suspend_data for name, one in found.items.items()} == {"A": "a", "B": "b"}
    assert [len(one.sessions) for one in found.items.values()] == [1, 2]
    assert found.items["B"].sessions[1].entered["cmi.suspend_data"] == "b"
    assert lms.record == found.items["A"]
    assert [(row.id, row.depth, row.status, row.is_item) for row in found.contents] == [
        ("A", 1, "completed", True),
        ("X", 1, "incomplete", False),
        ("B", 2, "incomplete", True),
    ]
    assert (found.completed, found.current) == (False, "B")
    assert (
        json.loads(ask(lms, "/record.json")[2])["items"]["A"]["attempts"][0]["values"]["cmi.suspend_data"]
        == "a"
    )


def test_the_page_has_a_table_of_contents(course_of):
    lms = course_of("1.2", item("A"), item("B", needs("A")), item("H", visible=False))
    for path in ("/course", "/launch"):
        text = ask(lms, path)[2].decode()
        assert '<a href="/launch?item=A"' in text
        assert "<span>Part B</span>" in text
        assert "item=B" not in text
        assert "Part H" not in text
    assert '<iframe id="content" name="content" title="Part A"' in Visit(lms).text


@pytest.mark.parametrize("behaviour", ["strict", "blackboard", "moodle", "scorm-again"])
def test_prerequisites_block_until_they_are_met(course_of, behaviour, scorm_again):
    lms = course_of(
        "1.2",
        item("A"),
        item("B", needs("A")),
        item("C", needs("~(A & B)")),
        behaviour=behaviour,
        scorm_again=scorm_again,
    )
    assert lms.course_record.open == ("A", "C")
    refused = Visit(lms, "B")
    assert refused.status == 403
    assert "Part B is not open now" in refused.text
    assert lms.course_record.items["B"].attempts == ()
    visit = Visit(lms, "A")
    visit.commit({"cmi.core.lesson_status": "incomplete"})
    assert lms.course_record.open == ("A", "C")
    visit.commit({"cmi.core.lesson_status": "passed"})
    assert lms.course_record.open == ("A", "B", "C")
    assert Visit(lms, "B").status == 200


def test_moodles_parser_knows_only_items_that_were_opened_and_no_blocks(course_of):
    parts = [
        item("A"),
        block("X", item("B"), extra=needs("A")),
        item("C", needs('B = "not attempted"')),
        item("D", needs("X")),
    ]
    strict, moodle = course_of("1.2", *parts), course_of("1.2", *parts, behaviour="moodle")
    assert strict.course_record.open == ("A", "C")
    assert moodle.course_record.open == ("A", "B")
    for lms in (strict, moodle):
        Visit(lms, "A").end("1.2", "completed")
        Visit(lms, "B").end("1.2", "completed")
    assert strict.course_record.open == ("A", "B", "D")
    assert moodle.course_record.open == ("A", "B")


MAPPED = sequencing(
    objectives='<imsss:objectives><imsss:primaryObjective objectiveID="p"><imsss:mapInfo targetObjectiveID="g"/>'
    "</imsss:primaryObjective></imsss:objectives>"
)


def test_moodle_takes_no_package_with_map_info(tmp_path):
    path = write_course(tmp_path / "mapped.zip", "2004", item("A", MAPPED), item("B"), extra=FREE)
    with pytest.raises(UnplayablePackageError, match='Attempt to assign property "mapinfos" on null'):
        MockLms(path, "moodle")
    with MockLms(path, "strict") as taken:
        assert taken.course_record.open == ("A", "B")


STOP = sequencing(rule("stopForwardTraversal", "not completed", "not activityProgressKnown"))


def test_rules_of_scorm_2004_block_and_moodle_ignores_them(course_of):
    parts = [item("A", STOP), item("B", STOP), item("C", STOP)]
    strict = course_of("2004", *parts, extra=FREE)
    moodle = course_of("2004", *parts, extra=FREE, behaviour="moodle")
    assert (strict.course_record.open, moodle.course_record.open) == (("A",), ("A", "B", "C"))
    assert (Visit(strict, "C").status, Visit(moodle, "C").status) == (403, 200)
    assert Visit(strict, "A").end("2004", "completed") == ""
    assert strict.course_record.open == ("A", "B")


def test_what_may_be_asked_for_changes_with_what_is_stored(course_of):
    lms = course_of("2004", item("A", STOP), item("B"), extra=FREE)
    visit = Visit(lms, "A")

    def valid(asked):
        return ask(lms, f"/valid?{urlencode({'session': visit.session, 'asked': asked})}")[2].decode()

    asked = ("continue", "previous", "choice.{target=B}", "jump.{target=B}", "exit")
    assert [valid(one) for one in asked] == ["true", "false", "false", "true", ""]
    visit.commit({"cmi.completion_status": "completed"})
    assert [valid(one) for one in ("choice.{target=B}", "choice.{target=Z}")] == ["true", "false"]


@pytest.mark.parametrize(
    ("request_", "location", "target"),
    [
        ("continue", "/launch?item=C", "C"),
        ("previous", "/launch?item=A", "A"),
        ("{target=A}choice", "/launch?item=A", "A"),
        ("{target=C}jump", "/launch?item=C", "C"),
        ("exit", "/course", ""),
        ("exitAll", "/course", ""),
        ("suspendAll", "/course", ""),
    ],
)
def test_requests_are_carried_out_when_the_session_is_over(course_of, request_, location, target):
    lms = course_of("2004", item("A"), item("B"), item("C"), extra=FREE)
    assert Visit(lms, "B").end("2004", "completed", **{"adl.nav.request": request_}) == location
    [found] = lms.course_record.navigations
    assert (found.item, found.request, found.target, found.valid) == ("B", request_, target, True)
    assert lms.course_record.current == ("" if request_ == "exitAll" else "B")


def test_a_request_that_is_not_valid_leads_to_the_course_page(course_of):
    lms = course_of("2004", item("A", STOP), item("B"), extra=FREE)
    location = Visit(lms, "A").end("2004", "incomplete", **{"adl.nav.request": "{target=B}choice"})
    assert location == "/course?refused=%7Btarget%3DB%7Dchoice"
    assert "{target=B}choice is not possible now" in ask(lms, location)[2].decode()
    assert not lms.course_record.navigations[0].valid


def test_an_earlier_sessions_request_is_none_of_a_later_one(course_of):
    lms = course_of("2004", item("A"), item("B"), extra=FREE)
    Visit(lms, "A").end("2004", "incomplete", **{"adl.nav.request": "continue"})
    assert Visit(lms, "A").end("2004", "completed") == ""
    assert len(lms.course_record.navigations) == 1


def test_moodle_carries_out_continue_and_previous_only(course_of):
    lms = course_of("2004", item("A"), block("X", item("B"), extra=FREE), behaviour="moodle")
    ask_for = {"continue": "/launch?item=B", "{target=B}choice": "", "exitAll": "", "previous": ""}
    for request, location in ask_for.items():
        assert Visit(lms, "A").end("2004", "incomplete", **{"adl.nav.request": request}) == location
    assert Visit(lms, "B").end("2004", "incomplete", **{"adl.nav.request": "previous"}) == "/launch?item=A"


def test_moodle_reviews_only_when_every_item_is_finished(course_of):
    lms = course_of("1.2", item("A"), item("B"), behaviour="moodle")
    Visit(lms, "A").end("1.2", "completed")
    assert Visit(lms, "A").config["values"]["cmi.core.lesson_mode"] == "normal"
    Visit(lms, "B").end("1.2", "passed")
    assert Visit(lms, "A").config["values"]["cmi.core.lesson_mode"] == "review"


@pytest.mark.parametrize(
    ("standard", "behaviour", "expected"),
    [
        ("1.2", "strict", ("45.00", "incomplete", False)),
        ("1.2", "moodle", ("90.00", "incomplete", True)),
        ("2004", "strict", ("45.00", "unknown", False)),
        ("2004", "blackboard", ("45.00", "unknown", False)),
    ],
)
def test_the_gradebook_of_a_course(course_of, standard, behaviour, expected):
    lms = course_of(
        standard, item("A"), item("B"), extra=FREE if standard == "2004" else "", behaviour=behaviour
    )
    visit = Visit(lms, "A")
    visit.commit({STATUS[standard]: "completed", SCORE[standard]: "90"})
    book = lms.course_record.gradebook
    assert (book.score, book.status, book.complete) == expected
    assert f"<dd>{expected[0]}</dd>" in ask(lms, "/course")[2].decode()


@pytest.mark.parametrize("behaviour", ["strict", "moodle"])
def test_a_new_attempt_is_one_of_the_whole_course(course_of, behaviour):
    lms = course_of("1.2", item("A"), item("B"), behaviour=behaviour)
    for name in "AB":
        assert "attempt=new" not in ask(lms, "/course")[2].decode()
        Visit(lms, name).end("1.2", "completed", **{"cmi.suspend_data": name})
    assert "attempt=new" in ask(lms, "/course")[2].decode()
    Visit(lms, new_attempt=True)
    assert [row.status for row in lms.course_record.contents] == ["not attempted", "not attempted"]
    assert Visit(lms, "B").config["values"]["cmi.suspend_data"] == ""
    assert [len(one.attempts) for one in lms.course_record.items.values()] == [2, 2]


def test_what_is_not_there(course_of):
    lms = course_of("1.2", item("A"), item("B"))
    assert Visit(lms, "Z").status == 404
    assert ask(lms, "/next?session=nobody", method="POST", body="")[0] == 404
    assert ask(lms, "/contents?session=nobody")[0] == 404
    path = "/commit?session=nobody&number=1&finish=&sets=0&leaving=&via=xhr"
    assert ask(lms, path, method="POST", body="", Content_Type=FORM)[0] == 400


def test_a_package_of_one_item_has_none_of_it(course_of):
    lms = course_of("2004", item("A"), extra=FREE)
    visit = Visit(lms)
    assert "course" not in visit.config
    assert 'id="contents"' not in visit.text
    for path in ("/valid?asked=continue", "/contents"):
        assert ask(lms, path)[0] == 404
    assert ask(lms, "/next?session=x", method="POST", body="")[0] == 404
    assert lms.course_record.items == {"A": lms.record}
