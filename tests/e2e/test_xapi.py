"""Packages of plain xAPI in Chromium, launched as "Tin Can" packages are."""

import pytest
from playwright.sync_api import expect

from builder.mock_lms.records.server import MockRecords
from tests.e2e.learner import Learner

pytestmark = pytest.mark.browser

TEXT = "What I have seen on my ward fits the last of these."


@pytest.fixture
def lms(package_of):
    with MockRecords(package_of("xapi", "generic")) as running:
        yield running
        assert running.record.refused == ()


@pytest.fixture
def learner(lms, browsers, content):
    person = Learner(browsers(unload=False), lms, content)
    yield person
    person.end()
    assert person.errors == [], "the page threw"


def test_a_pass_a_better_one_and_the_end(learner, lms):
    learner.open()
    learner.write("which-fits", TEXT)
    learner.read()
    learner.take(right=8)
    learner.saved()
    assert lms.record.score == 80
    learner.close_tab()
    learner.open()
    assert learner.shown()["which-fits"]["texts"] == [TEXT]
    # There is no other place where an LMS would look for a better result.
    learner.take(right=10)
    learner.saved()
    learner.exit()
    expect(learner.notice("closed")).to_be_visible()
    learner.after()
    record = lms.record
    assert record.score == 100
    assert [record.said.count(verb) for verb in ("initialized", "passed", "completed", "terminated")] == [
        2,
        2,
        1,
        1,
    ]
    assert {one["object"]["id"] for one in record.of("passed")} == {lms.office.unit.id}
    assert record.of("passed")[0]["object"]["definition"]["name"] == {"en-GB": lms.office.unit.title}
    assert all("category" not in one["context"]["contextActivities"] for one in record.statements)
