"""Leaving the page in every way, in Chromium; judged by the server's record and the next entry."""

import pytest
from playwright.sync_api import expect

from tests.e2e.judge import nothing_refused
from tests.e2e.learner import Learner
from tests.e2e.matrix import PROFILES, Stage
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

LATE = "Written a moment before I left."


def reload(learner):
    """The new page may have been opened before the old one's last request arrived: then the tab offers what it kept."""
    learner.reload()
    offer = learner.sco.get_by_role("button", name="Put it back")
    if offer.is_visible():
        learner.go_on()
        offer.click()
        learner.saved()


WAYS = {
    "close": lambda learner: learner.close_tab(),
    "close by program": lambda learner: learner.close_tab(ask=False),
    "exit": lambda learner: learner.leave_by_link(),
    "remove": lambda learner: learner.remove_frame(),
    "navigate": lambda learner: learner.navigate_frame(),
    "reload": reload,
}

# Pairwise: every way meets every LMS that saves late, and both kinds of Chromium.
STAGES = [
    Stage("moodle", "moodle", unload=False),
    Stage("strict", "async", unload=True),
    Stage("scorm-again", "async", unload=False),
    Stage("blackboard", "beacon", unload=True),
]

# Each way on two of them in SCORM 2004; Moodle's with its beacon is every second.
NEWER = [
    Stage("moodle", "moodle", unload=False, standard="scorm2004-4th"),
    Stage("strict", "async", unload=False, standard="scorm2004-3rd"),
    Stage("moodle", "moodle", unload=True, standard="scorm2004-3rd"),
    Stage("scorm-again", "sync", unload=True, standard="scorm2004-4th"),
    Stage("blackboard", "async", unload=False, standard="scorm2004-4th"),
    Stage("strict", "moodle", unload=True, standard="scorm2004-4th"),
]


@pytest.fixture
def learner(stage, lms, browsers, content):
    person = Learner(browsers(unload=stage.unload), lms, content)
    yield person
    person.end()
    assert person.errors == []
    nothing_refused(lms)


def work(learner, *, clock=False):
    """`clock`: it stands still from the last thing written on."""
    learner.open(clock=clock)
    learner.choose("who-leads", learner.content.right("who-leads"))
    learner.saved()
    if clock:
        learner.stand_still()
    learner.write("which-fits", LATE)


def comes_back(learner):
    learner.open()
    shown = learner.shown()
    assert shown["who-leads"]["chosen"] == learner.content.right("who-leads")
    assert shown["which-fits"]["texts"] == [LATE]


def met(way):
    """The stages of a way."""
    first = list(WAYS).index(way)
    return [*STAGES, NEWER[first], NEWER[(first + 3) % len(NEWER)]]


@pytest.mark.parametrize(
    ("way", "stage"),
    [pytest.param(way, stage, id=f"{way}-{stage}") for way in WAYS for stage in met(way)],
    indirect=["stage"],
)
def test_leaving_right_after_an_answer(learner, lms, stage, way):
    # What an asynchronous LMS has begun to send goes down with the page, as far as the page knows it was sent: there
    # nothing may be saved by a timer before the page is left.
    work(learner, clock=stage.transport == "async")
    WAYS[way](learner)
    assert eventually(lambda: LATE.replace(" ", "_") in lms.record.attempt.suspend_data, True)
    comes_back(learner)
    assert len(lms.record.attempts) == 1


@pytest.mark.parametrize("stage", [Stage("strict", "sync", unload=False)], ids=str, indirect=True)
@pytest.mark.parametrize("way", WAYS)
def test_where_nothing_can_be_sent_late_what_was_saved_stays(learner, lms, stage, way):
    """Synchronous requests are forbidden while a page goes: only what the page called saved is promised."""
    work(learner)
    learner.saved()
    WAYS[way](learner)
    comes_back(learner)


@pytest.mark.parametrize("stage", [Stage("strict", "sync", unload=True)], ids=str, indirect=True)
def test_a_reload_offers_what_could_not_be_sent_late(learner, lms, stage):
    work(learner, clock=True)
    learner.reload()
    expect(learner.notice("offer-certain")).to_be_visible()
    learner.go_on()
    learner.sco.get_by_role("button", name="Put it back").click()
    learner.saved()
    assert learner.shown()["which-fits"]["texts"] == [LATE]
    learner.close_tab()
    comes_back(learner)


@pytest.mark.parametrize(
    "stage",
    [
        Stage(behaviour, "moodle" if behaviour == "moodle" else "sync", unload=False, standard=standard)
        for standard in ("scorm12", "scorm2004-4th")
        for behaviour in PROFILES
    ],
    ids=str,
    indirect=True,
)
def test_save_and_exit(learner, lms, stage):
    work(learner)
    learner.exit()
    expect(learner.notice("closed" if stage.behaviour != "blackboard" else "all-saved")).to_be_visible()
    # Blackboard voids an attempt whose session is ended while the page is open; scorm-again's last word is a beacon.
    ended = stage.behaviour != "blackboard"
    assert eventually(lambda: lms.record.sessions[0].terminated, ended) is ended
    attempt = lms.record.attempt
    assert attempt.location == "defining-leadership"
    assert attempt.dropped == ""
    if stage.is_2004 and stage.behaviour in {"strict", "moodle"}:
        # The learner means to come back, and the LMS's own player is to go as well; scorm-again keeps that to itself.
        assert attempt.values["cmi.exit"] == "suspend"
        assert lms.record.commits[-1].values["adl.nav.request"] == "suspendAll"
    expect(learner.show("which-fits").locator("textarea")).to_be_editable(
        editable=stage.behaviour == "blackboard"
    )
    learner.close_tab()
    finishes = [commit for commit in lms.record.commits if commit.finish]
    assert len(finishes) <= 1
    comes_back(learner)


@pytest.mark.parametrize(
    "stage",
    [Stage("moodle", "moodle", unload=False, standard=one) for one in ("scorm12", "scorm2004-4th")],
    ids=str,
    indirect=True,
)
def test_leaving_sends_one_finish_and_no_commit_that_eats_its_quota(learner, lms, stage):
    work(learner)
    learner.saved()
    learner.leave_by_link()
    assert eventually(lambda: lms.record.sessions[0].terminated, True)
    late = [commit for commit in lms.record.commits if commit.leaving in {"pagehide", "hidden"}]
    assert [commit.finish for commit in late] == [True]
    assert lms.record.attempt.values["cmi.exit" if stage.is_2004 else "cmi.core.exit"] == "suspend"


@pytest.mark.parametrize("stage", [Stage("strict", "async", unload=False)], ids=str, indirect=True)
def test_a_hidden_tab_saves_and_carries_on(learner, lms, stage):
    work(learner)
    other = learner.context.new_page()
    other.bring_to_front()
    learner.sco.evaluate(
        """() => {
          Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
          document.dispatchEvent(new Event('visibilitychange'));
        }"""
    )
    assert eventually(lambda: lms.record.attempt.location, "defining-leadership") == "defining-leadership"
    assert not lms.record.sessions[0].terminated
    learner.sco.evaluate(
        """() => {
          delete document.visibilityState;
          document.dispatchEvent(new Event('visibilitychange'));
        }"""
    )
    learner.page.bring_to_front()
    learner.choose("first-element", learner.content.right("first-element"))
    learner.saved()
    learner.close_tab()
    learner.open()
    assert learner.shown()["first-element"]["chosen"] == learner.content.right("first-element")
