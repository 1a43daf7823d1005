"""When commits fail, crawl, vanish or meet a sign-in page: nothing is lost unsaid, and nothing gets worse."""

import time

import pytest
from playwright.sync_api import expect

from tests.e2e.judge import graded, holds, never_lowered, stands
from tests.e2e.matrix import Stage, across
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

TEXT = "What I have seen on my ward fits the last of these."

LETTER_MS = 120
"""From one letter to the next of somebody who types."""

SOON_S = 0.3
"""After a change the page waits so long for others before it saves."""


def finish(learner, right=8):
    """From anywhere to the end of the module."""
    learner.write("which-fits", TEXT)
    learner.read()
    learner.take(right)
    learner.saved(60)


def comes_back(learner, expected):
    """The next day everything is shown as it was."""
    learner.open()
    assert learner.shown() == expected
    learner.close_tab()


@across(9)
def test_commits_that_fail_twice(learner, lms, stage):
    learner.open(clock=True)
    learner.saved()
    lms.switches.fail_commits = 2
    learner.write("which-fits", TEXT)
    if stage.knows:
        learner.unsaved()
        expect(learner.notice("failed")).to_be_visible()
        learner.page.clock.fast_forward(6_000)
        learner.page.clock.fast_forward(16_000)
    else:
        # Nobody is told of the failures, so only what is saved again later can arrive.
        assert eventually(lambda: lms.switches.fail_commits < 2, True)
        learner.choose("who-leads", learner.content.right("who-leads"))
        assert eventually(lambda: lms.switches.fail_commits, 0) == 0
    learner.saved()
    finish(learner)
    shown = learner.shown()
    learner.close_tab()
    holds(stands(lms, "passed", "80"), learner.content, shown)
    assert graded(lms.record) == ("80", True)
    comes_back(learner, shown)
    never_lowered(lms)


@across(10)
def test_each_commit_is_slow(learner, lms, stage):
    lms.switches.slow = 3
    learner.open()
    begun = time.monotonic()
    learner.answer_everything()
    finish(learner)
    seconds = time.monotonic() - begun
    shown = learner.shown()
    learner.close_tab()
    holds(stands(lms, "passed", "80", limit=60), learner.content, shown)
    # Saves that come together share one commit, so a slow LMS is not asked once per click. Where the page does not
    # learn that it is slow, it depends on the learner's own pace how much comes together.
    most = 30 if stage.knows else max(30, seconds / SOON_S)
    assert len([commit for commit in lms.record.commits if not commit.leaving]) <= most
    lms.switches.slow = 0
    comes_back(learner, shown)


def test_each_commit_takes_ten_seconds(lms_of, browsers, content):
    from tests.e2e.learner import Learner

    lms = lms_of(Stage("strict", "sync", unload=False))
    lms.switches.slow = 10
    learner = Learner(browsers(unload=False), lms, content)
    learner.open(clock=True)
    learner.context.set_default_timeout(40_000)
    area = learner.show("which-fits").locator("textarea")
    area.click()
    learner.saved(60)
    # No commit while keys are pressed: a page that stands still for ten seconds eats them.
    before = len(lms.record.commits)
    learner.stand_still()
    for letter in "Slow but sure, letter by letter.":
        area.press_sequentially(letter)
        learner.page.clock.run_for(LETTER_MS)
    assert len(lms.record.commits) == before
    learner.page.clock.resume()
    learner.read(*content.sections[:2])
    learner.saved(60)
    assert len(lms.record.commits) <= before + 3
    learner.close_tab()
    lms.switches.slow = 0
    learner.open()
    assert learner.shown()["which-fits"]["texts"] == ["Slow but sure, letter by letter."]
    assert learner.sections_read() == content.sections[:2]
    learner.end()


@across(11)
def test_the_network_is_gone_for_five_minutes(learner, lms, stage):
    learner.open(clock=True)
    learner.write("which-fits", "Before it went.")
    learner.saved()
    learner.context.set_offline(True)
    learner.write("which-fits", TEXT)
    learner.read(*learner.content.sections[:4])
    learner.page.clock.fast_forward("05:00")
    if stage.knows_the_network:
        expect(learner.notice("offline")).to_be_visible()
        assert not learner.indicator.inner_text().strip().startswith("Saved")
    learner.context.set_offline(False)
    learner.page.clock.run_for(1_000)
    learner.page.clock.fast_forward("01:10")
    learner.saved()
    finish(learner)
    shown = learner.shown()
    learner.close_tab()
    holds(stands(lms, "passed", "80"), learner.content, shown)
    comes_back(learner, shown)
    never_lowered(lms)


@across(12)
def test_the_sign_in_runs_out(learner, lms, stage):
    learner.open(clock=True)
    learner.write("which-fits", "Before it ran out.")
    learner.saved()
    lms.switches.login_page = True
    learner.write("which-fits", TEXT)
    # scorm-again takes any page of status 200 for a success, an asynchronous LMS does not look.
    if stage.knows and stage.behaviour != "scorm-again":
        learner.unsaved()
        learner.page.clock.fast_forward(6_000)
        learner.unsaved()
        lms.switches.login_page = False
        learner.sco.get_by_role("button", name="Try again").first.click()
        learner.page.clock.run_for(1_000)
    lms.switches.login_page = False
    learner.saved()
    finish(learner)
    shown = learner.shown()
    learner.close_tab()
    holds(stands(lms, "passed", "80"), learner.content, shown)
    comes_back(learner, shown)
    never_lowered(lms)


@across(13)
def test_the_renderer_is_killed_while_commits_fail(learner, lms, stage):
    learner.open()
    learner.write("which-fits", TEXT)
    learner.read(*learner.content.sections[:3])
    learner.saved()
    sure = learner.shown()
    lms.switches.fail_commits = "always"
    learner.take(right=10)
    if stage.knows:
        learner.unsaved()
    learner.kill()
    lms.switches.fail_commits = 0
    stands(lms, "incomplete", "")

    learner.open()
    shown = learner.shown()
    assert shown["which-fits"] == sure["which-fits"]
    assert learner.sections_read() == learner.content.sections[:3]
    finish(learner)
    learner.close_tab()
    stands(lms, "passed", "80")
    assert graded(lms.record) == ("80", True)
    never_lowered(lms)


@across(14)
def test_optional_elements_are_refused(learner, lms, stage):
    lms.switches.refuse_optional = True
    learner.open()
    finish(learner)
    shown = learner.shown()
    learner.close_tab()
    attempt = stands(lms, "passed", "80")
    if stage.behaviour != "scorm-again":
        assert attempt.interactions == ()
        assert attempt.objectives == ()
        assert attempt.location == ""
    learner.open()
    assert learner.shown() == shown
    assert "80%" in learner.outcome()
    learner.close_tab()


@across(15)
def test_no_api_at_all(learner, lms, stage):
    lms.switches.no_api = True
    learner.open()
    expect(learner.notice("no-lms")).to_be_visible()
    expect(learner.indicator).to_contain_text("Nothing is recorded", use_inner_text=True)
    learner.write("which-fits", TEXT)
    learner.read()
    learner.take(right=10)
    assert learner.outcome().startswith("Nothing is recorded")
    assert "LMS found: no" in learner.report()
    learner.leave_by_link()
    assert lms.record.commits == ()


@across(16)
def test_what_could_not_be_saved_is_offered_after_a_reload(learner, lms, stage):
    learner.open()
    learner.write("which-fits", "Before.")
    learner.read(*learner.content.sections[:2])
    learner.saved()
    lms.switches.fail_commits = "always"
    learner.write("which-fits", TEXT)
    learner.choose("who-leads", learner.content.right("who-leads"))
    if stage.knows:
        learner.unsaved()
    kept = learner.shown()
    learner.reload()
    lms.switches.fail_commits = 0
    if stage.knows:
        expect(learner.notice("offer-certain")).to_be_visible()
        learner.sco.get_by_role("button", name="Put it back").click()
        assert learner.shown() == kept
        learner.saved()
        learner.close_tab()
        comes_back(learner, kept)
    else:
        learner.close_tab()
