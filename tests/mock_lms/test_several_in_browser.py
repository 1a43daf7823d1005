"""The page of a course of several items in Chromium."""

import pytest

from tests.arriving import arrived
from tests.e2e.waiting import eventually
from tests.mock_lms.conftest import Sco, Sco2004
from tests.mock_lms.several import FREE, item, needs, rule, sequencing, write_course

pytestmark = pytest.mark.browser

STOP = sequencing(rule("stopForwardTraversal", "not completed", "not activityProgressKnown"))


@pytest.fixture
def course(tmp_path, lms_of):
    def start(behaviour, transport, standard, *inner, **options):
        extra = FREE if standard == "2004" else ""
        path = write_course(tmp_path / "course.zip", standard, *inner, extra=extra)
        return lms_of(behaviour, transport, package_zip=path, **options)

    return start


def heading(page, text):
    page.frame_locator("#content").get_by_role("heading", name=text).wait_for()


@pytest.mark.parametrize(
    ("behaviour", "transport"), [("strict", "sync"), ("moodle", "moodle"), ("strict", "async")]
)
def test_a_blocked_item_becomes_a_link_when_the_one_before_is_completed(page, course, behaviour, transport):
    lms = course(behaviour, transport, "1.2", item("A"), item("B", needs("A")))
    sco = Sco(page, lms)
    contents = page.get_by_role("navigation", name="Contents")
    assert contents.get_by_role("link").all_inner_texts() == ["Part A"]
    sco.set("cmi.core.lesson_status", "completed")
    sco.commit()
    contents.get_by_role("link", name="Part B").click()
    heading(page, "B.html")
    arrived(page.context, lms)
    assert lms.course_record.current == "B"


@pytest.mark.parametrize(("behaviour", "transport"), [("strict", "sync"), ("strict", "async")])
def test_a_choice_is_valid_once_it_is_stored_and_opens_the_item(page, course, behaviour, transport):
    lms = course(behaviour, transport, "2004", item("A", STOP), item("B"))
    sco = Sco2004(page, lms)
    assert sco.get("adl.nav.request_valid.choice.{target=B}") == ["false", "0"]
    sco.set("cmi.completion_status", "completed")
    sco.commit()
    stored = lambda: lms.course_record.items["A"].attempt.completion  # noqa: E731
    assert eventually(stored, "completed") == "completed"
    assert sco.get("adl.nav.request_valid.continue") == ["true", "0"]
    assert sco.get("adl.nav.request_valid.choice.{target=B}") == ["true", "0"]
    assert sco.get("adl.nav.request_valid.previous") == ["false", "0"]
    assert sco.set("adl.nav.request", "{target=B}choice") == ["true", "0"]
    sco.set("cmi.exit", "suspend")
    sco.call("Terminate", "")
    page.wait_for_url("**/launch?item=B")
    arrived(page.context, lms)
    assert [one.target for one in lms.course_record.navigations] == ["B"]


def test_blackboard_drops_what_ends_while_the_page_is_open_so_nothing_follows(page, course):
    lms = course("blackboard", "sync", "2004", item("A", STOP), item("B"))
    sco = Sco2004(page, lms)
    sco.set("cmi.completion_status", "completed")
    sco.commit()
    assert sco.get("adl.nav.request_valid.choice.{target=B}") == ["true", "0"]
    sco.set("adl.nav.request", "{target=B}choice")
    sco.finish()
    page.wait_for_url("**/course?refused=*")
    assert lms.course_record.items["A"].attempts[0].dropped


def test_scorm_again_continues(page, course, scorm_again):
    lms = course("scorm-again", "sync", "2004", item("A", STOP), item("B"), scorm_again=scorm_again)
    sco = Sco2004(page, lms)
    sco.set("cmi.completion_status", "completed")
    sco.set("cmi.exit", "suspend")
    assert sco.set("adl.nav.request", "continue") == ["true", "0"]
    sco.finish()
    page.wait_for_url("**/launch?item=B")
    heading(page, "B.html")
    assert lms.course_record.open == ("A", "B")


def test_moodle_continues_in_its_own_way(page, course):
    lms = course("moodle", "moodle", "2004", item("A", STOP), item("B"))
    sco = Sco2004(page, lms)
    assert sco.get("adl.nav.request_valid.continue") == ["unknown", "0"]
    assert sco.set("adl.nav.request", "continue") == ["true", "0"]
    sco.finish()
    page.wait_for_url("**/launch?item=B")


@pytest.mark.parametrize("request_", ["exitAll", "suspendAll"])
def test_ending_the_course_leads_to_the_course_page(page, course, request_):
    lms = course("strict", "sync", "2004", item("A"), item("B"))
    sco = Sco2004(page, lms)
    sco.set("adl.nav.request", request_)
    sco.finish()
    page.wait_for_url("**/course")
    assert page.get_by_role("navigation", name="Contents").get_by_role("link").all_inner_texts() == [
        "Part A",
        "Part B",
    ]


def test_a_session_that_ends_while_the_page_goes_opens_nothing(page, course):
    lms = course("strict", "moodle", "2004", item("A"), item("B"))
    sco = Sco2004(page, lms)
    sco.frame.evaluate("on(['pagehide'], () => { set('adl.nav.request', 'continue'); api.Terminate(''); })")
    page.goto(lms.course_url())
    assert eventually(lambda: lms.course_record.items["A"].sessions[0].terminated, True)
    arrived(page.context, lms)
    assert lms.course_record.navigations == ()
    assert page.url == lms.course_url()
