"""A cmi5 course of several AUs in the double."""

import json
import re
import zipfile
from urllib.parse import parse_qs, quote, urlsplit

import pytest

from builder.mock_lms.course import UnplayablePackageError
from builder.mock_lms.records.office import Office
from builder.mock_lms.records.server import MockRecords
from builder.mock_lms.records.switches import RecordSwitches
from builder.mock_lms.records.unit import Block, Unit, read_structure
from tests.mock_lms.test_records import DONE, ENDED, PASSED, Content
from tests.mock_lms.test_server import ask

NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
COURSE, BLOCK, INNER = (f"https://example.org/{name}" for name in ("course", "block", "inner"))
A, B, C = (f"https://example.org/au/{name}" for name in "abc")


def named(text):
    return "".join(
        f'<{part}><langstring lang="en">{text}</langstring></{part}>' for part in ("title", "description")
    )


def au(name, move_on, *, mark=""):
    score = f' masteryScore="{mark}"' if mark else ""
    return f'<au id="{name}" moveOn="{move_on}"{score}>{named("Unit " + name[-1])}<url>{name[-1]}.html?x=1</url></au>'


def write_course(path, *parts):
    inner = "".join(parts) or (
        au(A, "Completed")
        + f'<block id="{BLOCK}">{named("A block")}{au(B, "Passed", mark="0.8")}'
        + f'<block id="{INNER}">{named("Inside")}{au(C, "NotApplicable")}</block></block>'
    )
    course = f'<course id="{COURSE}">{named("A course")}</course>'
    text = f'<courseStructure xmlns="{NAMESPACE}">{course}{inner}</courseStructure>'
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("cmi5.xml", text)
        for name in "abc":
            package.writestr(
                f"{name}.html",
                f'<!doctype html><html lang="en"><title>{name}</title><h1>{name}.html</h1></html>',
            )
    return path


@pytest.fixture
def package(tmp_path):
    return write_course(tmp_path / "course.zip")


@pytest.fixture
def office(package):
    with zipfile.ZipFile(package) as zipped:
        course = read_structure(zipped)
    return Office(course.units[0], RecordSwitches(), "", course)


def session_of(office, unit, *said):
    content = Content(office, unit=unit).prepare()
    for verb, result in (("initialized", {}), *said):
        assert content.say(verb, **result) == 204
    return content


def test_blocks_and_units_are_read_with_what_is_said_of_them(package):
    with zipfile.ZipFile(package) as zipped:
        found = read_structure(zipped)
    assert [(depth, part.id, isinstance(part, Block)) for depth, part in found.walk()] == [
        (0, COURSE, True),
        (1, A, False),
        (1, BLOCK, True),
        (2, B, False),
        (2, INNER, True),
        (3, C, False),
    ]
    assert (found.title, found.parts[1].title) == ("A course", "A block")
    assert found.units[1] == Unit("cmi5", B, "Unit b", "b.html?x=1", "Passed", 0.8)


def test_ids_that_stand_twice_and_a_course_of_nothing(tmp_path):
    for name, parts, message in (
        ("twice", [au(A, "Passed"), au(A, "Passed")], "ids twice"),
        ("none", [" "], "no au"),
    ):
        with pytest.raises(UnplayablePackageError, match=message):
            MockRecords(write_course(tmp_path / f"{name}.zip", *parts))


def test_each_unit_has_its_own_activity_state_and_said_once(office):
    first = session_of(office, A, ("completed", DONE))
    first.state("PUT", body=b'{"state": "a"}')
    assert first.say("terminated", **ENDED) == 204
    second = session_of(office, B, ("completed", DONE))
    assert second.session.registration.id == first.session.registration.id
    assert second.session.activity != first.session.activity
    assert second.session.template["contextActivities"]["grouping"][0]["id"] == B
    assert second.state("GET").status == 404
    second.state("PUT", body=b'{"state": "b"}')
    again = session_of(office, A)
    assert json.loads(again.state("GET").body) == {"state": "a"}
    assert again.say("completed", **DONE) == "9.3.0.0-6"
    units = office.course_record().units
    assert [units[one].suspend_data for one in (A, B, C)] == ["a", "b", ""]
    assert units[A].sessions == (("initialized", "completed", "terminated"), ("initialized",))
    assert units[A].said == ("initialized", "completed", "terminated", "initialized")
    assert units[B].said == ("initialized", "completed")
    assert units[B].refused == ()
    assert len(units[A].refused) == 1


def test_nobody_speaks_for_another_unit(office):
    content = session_of(office, B)
    statement = content.made("passed", **PASSED)
    statement["object"]["id"] = office.launch(new_registration=False, unit=A).activity
    assert content.put(statement).status == 403


def test_units_blocks_and_the_course_are_satisfied_by_move_on(office):
    assert set(office.course_record().satisfied.values()) == {False}
    session_of(office, A)
    record = office.course_record()
    assert [name for name, satisfied in record.satisfied.items() if satisfied] == [INNER, C]
    assert record.announced == (INNER,)
    session_of(office, B, ("completed", DONE))
    assert not office.course_record().satisfied[B]
    session_of(office, B, ("passed", PASSED), ("terminated", ENDED))
    record = office.course_record()
    assert (record.satisfied[B], record.satisfied[BLOCK], record.satisfied[COURSE]) == (True, True, False)
    session_of(office, A, ("completed", DONE))
    record = office.course_record()
    assert set(record.satisfied.values()) == {True}
    assert record.announced == (INNER, BLOCK, COURSE)


def test_a_new_registration_is_one_of_the_whole_course(office):
    session_of(office, A, ("completed", DONE))
    office.launch(new_registration=True, unit=B)
    record = office.course_record()
    assert not record.satisfied[A]
    assert record.announced == (INNER,)
    assert session_of(office, A).say("completed", **DONE) == 204


def test_a_satisfied_unit_is_reviewed_and_no_other(office):
    office.switches.review_when_satisfied = True
    session_of(office, A, ("completed", DONE))
    assert [office.launch(new_registration=False, unit=one).mode for one in (A, B)] == ["Review", "Normal"]


def test_another_units_launch_abandons_an_open_session(office):
    content = session_of(office, A)
    office.launch(new_registration=False, unit=B)
    assert content.say("completed", **DONE) == "cmi5 9.3.6"


def test_units_are_launched_by_their_ids(package):
    with MockRecords(package) as lms:
        text = ask(lms, lms.launch_url(B).removeprefix(lms.url))[2].decode()
        address = urlsplit(re.search(r'src="([^"]+)"', text)[1].replace("&amp;", "&"))
        assert address.path == "/content/b.html"
        assert {"x", "fetch", "endpoint", "registration", "activityId"} <= parse_qs(address.query).keys()
        assert f'href="/launch?unit={quote(C, safe="")}"' in text
        assert "Unit c</a> <small>satisfied" in ask(lms, "/course")[2].decode()
        assert ask(lms, "/launch?unit=nothing")[0] == 404
        assert ask(lms, "/content/c.html?x=1")[0] == 200
        assert list(lms.course_record.units) == [A, B, C]


@pytest.mark.browser
def test_a_learner_goes_from_unit_to_unit(page, package):
    with MockRecords(package) as lms:
        page.goto(lms.launch_url())
        page.frame_locator("iframe").get_by_role("heading", name="a.html").wait_for()
        page.get_by_role("navigation", name="Contents").get_by_role("link", name="Unit b").click()
        page.frame_locator("iframe").get_by_role("heading", name="b.html").wait_for()
        assert [len(one.sessions) for one in lms.course_record.units.values()] == [1, 1, 0]
