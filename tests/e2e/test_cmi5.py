"""cmi5 in Chromium: the page in a frame of an LMS whose learning record store is strict and of another origin."""

from itertools import pairwise

import pytest
from playwright.sync_api import expect

from builder.mock_lms.records.server import MockRecords
from builder.mock_lms.records.switches import RecordSwitches
from tests.e2e.learner import Learner
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

TEXT = "What I have seen on my ward fits the last of these."
LATE = "Written a moment before I left."

LONGEST_PAUSE_MS = 61_000
"""After it the page has tried again, however often it has failed while the learner worked."""


@pytest.fixture
def switches():
    return RecordSwitches()


@pytest.fixture
def lms(package_of, switches):
    with MockRecords(package_of("cmi5", "generic"), switches) as running:
        yield running


@pytest.fixture
def learner(lms, browsers, content):
    person = Learner(browsers(unload=False), lms, content)
    yield person
    person.end()
    assert person.errors == [], "the page threw"


@pytest.fixture
def nothing_refused(lms):
    yield
    assert lms.record.refused == ()


def finish(learner, right=8):
    """From anywhere to the end of the module."""
    learner.write("which-fits", TEXT)
    learner.read()
    learner.take(right)
    learner.saved(60)


def tries_again(learner):
    """Lets the pause go by; a try that was under way already may still fail, and the next pause is a real one."""
    learner.page.clock.fast_forward(LONGEST_PAUSE_MS)
    learner.saved(1.5 * LONGEST_PAUSE_MS / 1000)


def exit_to_course(learner):
    learner.exit()
    learner.page.wait_for_function(
        "() => window.frames.length && window.frames[0].location.pathname === '/course'"
    )
    learner.after()


def back_by_its_own_way(learner):
    """Where nothing is recorded, so there is nothing to save."""
    learner.sco.get_by_role("button", name="Exit", exact=True).first.click()
    learner.page.wait_for_function("() => window.frames[0].location.pathname === '/course'")
    learner.after()


@pytest.mark.usefixtures("nothing_refused")
def test_a_pass_and_the_way_back(learner, lms):
    learner.open()
    finish(learner)
    exit_to_course(learner)
    record = lms.record
    assert record.satisfied
    assert record.sessions == (("initialized", "passed", "completed", "terminated"),)
    assert record.score == 80
    (passed,) = record.of("passed")
    assert passed["result"]["score"] == {"scaled": 0.8, "raw": 80, "min": 0, "max": 100}
    assert record.said[0] == "initialized"
    assert record.said[-1] == "terminated"
    assert len(record.of("experienced")) == len(learner.content.sections)
    assert len(record.of("answered")) == len(learner.content.questions)
    state = learner.content.state(record.suspend_data)
    assert state.responses["which-fits"] == {"text": TEXT}
    assert record.document["completed"]
    assert record.document["score"] == 80


@pytest.mark.usefixtures("nothing_refused")
def test_the_page_speaks_to_its_lms_and_to_nobody_else(learner, lms):
    """Its policy is made narrow before the first request."""
    learner.open()
    refused = learner.sco.evaluate(
        """async (address) => {
          const told = new Promise((done) => document.addEventListener('securitypolicyviolation', done));
          await fetch(address).catch(() => {});
          const { effectiveDirective, blockedURI } = await told;
          return [effectiveDirective, blockedURI];
        }""",
        "https://elsewhere.example.org/collect",
    )
    assert refused == ["connect-src", "https://elsewhere.example.org/collect"]


@pytest.mark.usefixtures("nothing_refused")
def test_closing_the_tab_sends_what_changed_and_ends_nothing(learner, lms):
    learner.open(clock=True)
    learner.choose("who-leads", learner.content.right("who-leads"))
    learner.saved()
    learner.stand_still()
    learner.write("which-fits", LATE)
    learner.close_tab()
    assert eventually(lambda: LATE.replace(" ", "_") in lms.record.suspend_data, True)
    assert lms.record.sessions == (("initialized",),)
    # The next day everything is there, in a session of its own, and the rest can be done.
    learner.open()
    assert learner.shown()["which-fits"]["texts"] == [LATE]
    finish(learner, right=10)
    exit_to_course(learner)
    assert lms.record.sessions[1] == ("initialized", "passed", "completed", "terminated")
    assert lms.record.score == 100


@pytest.mark.usefixtures("nothing_refused")
def test_failed_is_said_once_when_the_last_try_is_used_up(learner, lms):
    learner.open()
    learner.take(right=2)
    learner.take(right=7)
    learner.saved()
    assert lms.record.sessions == (("initialized",),)
    learner.take(right=3)
    learner.saved()
    assert lms.record.sessions == (("initialized", "failed"),)
    assert lms.record.score == 70
    exit_to_course(learner)
    # Whoever comes back finds it so, and it is not said again.
    learner.open()
    assert learner.outcome().startswith("You have used all your tries")
    exit_to_course(learner)
    assert lms.record.sessions[1] == ("initialized", "terminated")
    assert not lms.record.satisfied


@pytest.mark.usefixtures("nothing_refused")
def test_a_pass_at_the_second_try_and_a_better_one_after_it(learner, lms):
    learner.open()
    learner.take(right=5)
    learner.saved()
    assert "failed" not in lms.record.said
    learner.take(right=8)
    learner.saved()
    assert lms.record.sessions == (("initialized", "passed"),)
    learner.take(right=10)
    learner.saved()
    exit_to_course(learner)
    assert lms.record.sessions == (("initialized", "passed", "terminated"),)
    # cmi5 has no second pass: the better result is in the state and in the answers.
    assert (lms.record.score, lms.record.document["score"]) == (80, 100)
    assert len(lms.record.of("answered")) == 3 * len(learner.content.questions)
    learner.open()
    assert "100%" in learner.outcome()
    learner.read()
    learner.write("which-fits", TEXT)
    learner.saved()
    assert lms.record.sessions[1] == ("initialized", "completed")


@pytest.mark.parametrize("mode", ["Review", "Browse"])
@pytest.mark.usefixtures("nothing_refused")
def test_nothing_is_recorded_where_nothing_may_be_and_there_is_a_way_back(learner, lms, mode):
    learner.open()
    learner.write("which-fits", TEXT)
    learner.saved()
    exit_to_course(learner)
    before = lms.record
    lms.switches.mode = mode
    learner.open()
    expect(learner.notice(mode.lower())).to_be_visible()
    assert learner.shown()["which-fits"]["texts"] == [TEXT]
    back_by_its_own_way(learner)
    assert lms.record.sessions[1] == ("initialized", "terminated")
    assert lms.record.state == before.state


@pytest.mark.usefixtures("nothing_refused")
def test_the_work_is_there_again_after_two_reviews(learner, lms):
    """As ADL's player does, which gives what is satisfied for review by itself."""
    lms.switches.review_when_satisfied = True
    learner.open()
    finish(learner)
    shown = learner.shown()
    exit_to_course(learner)
    assert lms.record.satisfied
    before = lms.record
    for leave in (learner.close_tab, lambda: back_by_its_own_way(learner)):
        learner.open()
        expect(learner.notice("review")).to_be_visible()
        assert learner.shown() == shown
        learner.read()
        leave()
    assert lms.record.sessions[1:] == (("initialized",), ("initialized", "terminated"))
    assert lms.record.state == before.state
    lms.switches.review_when_satisfied = False
    learner.open()
    assert learner.shown() == shown
    assert "80%" in learner.outcome()
    assert lms.record.score == 80


@pytest.mark.usefixtures("nothing_refused")
def test_a_reload_goes_on_with_the_session(lms, browsers, content):
    lms.switches.own_window = True
    learner = Alone(browsers(unload=False), lms, content)
    learner.open()
    learner.choose("who-leads", content.right("who-leads"))
    learner.saved()
    learner.reload()
    learner.write("which-fits", TEXT)
    learner.saved()
    learner.reload()
    assert learner.shown()["which-fits"]["texts"] == [TEXT]
    learner.read(*content.sections[:1])
    learner.saved()
    learner.exit()
    learner.page.wait_for_url("**/course")
    learner.after()
    assert lms.record.sessions == (("initialized", "terminated"),)
    # The session is over, and its address gives no other: the page says so.
    learner.page.go_back()
    learner.ready()
    expect(learner.notice("refused")).to_be_visible()
    assert "error 1" in learner.report()
    learner.end()


def test_what_was_stored_unheard_is_not_said_twice(learner, lms):
    """The store has it and the answer is lost: asked again, it is there already."""
    learner.open(clock=True)
    learner.write("which-fits", TEXT)
    learner.read()
    learner.saved()
    lms.switches.lost = 1_000
    learner.take(right=8)
    learner.unsaved()
    lms.switches.lost = 0
    learner.page.clock.fast_forward(LONGEST_PAUSE_MS)
    assert eventually(lambda: len(lms.record.of("completed")), 1) == 1
    learner.saved()
    # The page dies before it remembers what it said; the next visit learns it from the store.
    lms.office.forget("completed", "passed")
    learner.kill()
    learner.open()
    learner.saved()
    exit_to_course(learner)
    record = lms.record
    assert [verbs.count("passed") + verbs.count("completed") for verbs in record.sessions] == [2, 0]
    assert record.document["passed"]
    assert record.document["completed"]
    assert all("9.3.0.0-6" in one or "another statement" in one for one in record.refused)


def test_what_is_not_stored_is_sent_again(learner, lms):
    learner.open(clock=True)
    learner.write("which-fits", "Before.")
    learner.saved()
    lms.switches.fail = "always"
    learner.write("which-fits", TEXT)
    learner.unsaved()
    expect(learner.notice("failed")).to_be_visible()
    lms.switches.fail = 0
    tries_again(learner)
    lms.switches.offline = True
    learner.read(*learner.content.sections[:2])
    learner.unsaved()
    lms.switches.offline = False
    tries_again(learner)
    lms.switches.login_page = True
    learner.read(*learner.content.sections[2:3])
    learner.unsaved()
    lms.switches.login_page = False
    tries_again(learner)
    assert len(lms.record.of("experienced")) == 3
    assert learner.content.state(lms.record.suspend_data).responses["which-fits"] == {"text": TEXT}
    assert lms.record.refused == ()


def test_what_the_lms_refuses_holds_up_nothing_else(learner, lms):
    lms.switches.refuse = ("answered", "experienced", "progressed")
    learner.open()
    finish(learner)
    assert lms.record.sessions == (("initialized", "passed", "completed"),)
    assert set(lms.record.said) == {"initialized", "passed", "completed"}
    assert "Refused by the LMS: answered, experienced, progressed" in learner.report()
    # Asked once more about the first of each, then left alone.
    assert len([one for one in lms.record.requests if one.what == "PUT statement experienced"]) <= len(
        learner.content.sections
    )


def test_a_verdict_that_is_refused_is_told(learner, lms):
    lms.switches.refuse = ("passed",)
    learner.open()
    learner.take(right=8)
    learner.unsaved()
    assert "Last failed call" in learner.report()
    assert len(lms.record.of("answered")) == len(learner.content.questions)


@pytest.mark.usefixtures("nothing_refused")
def test_a_slow_store_is_asked_for_one_thing_at_a_time(learner, lms):
    lms.switches.slow = 0.4
    learner.open()
    learner.take(right=8)
    learner.saved(60)
    learner.read(*learner.content.sections[:2])
    learner.close_tab()
    assert lms.record.sessions == (("initialized", "passed"),)
    times = [one.at for one in lms.record.requests if one.what == "PUT statement answered"]
    assert all(later - earlier > 0.3 for earlier, later in pairwise(times))
    lms.switches.slow = 0
    learner.open()
    assert learner.sections_read() == learner.content.sections[:2]


@pytest.mark.usefixtures("nothing_refused")
def test_the_mark_of_the_lms_counts(learner, lms):
    lms.switches.mastery = 0.9
    learner.open()
    learner.go("assessment")
    expect(learner.sco.locator("#assessment")).to_contain_text("90%")
    learner.take(right=8)
    learner.saved()
    assert "passed" not in lms.record.said
    learner.take(right=9)
    learner.saved()
    assert lms.record.sessions == (("initialized", "passed"),)
    assert lms.record.score == 90


def test_an_lms_that_says_little(learner, lms):
    """As Open edX does."""
    lms.switches.thin = True
    lms.switches.hide_etag = True
    learner.open()
    finish(learner)
    learner.exit()
    expect(learner.notice("closed")).to_be_visible()
    learner.after()
    assert lms.record.sessions == (("initialized", "passed", "completed", "terminated"),)
    learner.open()
    assert learner.shown()["which-fits"]["texts"] == [TEXT]
    assert "80%" in learner.outcome()


@pytest.mark.usefixtures("nothing_refused")
def test_where_tags_may_not_be_seen(learner, lms):
    lms.switches.hide_etag = True
    learner.open()
    learner.write("which-fits", "First.")
    learner.saved()
    learner.write("which-fits", TEXT)
    learner.saved()
    learner.close_tab()
    learner.open()
    learner.write("which-fits", LATE)
    learner.saved()
    assert learner.content.state(lms.record.suspend_data).responses["which-fits"] == {"text": LATE}


def test_a_page_that_nobody_launched(learner, lms):
    learner.open()
    learner.sco.goto(f"{lms.url}/content/index.html")
    learner.ready()
    expect(learner.notice("no-lms")).to_be_visible()


class Alone(Learner):
    """A learner whose module was launched in a window of its own."""

    @property
    def sco(self):
        return self.page.main_frame
