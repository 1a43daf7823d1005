"""A preview that is stopped and started again, with its page left open."""

from contextlib import ExitStack

import pytest
from playwright.sync_api import expect

from tests.e2e.waiting import eventually
from tests.preview.conftest import Viewer
from tests.preview.stress import process
from tests.processes import own_port

pytestmark = pytest.mark.browser


class Restarter:
    """A preview in a process of its own, whose address stays the same."""

    def __init__(self, path, root):
        self._path = path
        self._root = root
        self._running = ExitStack()
        self.port = own_port()
        self.start()

    def start(self):
        self.url = self._running.enter_context(process(self._path, self._root, self.port)).url
        assert self.port == int(self.url.rstrip("/").rpartition(":")[2])

    def stop(self):
        self._running.close()


@pytest.fixture
def visitor(browsers, module, root):
    """Opens the example in an LMS, and can stop and start the preview."""
    with ExitStack() as after:

        def open_(lms="moodle"):
            preview = Restarter(module.parent, root)
            after.callback(preview.stop)
            context = browsers(unload=True).new_context(locale="en-GB")
            after.callback(context.close)
            person = Viewer(context.new_page(), preview, module, lms)
            assert person.sco
            return person

        yield open_


def stop(person):
    person.preview.stop()
    expect(person.page.get_by_role("status").first).to_contain_text("The preview has ended")


def test_the_page_follows_and_shows_the_record_of_the_new_preview(visitor, module):
    person = visitor("strict")
    person.begin()
    person.write("For the old one")
    person.kept("For the old one")
    person.act("New attempt")
    assert eventually(lambda: len(person.record["attempts"]), 2) == 2
    person.begin()
    place = lambda: person.record["attempts"][1]["values"].get("cmi.core.lesson_location")  # noqa: E731
    # What fails is tried again five seconds later, and that may be when the new preview is there and not yet known.
    assert eventually(place, "defining-leadership") == "defining-leadership"
    refused = []
    person.page.on("response", lambda answer: refused.append(answer.url) if answer.status == 400 else None)
    stop(person)
    text = module.read_text(encoding="utf-8")
    title = "title: What do we mean by leadership?"
    person.save(text.replace(title, "title: After the restart"))
    person.preview.start()
    person.wait_for("After the restart")
    assert person.sco.evaluate("document.documentElement.dataset.at") == "section-defining-leadership"
    assert len(person.record["attempts"]) == 1, "the new preview knows nothing of the old one's learner"
    person.panel("Attempt 1")
    expect(person.page.locator("#gradebook")).not_to_contain_text("Attempt 2")
    expect(person.page.locator("#calls .failed")).to_have_count(0)
    assert refused == []
    person.write("For the new one")
    person.kept("For the new one")
    assert person.errors == []


def test_switches_are_shown_as_the_new_preview_has_them(visitor):
    person = visitor()
    person.tick("Saves fail")
    assert eventually(lambda: person.held["switches"]["fail"], True)
    stop(person)
    person.preview.start()
    expect(person.page.get_by_role("checkbox", name="Saves fail")).not_to_be_checked()


@pytest.mark.parametrize("act", ["Re-enter", "New attempt"])
def test_what_is_opened_while_nobody_serves_comes_with_the_next_start(act, visitor):
    person = visitor()
    stop(person)
    person.act(act)
    heading = person.page.get_by_role("heading", name="The preview has ended")
    expect(heading).to_be_visible()
    person.preview.start()
    expect(heading).to_be_hidden()
    assert person.sco.locator("h1").first.inner_text() == "Compassionate leadership"
    person.panel("Attempt 1")
    assert len(person.record["attempts"]) == 1
    assert person.errors == []


def test_a_switch_and_a_standard_that_nobody_hears_stay_as_they_are(visitor):
    person = visitor()
    stop(person)
    person.page.get_by_role("checkbox", name="Saves fail").click()
    expect(person.page.get_by_role("checkbox", name="Saves fail")).not_to_be_checked()
    person.page.get_by_label("Standard").select_option("SCORM 2004 4th Edition")
    expect(person.page.get_by_label("Standard")).to_have_value("scorm12")
    assert person.errors == []
