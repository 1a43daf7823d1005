"""A preview that is stopped and started again, with its page left open."""

import pytest
from playwright.sync_api import expect

from builder.pipeline import Options
from builder.preview.serving import Preview
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser


@pytest.fixture
def start_again(request):
    """Ends a person's preview and, when told to, starts another in its place."""

    def stop(person):
        before = person.preview
        before.__exit__(None, None, None)
        expect(person.page.get_by_role("status").first).to_contain_text("The preview has ended")

        def start(path=person.source.parent):
            person.preview = Preview(path, Options(), before.port).__enter__()
            request.addfinalizer(lambda: person.preview.__exit__(None, None, None))
            assert person.preview.port == before.port

        return start

    return stop


def test_the_page_follows_and_shows_the_record_of_the_new_preview(viewer, module, start_again):
    person = viewer("strict")
    person.begin()
    person.write("For the old one")
    person.kept("For the old one")
    person.act("New attempt")
    assert eventually(lambda: len(person.record["attempts"]), 2) == 2
    person.begin()
    refused = []
    person.page.on("response", lambda answer: refused.append(answer.url) if answer.status == 400 else None)
    start = start_again(person)
    person.save(
        module.read_text(encoding="utf-8").replace(
            "title: What do we mean by leadership?", "title: After the restart"
        )
    )
    start()
    person.wait_for("After the restart")
    assert person.sco.evaluate("document.documentElement.dataset.at") == "section-defining-leadership"
    assert len(person.record["attempts"]) == 1, "the new preview knows nothing of the old one's learner"
    person.panel("Attempt 1")
    expect(person.page.locator("#gradebook")).not_to_contain_text("Attempt 2")
    expect(person.page.locator("#calls .failed")).to_have_count(0)
    assert refused == []
    person.write("For the new one")
    person.kept("For the new one")


def test_switches_are_shown_as_the_new_preview_has_them(viewer, start_again):
    person = viewer()
    person.tick("Saves fail")
    assert eventually(lambda: person.held["switches"]["fail"], True)
    start_again(person)()
    expect(person.page.get_by_role("checkbox", name="Saves fail")).not_to_be_checked()


@pytest.mark.parametrize("act", ["Re-enter", "New attempt"])
def test_what_is_opened_while_nobody_serves_comes_with_the_next_start(act, viewer, start_again):
    person = viewer()
    assert person.sco
    start = start_again(person)
    person.act(act)
    expect(person.page.get_by_role("heading", name="The preview has ended")).to_be_visible()
    start()
    expect(person.page.locator("#gone")).to_be_hidden()
    assert person.sco.locator("h1").first.inner_text() == "Compassionate leadership"
    person.panel("Attempt 1")
    assert len(person.record["attempts"]) == 1


def test_a_switch_and_a_standard_that_nobody_hears_stay_as_they_are(viewer, start_again):
    person = viewer()
    assert person.sco
    start_again(person)
    person.page.get_by_role("checkbox", name="Saves fail").click()
    expect(person.page.get_by_role("checkbox", name="Saves fail")).not_to_be_checked()
    person.page.get_by_label("Standard").select_option("SCORM 2004 4th Edition")
    expect(person.page.get_by_label("Standard")).to_have_value("scorm12")
