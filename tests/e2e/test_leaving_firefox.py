"""Leaving the page in every way, in Firefox; judged by the server's record and the next entry."""

import pytest

from tests.e2e.firefox import Firefox
from tests.e2e.matrix import Stage
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

LATE = "Written a moment before I left."


@pytest.fixture(scope="module")
def firefox():
    with Firefox() as running:
        yield running


@pytest.fixture
def tab(firefox):
    yield firefox
    firefox.do("end")


def work(firefox, content, *, stay=False):
    """Something that is surely saved, then something right before leaving; `stay`: within the box still."""
    firefox.do("go", part="section-why-it-matters")
    firefox.do("choose", item="who-leads", option="leading")
    firefox.do("saved")
    firefox.do("go", part="section-defining-leadership")
    firefox.do("write", item="which-fits", text=LATE, stay=stay)


def comes_back(firefox, lms):
    """The next entry shows everything."""
    firefox.do("end")
    firefox.do("open", url=lms.launch_url())
    shown = firefox.do("shown")
    assert shown["who-leads"]["chosen"] == ["leading"]
    assert shown["which-fits"]["texts"] == [LATE]


# Firefox allows synchronous requests while a page goes, so all three transports save late.
@pytest.mark.parametrize("transport", ["sync", "moodle", "async"])
@pytest.mark.parametrize("how", ["close", "exit", "remove", "reload"])
def test_leaving_right_after_an_answer(tab, lms_of, content, transport, how):
    lms = lms_of(Stage("moodle" if transport == "moodle" else "strict", transport, unload=True))
    tab.do("open", url=lms.launch_url())
    # What an asynchronous LMS has begun to send goes down with the page, so a save may not begin right before.
    work(tab, content, stay=transport == "async")
    tab.do("leave", how=how)
    state = eventually(lambda: LATE.replace(" ", "_") in lms.record.attempt.suspend_data, True)
    assert state, lms.record.attempt.suspend_data
    comes_back(tab, lms)
    assert lms.record.attempt.status == "incomplete"


@pytest.mark.parametrize("behaviour", ["strict", "moodle"])
def test_going_back_to_the_course_and_forward_again(tab, lms_of, content, behaviour):
    """The page may come out of the browser's cache with its session still open, or be loaded anew: both carry on."""
    lms = lms_of(Stage(behaviour, "sync" if behaviour == "strict" else "moodle", unload=True))
    tab.do("from", url=lms.course_url())
    tab.do("follow")
    work(tab, content)
    tab.do("leave", how="back")
    assert eventually(lambda: LATE.replace(" ", "_") in lms.record.attempt.suspend_data, True)
    lms.settle()
    tab.do("follow")
    tab.do("leave", how="exit")
    tab.do("back")
    tab.do("answerAfterBack", item="first-element", option="attending")
    comes_back(tab, lms)
    assert tab.do("shown")["first-element"]["chosen"] == ["attending"]
