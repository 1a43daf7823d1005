"""cmi5 in Chromium: the learner's page in a frame of an LMS whose learning record store is strict and on another origin."""

import pytest
from playwright.sync_api import expect

from builder.mock_lms.records.server import MockRecords
from builder.mock_lms.records.switches import RecordSwitches
from tests.e2e.learner import Learner
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

TEXT = "What I have seen on my ward fits the last of these."
LATE = "Written a moment before I left."


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


def exit_to_course(learner):
    learner.exit()
    learner.page.wait_for_function(
        "() => window.frames.length && window.frames[0].location.pathname === '/course'"
    )
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
def test_closing_the_tab_sends_what_changed_and_ends_nothing(learner, lms):
    learner.open()
    learner.choose("who-leads", learner.content.right("who-leads"))
    learner.saved()
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
