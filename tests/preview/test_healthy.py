"""What an author sees of a module that has nothing wrong looks healthy."""

import pytest
from playwright.sync_api import expect

from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

MODE = {"scorm12": "cmi.core.lesson_mode", "scorm2004-4th": "cmi.mode"}


def sessions(person):
    return [session for attempt in person.record["attempts"] for session in attempt["sessions"]]


def alter(person, standard, values):
    person.preview.modules[0].activity(standard, "moodle").desk.alter(values)


@pytest.mark.parametrize("lms", ["strict", "moodle", "blackboard", "scorm-again"])
def test_leaving_and_coming_back_ends_each_visit(lms, viewer):
    person = viewer(lms)
    person.begin()
    person.write("Still mine")
    person.act("Re-enter")
    assert eventually(lambda: [one["terminated"] for one in sessions(person)], [True, False]) == [True, False]
    assert person.written() == "Still mine"
    person.panel("2 visits · open now")
    person.act("New attempt")
    person.panel("Attempt 2")
    assert person.sco
    expect(person.page.locator("#said")).to_be_empty()
    expect(person.page.locator("#calls .failed")).to_have_count(0)
    expect(person.page.locator("#gradebook")).not_to_contain_text("not ended")


@pytest.mark.parametrize("lms", ["strict", "blackboard"])
def test_loading_the_preview_again_ends_the_visit_too(lms, viewer):
    person = viewer(lms)
    person.begin()
    person.write("Still mine")
    ended = lambda: sessions(person)[0]["terminated"]  # noqa: E731
    # What a page sends while it goes has no turn: the next visit begins once it is there, as nobody is that quick.
    person.page.route("**/launch*", lambda route: eventually(ended, True) and route.continue_())
    person.page.reload()
    assert person.written() == "Still mine"
    person.panel("2 visits · open now")
    expect(person.page.locator("#said")).to_be_empty()
    assert eventually(lambda: [one["terminated"] for one in sessions(person)], [True, False]) == [True, False]


def test_an_lms_of_the_old_way_is_a_switch(viewer):
    person = viewer("strict")
    person.begin()
    person.tick("Nothing arrives while leaving")
    assert eventually(lambda: len(sessions(person)), 2) == 2
    assert person.sco
    person.act("Re-enter")
    assert eventually(lambda: len(sessions(person)), 3) == 3
    assert person.sco
    expect(person.page.locator("#said")).to_contain_text("still open in another window")
    person.panel("3 visits · open now · 1 not ended")
    person.tick("Nothing arrives while leaving", on=False)
    assert eventually(lambda: len(sessions(person)), 4) == 4


def answer(person):
    """Starts the try, answers its first question and submits."""
    person.go("assessment")
    sco = person.sco
    sco.locator("[data-view=tries]").get_by_role("button", name="Start").click()
    sco.locator("#assessment [data-item]:visible label:has(input)").first.click()
    sco.get_by_role("button", name="Submit answers").click()
    anyway = sco.locator("[data-act=submit-anyway]")
    if anyway.is_visible():
        anyway.click()


def test_an_answer_that_is_asked_for_in_another_form_is_no_failure(viewer):
    person = viewer("strict")
    person.begin()
    answer(person)
    assert eventually(lambda: bool(person.held["attempts"][0]["score"]), True)
    calls = person.page.locator("#calls")
    expect(calls.locator("li", has_text="correct_responses.0.pattern").last).to_contain_text(
        "asked in another form, which the LMS took (error 405"
    )
    expect(calls.locator(".failed")).to_have_count(0)
    expect(person.page.locator("#call-count")).not_to_contain_text("failed")


@pytest.mark.parametrize("standard", MODE)
def test_a_save_does_not_make_a_finished_attempt_a_review(standard, viewer, module):
    person = viewer(standard=standard)
    person.begin()
    person.write("Done")
    person.kept("Done")
    done = {"scorm12": {"cmi.core.lesson_status": "passed"}}.get(
        standard, {"cmi.completion_status": "completed"}
    )
    alter(person, standard, done)
    person.save(module.read_text(encoding="utf-8").replace("title: Try it out", "title: Try them out"))
    person.wait_for("Try them out")
    assert person.sco.evaluate("document.documentElement.dataset.at") == "section-defining-leadership"
    assert sessions(person)[-1]["entered"][MODE[standard]] == "normal"
    person.panel("1 visit")
    expect(person.page.locator("#said")).to_be_empty()
    alter(person, standard, done)
    person.act("Re-enter")
    expect(person.page.locator("#said")).to_have_text(
        "Moodle opens finished attempts for review; press New attempt."
    )
    assert sessions(person)[-1]["entered"][MODE[standard]] == "review"
    person.act("New attempt")
    person.panel("Attempt 2")
    expect(person.page.locator("#said")).to_be_empty()
