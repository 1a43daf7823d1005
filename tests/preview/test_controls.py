"""Every control of the mock LMS, by what it does to the record and to the panel."""

import re
import time

import pytest
from playwright.sync_api import expect

from builder.preview.lmss import PLAYED
from builder.preview.told import SLOW_S
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

LMSS = {
    "moodle": "Moodle",
    "strict": "Strict SCORM",
    "blackboard": "Blackboard",
    "scorm-again": "scorm-again",
}


TYPED_AND_CRASHED = """(area, text) => {
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { inputType: 'insertText', bubbles: true }));
  top.document.querySelector('#panel [data-act=crash]').click();
}"""
"""In one go: no save of what was typed comes between, however slow the machine is."""


def sessions(person):
    return [session for attempt in person.record["attempts"] for session in attempt["sessions"]]


def last_commit(person):
    return [commit for session in sessions(person) for commit in session["commits"]][-1]


def test_the_panel_follows_what_the_learner_does(viewer):
    person = viewer()
    person.begin()
    person.write("In my own words")
    person.kept("In my own words")
    panel = person.page.locator("#panel")
    expect(panel.locator("#state")).to_contain_text("section 2, “What do we mean by leadership?”")
    expect(panel.locator("#state")).to_contain_text("1 of 8 read; 2–8 not")
    expect(panel.locator("#state .answer").first).to_contain_text("In my own words")
    state = person.record["attempts"][0]["values"]["cmi.suspend_data"]
    expect(panel.locator(".size")).to_contain_text(f"{len(state)} of 3,800 characters")
    expect(panel.locator("#calls")).to_contain_text(
        'LMSSetValue("cmi.core.lesson_status", "incomplete") → true'
    )
    panel.get_by_text("Every value").click()
    expect(panel.locator("#model")).to_contain_text("cmi.core.lesson_location")
    expect(panel.locator("#model code", has_text=state)).to_be_visible()
    panel.get_by_text("What arrived").click()
    expect(panel.locator("#commits li").first).to_contain_text("Save:")


def test_the_gradebook_has_the_row_of_each_lms(viewer):
    person = viewer()
    person.begin()
    person.go("assessment")
    sco = person.sco
    sco.locator("[data-view=tries]").get_by_role("button", name="Start").click()
    sco.get_by_role("button", name="Submit answers").click()
    anyway = sco.locator("[data-act=submit-anyway]")
    if anyway.is_visible():
        anyway.click()
    cells = {
        name: person.page.get_by_role("row", name=name).get_by_role("cell")
        for name in ("Strict SCORM", "Moodle", "Blackboard")
    }
    expect(cells["Moodle"]).to_have_text(["0.00", "incomplete", "no"])
    expect(cells["Strict SCORM"]).to_have_text(["0", "incomplete", "no"])
    expect(cells["Blackboard"]).to_have_text(["0", "incomplete", "no"])
    assert person.record["gradebook"]["score"] == "0.00"
    expect(person.page.locator("#state")).to_contain_text("Best score")


def test_another_lms_has_a_record_of_its_own(viewer):
    person = viewer()
    person.begin()
    person.write("For Moodle")
    person.kept("For Moodle")
    for name, title in (
        ("strict", "Strict SCORM"),
        ("blackboard", "Blackboard"),
        ("scorm-again", "scorm-again"),
    ):
        person.page.get_by_label("LMS", exact=True).select_option(title)
        person.page.wait_for_function(
            "(name) => preview.stage.lms === name && preview.stage.isShown()", arg=name
        )
        assert person.sco.evaluate("document.documentElement.dataset.at") == "start", title
        profile = "blackboard" if name == "blackboard" else "generic"
        data = person.sco.evaluate("JSON.parse(document.querySelector('#coursewright-data').textContent)")
        assert data["profile"]["name"] == profile
        assert len(person.record["attempts"]) == 1
        assert eventually(lambda: bool(person.record["attempts"][0]["values"].get("cmi.suspend_data")), True)
        expect(person.page.locator("tr.current")).to_contain_text(title)
        assert f"lms={name}" in person.page.url
    person.page.get_by_label("LMS", exact=True).select_option("Moodle")
    person.page.wait_for_function("() => preview.stage.lms === 'moodle' && preview.stage.isShown()")
    assert person.written() == "For Moodle"


def test_re_entering_is_another_visit_to_the_same_attempt(viewer):
    person = viewer()
    person.begin()
    person.write("Still here")
    person.act("Re-enter")
    assert eventually(lambda: len(sessions(person)), 2) == 2
    assert person.written() == "Still here"
    assert eventually(lambda: sessions(person)[0]["terminated"], True)
    person.panel("Attempt 1")
    person.panel("2 visits")


def test_a_new_attempt_begins_with_nothing(viewer):
    person = viewer()
    person.begin()
    person.write("The first time")
    person.act("New attempt")
    assert eventually(lambda: len(person.record["attempts"]), 2) == 2
    assert person.written() == ""
    person.panel("Attempt 2")


def test_closing_the_tab_sends_what_a_browser_still_sends(viewer):
    person = viewer()
    person.begin()
    person.sco.locator("[data-item=which-fits] textarea").fill("At the last moment")
    person.act("Close the tab")
    expect(person.page.get_by_role("heading", name="The tab is closed")).to_be_visible()
    person.kept("At the last moment")
    assert eventually(lambda: last_commit(person)["leaving"] in {"pagehide", "hidden"}, True)
    assert eventually(lambda: sessions(person)[0]["terminated"], True)
    person.page.get_by_role("button", name="Open it again").click()
    assert person.written() == "At the last moment"


def test_after_a_crash_the_lms_has_what_was_saved_before(viewer):
    person = viewer()
    person.begin()
    person.write("Saved before")
    person.kept("Saved before")
    person.sco.locator("[data-item=which-fits] textarea").evaluate(TYPED_AND_CRASHED, "Never sent")
    expect(person.page.get_by_role("heading", name="The browser has crashed")).to_be_visible()
    assert not sessions(person)[0]["terminated"]
    person.page.get_by_role("button", name="Open it again").click()
    assert eventually(lambda: len(sessions(person)), 2) == 2
    state = str(person.held["state"])
    assert "Saved before" in state
    assert "Never sent" not in state


def test_saves_that_fail_are_told_in_words_and_not_stored(viewer):
    person = viewer()
    person.begin()
    person.tick("Saves fail")
    assert eventually(lambda: person.held["switches"]["fail"], True)
    person.write("Not stored")
    failed = person.page.locator("#calls .failed").first
    expect(failed).to_contain_text("error 101: the LMS could not do it; a save has not arrived")
    assert not last_commit(person)["stored"]
    expect(person.page.locator("#call-count")).to_contain_text("failed")
    person.page.get_by_role("checkbox", name="Only what failed").check()
    expect(person.page.locator("#calls li:not(.failed)")).to_have_count(0)
    person.tick("Saves fail", on=False)
    assert not eventually(lambda: person.held["switches"]["fail"], False)
    person.sco.locator("[data-view=notices] [data-act=try-again]:visible").first.click()
    person.kept("Not stored")


def test_an_expired_sign_in_takes_nothing_and_the_learner_is_told(viewer):
    person = viewer()
    person.begin()
    person.tick("Sign-in expired")
    assert eventually(lambda: person.held["switches"]["signedOut"], True)
    person.write("Who are you")
    expect(person.sco.locator('[data-view=notices] [data-when="failed"]')).to_be_visible()
    assert not last_commit(person)["stored"]


def test_a_slow_network_takes_its_time(viewer):
    person = viewer()
    person.begin()
    person.tick("Slow network")
    assert eventually(lambda: person.held["switches"]["slow"], True)
    begun = time.time()
    person.write("Slowly")
    person.kept("Slowly")
    assert max(one["at"] for one in person.held["commits"]) - begun >= SLOW_S, "the save has arrived too soon"


def test_optional_elements_are_refused_after_it_is_opened_again(viewer):
    person = viewer("strict")
    person.begin()
    person.tick("Only the essentials")
    assert eventually(lambda: len(sessions(person)), 2) == 2
    assert person.sco
    refused = person.page.locator("#calls .failed", has_text="cmi.core.lesson_location").first
    expect(refused).to_contain_text("error 401: this LMS does not have the element")
    assert person.held["switches"]["refuse"]


def test_review_mode_opens_again_to_be_looked_at(viewer):
    person = viewer()
    person.begin()
    person.tick("Review mode")
    assert eventually(lambda: len(sessions(person)), 2) == 2
    expect(person.sco.locator('[data-view=notices] [data-when="review"]')).to_be_visible()
    assert sessions(person)[1]["entered"]["cmi.core.lesson_mode"] == "review"
    person.panel('LMSGetValue("cmi.core.lesson_mode") → review')


@pytest.mark.parametrize(
    ("title", "width", "height"),
    [
        ("Moodle, window of 1280 × 800", 650, 666),
        ("Phone, 390 × 844", 390, 844),
        ("Small phone, 320 × 568", 320, 568),
    ],
)
def test_the_frame_has_the_size_that_is_chosen(title, width, height, viewer):
    person = viewer()
    assert person.sco
    person.page.get_by_label("Frame").select_option(title)
    expect(person.page.locator("#scale")).to_contain_text(f"{width} × {height}")
    assert person.sco.evaluate("[innerWidth, innerHeight]") == [width, height]


def test_colours_and_paper_are_shown_without_opening_again(viewer, module):
    person = viewer()
    background = "getComputedStyle(document.documentElement).backgroundColor"
    light = person.sco.evaluate(background)
    person.page.get_by_label("Colours").select_option("Dark")
    dark = person.sco.evaluate(background)
    assert dark != light
    person.save(module.read_text(encoding="utf-8").replace("title: Try it out", "title: Dark all the same"))
    person.wait_for("Dark all the same")
    assert person.sco.evaluate(background) == dark
    person.page.get_by_role("checkbox", name="Print view").check()
    assert person.sco.evaluate(background) == "rgb(255, 255, 255)"
    hidden = "[...document.querySelectorAll('main > .page:not(#finish)')].filter((part) => !part.offsetHeight).length"
    assert person.sco.evaluate(hidden) == 0, "all parts are on paper"
    person.page.get_by_role("checkbox", name="Print view").uncheck()
    person.page.get_by_label("Colours").select_option("Light")
    assert person.sco.evaluate(background) == light


def test_blackboard_says_that_it_is_still_open_elsewhere(viewer):
    person = viewer("blackboard")
    person.begin()
    person.act("Crash")
    person.page.get_by_role("button", name="Open it again").click()
    expect(person.page.locator("#said")).to_contain_text("still open in another window")
    assert eventually(lambda: person.held["attempts"][0]["open"], 2) == 2


def test_a_build_while_blackboard_plays_voids_no_attempt(viewer, module):
    person = viewer("blackboard")
    person.begin()
    person.write("Counted")
    person.save(module.read_text(encoding="utf-8").replace("title: Try it out", "title: Try them out"))
    person.wait_for("Try them out")
    assert person.written() == "Counted"
    assert [attempt["dropped"] for attempt in person.held["attempts"]] == [""]


@pytest.mark.parametrize("standard", [name for name in PLAYED if name != "scorm12"])
def test_scorm_2004_plays_in_the_lmss_and_the_panel_has_its_words(standard, viewer):
    person = viewer()
    person.page.get_by_label("Standard").select_option(PLAYED[standard].TITLE)
    person.page.wait_for_function(
        "(name) => preview.data.status.standard === name && preview.stage.isShown()", arg=standard
    )
    # Editions differ in the manifest only, so one is enough for all LMSs.
    for name, title in LMSS.items() if standard == "scorm2004-4th" else [("moodle", "Moodle")]:
        person.page.get_by_label("LMS", exact=True).select_option(name)
        person.page.wait_for_function(
            "(name) => preview.stage.lms === name && preview.stage.isShown()", arg=name
        )
        person.begin()
        person.write(f"For {name}")
        person.kept(f"For {name}")
        values = person.record["attempts"][0]["values"]
        assert values["cmi.completion_status"] == "incomplete"
        assert values["cmi.location"] == "defining-leadership"
        panel = person.page.locator("#panel")
        expect(panel.locator("tr.current")).to_contain_text(title)
        expect(panel.locator("tr.current")).to_contain_text("incomplete")
        expect(panel.locator("#state .answer").first).to_contain_text(f"For {name}")
        expect(panel.locator("#calls")).to_contain_text(
            'SetValue("cmi.location", "defining-leadership") → true'
        )
        expect(panel.locator("#calls .failed")).to_have_count(0)
    panel.get_by_text("Every value").click()
    expect(panel.locator("#model").get_by_role("heading")).to_have_text(
        ["Result", "Place, state and time", "Learner, LMS and manifest"]
    )
    expect(panel.locator("#model dl").first).to_contain_text("cmi.completion_status")


def test_each_standard_has_a_record_of_its_own(viewer):
    person = viewer()
    person.begin()
    person.write("In SCORM 1.2")
    standard = person.page.get_by_label("Standard")
    standard.select_option("SCORM 2004 4th Edition")
    shown = "(name) => preview.data.status.standard === name && preview.stage.isShown()"
    person.page.wait_for_function(shown, arg="scorm2004-4th")
    assert person.sco.evaluate("document.documentElement.dataset.at") == "start"
    assert person.held["standard"] == "2004"
    assert person.sco.evaluate("!!parent.API_1484_11 && !parent.API")
    standard.select_option("SCORM 1.2")
    person.page.wait_for_function(shown, arg="scorm12")
    assert person.written() == "In SCORM 1.2"
    assert eventually(lambda: [one["terminated"] for one in sessions(person)], [True, False]) == [True, False]


def test_what_goes_wrong_goes_wrong_in_scorm_2004_too(viewer):
    person = viewer("strict", standard="scorm2004-4th")
    person.begin()
    person.tick("Only the essentials")
    assert eventually(lambda: len(sessions(person)), 2) == 2
    assert person.sco
    refused = person.page.locator("#calls .failed", has_text="cmi.location").first
    expect(refused).to_contain_text("error 402: this LMS does not have the element")
    person.tick("Only the essentials", on=False)
    person.tick("Review mode")
    assert eventually(lambda: len(sessions(person)), 4) == 4
    expect(person.sco.locator('[data-view=notices] [data-when="review"]')).to_be_visible()
    person.panel('GetValue("cmi.mode") → review')
    person.tick("Review mode", on=False)
    assert eventually(lambda: len(sessions(person)), 5) == 5
    person.tick("Saves fail")
    assert eventually(lambda: person.held["switches"]["fail"], True)
    person.go("section-defining-leadership")
    person.write("Not stored")
    expect(person.page.locator("#calls .failed").first).to_contain_text(
        "error 391: the LMS could not save; it has not arrived"
    )
    expect(person.page.locator("#commits li").first).to_contain_text("not stored")
    assert not last_commit(person)["stored"]


def test_the_page_s_own_words_are_shown_in_another_language(viewer):
    person = viewer()
    person.begin()
    person.write("Yma o hyd")
    person.kept("Yma o hyd")
    exit_ = "document.querySelector('[data-act=exit]').textContent.trim()"
    before = person.sco.evaluate(exit_)
    language = person.page.get_by_label("Language")
    language.select_option("Cymraeg")
    person.page.wait_for_function("() => preview.data.status.language === 'cy'")
    person.wait_for("Cadw a gadael")
    assert person.sco.evaluate(exit_) != before
    assert person.sco.evaluate("document.documentElement.lang").startswith("en"), "the author's words stay"
    assert person.sco.evaluate("document.documentElement.dataset.at") == "section-defining-leadership"
    assert person.written() == "Yma o hyd"
    assert len(person.record["attempts"]) == 1
    language.select_option("The module’s")
    person.page.wait_for_function("() => preview.data.status.language === ''")
    person.wait_for(before)
    assert person.sco.evaluate(exit_) == before


def test_another_standard_while_the_module_is_broken_is_told_as_it_is(viewer, module):
    person = viewer()
    text = module.read_text(encoding="utf-8")
    person.begin()
    person.write("In SCORM 1.2")
    person.kept("In SCORM 1.2")
    person.save(text.replace("published: 2019", "pulished: 2019"))
    lead = person.page.locator("#findings-lead")
    expect(lead).to_contain_text("The page behind is the last good one")
    standard = person.page.get_by_label("Standard")
    standard.select_option("SCORM 2004 4th Edition")
    expect(person.page.locator("#gone-title")).to_have_text(
        "No page for Moodle in SCORM 2004 4th Edition yet"
    )
    expect(lead).to_contain_text("There is no page for Moodle in SCORM 2004 4th Edition yet")
    expect(person.page.get_by_role("button", name="Show the last good page")).to_be_hidden()
    expect(person.page.locator("#gradebook")).to_have_text("Nothing yet.")
    expect(person.page.locator("#state")).not_to_contain_text("In SCORM 1.2")
    standard.select_option("SCORM 1.2")
    expect(lead).to_contain_text("The page behind is the last good one")
    assert person.written() == "In SCORM 1.2"
    standard.select_option("SCORM 2004 4th Edition")
    expect(person.page.locator("#gone-title")).to_be_visible()
    person.save(text)
    expect(person.page.locator("#gone")).to_be_hidden(timeout=20_000)
    assert person.sco.evaluate("!!parent.API_1484_11")
    assert len(person.record["attempts"][0]["sessions"]) == 1


def test_the_saved_state_can_be_copied(viewer):
    person = viewer()
    person.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    person.begin()
    person.write("To be copied")
    person.kept("To be copied")
    expect(person.page.locator("#state .answer").first).to_contain_text("To be copied")
    button = person.page.get_by_role("button", name="Copy as stored")
    button.click()
    expect(person.page.locator("#copied")).to_have_text("Copied.")
    state = person.record["attempts"][0]["values"]["cmi.suspend_data"]
    assert person.page.evaluate("navigator.clipboard.readText()") == state


def test_parts_of_the_panel_stay_open_when_the_page_is_loaded_again(viewer):
    person = viewer()
    page = person.page
    page.locator("#part-model summary").click()
    page.locator("#part-calls summary").click()
    kept = "() => ['model', 'calls'].map((part) => sessionStorage.getItem(`coursewright-preview-part-${part}`)).join()"
    assert eventually(lambda: page.evaluate(kept), "open,closed") == "open,closed"
    page.reload()
    assert person.sco
    expect(page.locator("#part-model")).to_have_attribute("open", "")
    expect(page.locator("#part-calls")).not_to_have_attribute("open", "")
    expect(page.locator("#part-state")).to_have_attribute("open", "")


def test_the_panel_speaks_in_words(viewer):
    person = viewer("blackboard")
    person.begin()
    person.act("Re-enter")
    assert eventually(lambda: len(sessions(person)), 2) == 2
    panel = person.page.locator("#panel")
    expect(panel.locator("#calls .opened").first).to_contain_text("Opened in Blackboard")
    panel.locator("#part-commits summary").click()
    last = panel.locator("#commits li", has_text="End of the visit").first
    expect(last).to_contain_text(
        "Sent as the page was left; handed to the browser, no answer awaited (beacon)"
    )
    expect(last.locator("time")).to_have_text(re.compile(r"\d\d:\d\d:\d\d"))
    at = person.held["commits"][0]["at"]
    assert abs(at - time.time()) < 120
    expect(panel.locator("caption")).to_contain_text("The highlighted one is the LMS chosen above")
    expect(panel.locator("caption")).not_to_contain_text("They differ")


def test_print_view_shows_what_it_is_and_gives_the_choices_back(viewer):
    person = viewer()
    page = person.page
    frame, colours = page.get_by_label("Frame"), page.get_by_label("colours")
    frame.select_option("Tablet, 768 × 1024")
    colours.select_option("Dark")
    page.get_by_role("checkbox", name="Print view").check()
    assert (frame.input_value(), colours.input_value()) == ("paper", "light")
    expect(frame).to_be_disabled()
    page.reload()
    assert person.sco
    assert (frame.input_value(), colours.input_value()) == ("tablet", "dark")
    page.get_by_role("checkbox", name="Print view").check()
    page.get_by_role("checkbox", name="Print view").uncheck()
    assert (frame.input_value(), colours.input_value()) == ("tablet", "dark")
    expect(frame).to_be_enabled()


@pytest.mark.parametrize("width", [1280, 390])
def test_a_frame_takes_no_room_from_the_stage(width, viewer):
    person = viewer(viewport={"width": width, "height": 844})
    assert person.sco
    top = "() => document.querySelector('#stage').getBoundingClientRect().top"
    before = person.page.evaluate(top)
    assert before < 135
    person.page.get_by_label("Frame").select_option("Tablet, 768 × 1024")
    expect(person.page.locator("#scale")).to_contain_text("768 × 1024")
    assert person.page.evaluate(top) == before
