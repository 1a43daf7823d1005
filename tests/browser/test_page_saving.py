"""What the page says about saving, and the ways out."""

import re

import pytest

pytestmark = pytest.mark.browser

MODULE = "compassionate-leadership"


def test_the_line_at_the_top_tells_the_truth(learner):
    person = learner(MODULE, clocked=True)
    person.page.clock.run_for(1_000)
    person.until("save", "saved")
    assert re.search(r"Saved \d\d:\d\d", person.page.locator("[data-view=save]").inner_text())
    area = person.see("which-fits").locator("textarea")
    area.press_sequentially("Ward")
    person.until("save", "waiting")
    area.blur()
    person.page.clock.run_for(1_000)
    person.until("save", "saved")


def test_a_failed_save_is_said_with_the_remedy_and_mended_by_try_again(learner):
    person = learner(MODULE)
    person.until("save", "saved")
    person.page.evaluate("lms.fails = true")
    person.go("section-why-it-matters")
    person.until("save", "failed")
    assert person.shown("notices") == ["failed"]
    assert person.page.locator("[data-view=notices]").get_attribute("role") == "status"
    person.page.evaluate("lms.fails = false")
    person.act("try-again")
    person.until("save", "saved")
    assert person.shown("notices") == []


def test_being_offline_is_said_and_ends_by_itself(learner):
    person = learner(MODULE)
    person.until("save", "saved")
    person.page.evaluate("lms.fails = true")
    person.page.context.set_offline(True)
    person.go("section-why-it-matters")
    person.until("notices", "offline")
    person.page.evaluate("lms.fails = false")
    person.page.context.set_offline(False)
    person.until("notices")
    person.until("save", "saved")


def test_what_was_not_saved_is_offered_back_after_a_reload(learner):
    person = learner(MODULE)
    person.until("save", "saved")
    person.page.evaluate("lms.fails = true")
    person.see("which-fits").locator("textarea").fill("Almost lost")
    person.page.locator("body").click()
    person.until("save", "failed")
    person.page.reload()
    person.ready()
    person.until("notices", "offer-certain")
    assert person.see("which-fits").locator("textarea").input_value() == ""
    person.act("take")
    assert person.see("which-fits").locator("textarea").input_value() == "Almost lost"
    person.until("notices")
    person.until("save", "saved")


def test_an_offer_can_be_left_out(learner):
    person = learner(MODULE)
    person.until("save", "saved")
    person.page.evaluate("lms.fails = true")
    person.see("which-fits").locator("textarea").fill("Better forgotten")
    person.page.locator("body").click()
    person.until("save", "failed")
    person.page.reload()
    person.ready()
    person.act("decline")
    person.until("notices")
    assert person.see("which-fits").locator("textarea").input_value() == ""


def test_save_and_exit_saves_locks_and_says_so(learner):
    person = learner(MODULE)
    person.see("which-fits").locator("textarea").fill("Last words")
    person.act("exit")
    person.until("notices", "closed")
    assert person.page.evaluate("lms.finished")
    assert not person.see("which-fits").locator("textarea").is_editable()
    assert "Saved. You can leave this page or close this window." in person.see("which-fits").inner_text()
    assert person.see("who-leads").locator("input").first.is_disabled()
    assert not person.see("who-leads").locator("[data-act=check]").is_visible()
    sets = person.page.evaluate("lms.sets")
    person.act("next")
    assert person.page.evaluate("lms.sets") == sets


def test_save_and_exit_that_fails_says_so_and_locks_nothing(learner):
    person = learner(MODULE)
    person.until("save", "saved")
    person.page.evaluate("lms.fails = true")
    person.act("exit")
    person.until("notices", "failed")
    assert person.see("which-fits").locator("textarea").is_editable()
    assert not person.page.evaluate("lms.finished")


def test_save_and_exit_whose_end_is_refused_says_that_all_is_saved_and_locks_nothing(learner):
    person = learner(MODULE)
    person.page.evaluate("lms.keeps = true")
    area = person.see("which-fits").locator("textarea")
    area.fill("Last words")
    person.act("exit")
    person.until("notices", "all-saved")
    assert person.shown("save") == ["saved"]
    assert area.is_editable()
    assert "can leave this page" not in person.see("which-fits").inner_text()
    area.fill("Last words, and more")
    person.until("notices")
    person.until("save", "saved")
    assert "and_more" in person.page.evaluate("lms.values['cmi.suspend_data']")


def test_a_state_that_came_back_damaged_is_told_and_what_could_be_read_is_shown(learner):
    whole = learner(MODULE)
    whole.see("which-fits").locator("textarea").fill("Kept")
    whole.act("exit")
    whole.until("notices", "closed")
    assert whole.page.evaluate("lms.finished")
    state = whole.page.evaluate("lms.values['cmi.suspend_data']")
    for mode in ("normal", "review"):
        preset = {"cmi.core.lesson_mode": mode, "cmi.suspend_data": state.removesuffix(".") + "rcut"}
        person = learner(MODULE, preset=preset)
        person.until("notices", *({"review"} & {mode}), "damaged")
        assert "check your answers" in person.page.locator("[data-when=damaged]").inner_text()
        assert person.see("which-fits").locator("textarea").input_value() == "Kept"
    assert "damaged" not in learner(MODULE, preset={"cmi.suspend_data": state}).shown("notices")


def test_review_is_read_only_says_why_and_writes_nothing(learner):
    person = learner(
        MODULE,
        preset={
            "cmi.core.lesson_mode": "review",
            "cmi.core.lesson_status": "passed",
            "cmi.core.score.raw": "90",
        },
    )
    assert person.shown("notices") == ["review"]
    assert person.shown("save") == ["read-only"]
    box = person.see("which-fits")
    assert not box.locator("textarea").is_editable()
    assert "opened the module for review" in box.inner_text()
    assert person.see("who-leads").locator("input").first.is_disabled()
    assert not person.page.locator("[data-act=exit]:visible").count()
    person.go("assessment")
    assert not person.page.locator("[data-act=start]:visible").count()
    for part in person.parts:
        person.go(part)
    assert person.page.evaluate("lms.sets") == 0


def test_without_an_lms_nothing_is_claimed(learner):
    person = learner(MODULE, api=False)
    assert person.shown("notices") == ["no-lms"]
    assert person.shown("save") == ["none"]
    assert not person.page.locator("[data-act=exit]:visible").count()
    person.see("who-leads").locator("label:has([value=leading])").click()
    person.act("check")
    assert person.see("who-leads").locator("[role=status]").inner_text().startswith("Right")
    person.go("finish")
    assert person.shown("finish")[0] == "none"


def written(learner):
    """A learner on the last page, who has written and chosen something."""
    person = learner(MODULE)
    person.see("which-fits").locator("textarea").fill("On <script>Ward 3</script>\nSecond line, ŵyn")
    person.see("lead-and-manage").locator("textarea").first.fill("People")
    person.see("styles-seen").locator("label").first.click()
    return person.go("finish")


def downloaded(person, act):
    """Name and text of what a button gives."""
    with person.page.expect_download() as download:
        person.act(act)
    assert person.page.get_by_text("Your notes are in your downloads").is_visible()
    text = download.value.path().read_text(encoding="utf-8")
    assert text.startswith("\ufeff")  # it says of itself that it is UTF-8
    return download.value.suggested_filename, text.removeprefix("\ufeff")


def test_the_notes_can_be_downloaded_as_a_page_that_opens(learner, tmp_path):
    person = written(learner)
    name, text = downloaded(person, "download")
    assert name == "compassionate-leadership-notes.html"
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    other = person.page.context.new_page()
    asked = []
    other.on("request", lambda request: asked.append(request.url))
    other.goto(path.as_uri())
    assert other.title() == other.locator("h1").inner_text() == person.page.locator("h1").inner_text()
    assert other.evaluate("[document.documentElement.lang, document.compatMode]") == ["en-GB", "CSS1Compat"]
    assert "On <script>Ward 3</script>\nSecond line, ŵyn" in other.locator(".note").all_inner_texts()
    sections = person.page.locator("[data-section] > h2").all_text_contents()
    shown = other.locator("h2").all_inner_texts()
    assert len(shown) > 1
    assert [title for title in sections if title in shown] == shown
    assert other.locator("h3").count() == 3
    assert other.get_by_text("Leadership", exact=True).evaluate("(label) => label.tagName") == "STRONG"
    assert other.get_by_text("Charismatic").is_visible()
    assert other.locator(".note").first.evaluate("(note) => getComputedStyle(note).whiteSpace") == "pre-wrap"
    assert other.locator("script, [onclick]").count() == 0
    assert asked == [path.as_uri()]


def test_the_notes_can_be_downloaded_as_plain_text(learner):
    person = written(learner)
    name, text = downloaded(person, "download-text")
    assert name == "compassionate-leadership-notes.txt"
    title = person.page.locator("h1").inner_text()
    assert text.startswith(f"{title}\n{'=' * len(title)}\n\n")
    assert "\n\nOn <script>Ward 3</script>\nSecond line, ŵyn\n\n" in text
    assert "\n\nLeadership\n\nPeople\n" in text
    assert "Charismatic" in text
    assert "&lt;" not in text
    assert "\n\n\n" not in text
    (section,) = (
        one
        for one in person.page.locator("[data-section] > h2").all_text_contents()
        if f"\n\n{one}\n{'-' * len(one)}\n\n" in text and text.index(one) < text.index("Ward 3")
    )
    assert section


def test_notes_that_are_not_there_are_no_empty_file(learner):
    person = learner(MODULE).go("finish")
    for act in ("download", "download-text"):
        assert "You have not written anything yet." in downloaded(person, act)[1]


def test_the_report_is_on_every_part_and_can_be_copied_without_a_clipboard(learner):
    person = learner(MODULE)
    person.page.evaluate(
        """() => {
          Object.defineProperty(navigator, "clipboard", { value: undefined });
          document.execCommand = (command) => { window.copied = command + getSelection(); return true; };
        }"""
    )
    for part in person.parts:
        person.go(part)
        assert person.page.get_by_text("Problems with your result?").is_visible()
    person.page.locator(".foot .help summary").click()
    report = person.page.locator("#help-report")
    assert "compassionate-leadership 1.0.0" in report.input_value()
    person.act("copy")
    person.page.get_by_text("Copied", exact=True).wait_for()
    assert person.page.evaluate("window.copied").startswith("copy")
    assert report.evaluate("(area) => area.selectionEnd - area.selectionStart === area.value.length")


def test_the_report_is_of_now_while_it_stands_open_and_when_it_is_copied(learner):
    person = learner(MODULE, clocked=True)
    person.page.evaluate(
        """() => {
          Object.defineProperty(navigator, "clipboard", {
            value: { writeText: async (text) => { window.copied = text; } },
          });
        }"""
    )
    person.page.clock.run_for(1_000)
    person.until("save", "saved")
    person.page.locator(".foot .help summary").click()
    report = person.page.locator("#help-report")
    assert "Saving: saved" in report.input_value()
    person.page.evaluate("lms.fails = true")
    person.see("which-fits").locator("textarea").fill("Ward 3")
    assert "Saving: waiting" in report.input_value()
    person.page.locator("h1").click()
    person.page.clock.run_for(1_000)
    person.until("save", "failed")
    assert "saves failed since: 1" in report.input_value()
    person.page.evaluate("lms.fails = false")
    person.act("try-again")
    person.page.clock.run_for(1_000)
    person.until("save", "saved")
    assert "Saving: saved" in report.input_value()
    shown = report.input_value()
    person.page.clock.run_for(1)
    person.act("copy")
    person.page.get_by_text("Copied", exact=True).wait_for()
    copied = person.page.evaluate("window.copied")
    assert copied == report.input_value() != shown  # the time in it is the click's


def test_opening_the_report_brings_it_into_view(learner):
    person = learner(MODULE, viewport={"width": 390, "height": 760})
    person.go("section-why-it-matters")
    person.page.locator(".foot .help summary").click()
    person.page.wait_for_function(
        """() => {
          const bottom = document.querySelector("[data-act=copy]").getBoundingClientRect().bottom;
          return bottom > 0 && bottom <= innerHeight;
        }"""
    )


def test_what_is_selected_in_the_report_stays_selected(learner):
    person = learner(MODULE)
    person.page.locator(".foot .help summary").click()
    report = person.page.locator("#help-report")
    report.focus()
    report.evaluate("(area) => area.setSelectionRange(3, 9)")
    person.page.evaluate("document.body.dispatchEvent(new Event('click'))")
    assert report.evaluate("(area) => [area.selectionStart, area.selectionEnd]") == [3, 9]


def test_a_report_that_cannot_be_copied_is_left_selected(learner):
    person = learner(MODULE)
    person.page.evaluate(
        """() => {
          Object.defineProperty(navigator, "clipboard", { value: undefined });
          document.execCommand = () => false;
        }"""
    )
    person.page.locator(".foot .help summary").click()
    person.act("copy")
    person.page.get_by_text("Copying did not work").wait_for()


def test_what_could_not_be_saved_is_saved_as_soon_as_the_network_is_back(learner):
    person = learner(MODULE, clocked=True)
    person.page.clock.run_for(1_000)
    person.page.evaluate("lms.fails = true")
    person.page.context.set_offline(True)
    person.go("section-why-it-matters")
    person.page.clock.run_for(21_000)  # three times in vain: the next is a minute away
    person.until("notices", "offline")
    person.page.evaluate("lms.fails = false")
    person.page.context.set_offline(False)
    person.until("save", "saving")
    person.page.clock.run_for(1_000)
    person.until("save", "saved")
    person.until("notices")
