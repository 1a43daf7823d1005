"""Reading: without a script, on paper, on a narrow screen; moving about."""

import pytest

pytestmark = pytest.mark.browser


def test_without_a_script_everything_can_be_read_and_nothing_is_dead(learner):
    person = learner("kitchen-sink", java_script_enabled=False)
    page = person.page
    for part in page.locator("main > .page").all():
        assert part.is_visible()
    for group in page.locator("fieldset").all():
        assert group.locator("> legend").is_visible()
        for words in group.locator("label:not(.script-only, .script-only *), li:not(.script-only *)").all():
            assert words.is_visible()
    for control in page.locator("button, input, textarea, [data-view=help-desk]").all():
        assert not control.is_visible()
    reveal = page.locator("details.reveal").first
    reveal.locator("summary").click()
    assert reveal.locator(".prose").is_visible()
    assert page.locator("noscript .notice").is_visible()
    part = page.locator("main > .page").nth(2).get_attribute("id")
    page.locator("#menu-list a").nth(2).click()
    page.wait_for_url(f"**#{part}")


def test_feedback_is_not_read_before_an_answer(learner):
    person = learner("kitchen-sink", java_script_enabled=False)
    for text in person.page.locator("template").all():
        assert not text.is_visible()


def test_on_paper_all_parts_are_open_and_no_control_is_left(learner):
    person = learner("compassionate-leadership")
    person.see("lead-and-manage").locator("textarea").first.fill("Seeing what could be.\nAnd more")
    person.go("finish")
    person.page.emulate_media(media="print")
    for part in person.page.locator("main > .page").all():
        assert part.is_visible() == (part.get_attribute("id") != "finish")
    for control in person.page.locator("button, .bar, .foot, .room").all():
        assert not control.is_visible()
    compared = person.page.get_by_text("Maintains the status quo")
    assert compared.bounding_box()["height"] > 5
    assert (
        person.page.locator("[data-item=lead-and-manage] .written")
        .first.inner_text()
        .startswith("Seeing what")
    )
    assert person.page.locator("[data-item=views-differ]").is_visible()
    assert not person.page.locator(".paper-key").count()


def test_what_belongs_together_stays_on_one_sheet(learner):
    person = learner("compassionate-leadership")
    person.page.emulate_media(media="print")
    for box in person.page.locator(".item, .resource, .figure, .result").all():
        assert box.evaluate("(box) => getComputedStyle(box).breakInside") == "avoid"


def test_a_credit_stands_under_its_caption(learner):
    person = learner("kitchen-sink")
    figure = person.page.locator("figure:has(.credit)").first
    person.go(figure.evaluate("(element) => element.closest('.page').id"))
    caption, credit = figure.locator("figcaption"), figure.locator(".credit")
    first_line = caption.evaluate(
        """(caption) => {
          const line = document.createRange();
          line.selectNodeContents(caption.firstChild);
          return line.getBoundingClientRect().bottom;
        }"""
    )
    assert credit.bounding_box()["y"] >= first_line - 1


def test_answers_are_printed_only_when_asked_for(learner):
    person = learner("compassionate-leadership")
    person.page.evaluate(
        "window.print = () => { window.keys = document.querySelectorAll('.paper-key').length }"
    )
    person.go("finish").act("print-module")
    assert person.page.evaluate("window.keys") == 0
    person.page.locator("[data-print-answers]").check()
    person.act("print-module")
    practice = [item for item in person.data()["items"].values() if item["section"] and "answer" in item]
    assert person.page.evaluate("window.keys") == len(practice) > 0
    person.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert not person.page.locator(".paper-key").count()


def test_notes_are_printed_alone(learner):
    person = learner("compassionate-leadership")
    person.see("which-fits").locator("textarea").fill("On <b>Ward 3</b>")
    person.page.evaluate("window.print = () => {}")
    person.go("finish").act("print-notes")
    person.page.emulate_media(media="print")
    assert person.page.locator(".notes").get_by_text("On <b>Ward 3</b>").is_visible()
    assert not person.page.locator("#section-why-it-matters").is_visible()


@pytest.mark.parametrize("module", ["kitchen-sink", "compassionate-leadership", "wide"])
def test_nothing_needs_scrolling_sideways_at_320_pixels(module, learner):
    person = learner(module, viewport={"width": 320, "height": 640})
    for part in person.parts:
        person.go(part)
        assert person.page.evaluate("document.documentElement.scrollWidth") <= 320, part


def test_wider_text_spacing_cuts_nothing_off(learner):
    """WCAG 1.4.12."""
    person = learner("kitchen-sink", viewport={"width": 390, "height": 844}, bypass_csp=True)
    person.page.add_style_tag(
        content="*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}"
    )
    for part in person.parts:
        person.go(part)
        assert person.page.evaluate("document.documentElement.scrollWidth") <= 390, part
        cut = person.page.evaluate(
            """() => [...document.querySelectorAll("button, label, summary, p, li, th, td")]
              .filter((box) => box.checkVisibility() && !box.matches(".visually-hidden, .visually-hidden *"))
              .filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflow !== "visible")
              .map((box) => box.outerHTML.slice(0, 80))"""
        )
        assert cut == [], part


def test_next_marks_as_read_goes_on_and_takes_the_focus_along(learner):
    person = learner("kitchen-sink")
    first, second = person.parts[1:3]
    person.act("next")
    assert person.page.locator("[data-view=progress]").inner_text().startswith("Section 1 of ")
    # A wheel moves the page little by little, perhaps still while the next part is opened.
    person.page.evaluate(
        "() => { window.rest = new Promise((done) => addEventListener('scrollend', done, { once: true })) }"
    )
    person.page.mouse.wheel(0, 500)
    person.page.evaluate("() => window.rest.then(() => undefined)")
    assert person.page.evaluate("window.scrollY") > 0
    person.act("next")
    assert person.at == second
    assert person.page.evaluate("document.activeElement.id") == f"{second}-title"
    assert person.page.evaluate("window.scrollY") == 0
    assert person.page.locator(f"#menu-list a[href='#{first}']").inner_text().endswith("(read)")
    assert person.page.locator(f"#menu-list a[href='#{second}']").get_attribute("aria-current") == "page"
    assert person.page.locator(f"[data-step='{first}']").get_attribute("class") == "done"
    person.act("previous")
    assert person.at == first
    assert person.page.locator(f"[data-step='{first}']").get_attribute("class") == "done"
    person.go(person.parts[3])
    assert person.page.locator(f"[data-step='{second}']").get_attribute("class") == ""
    assert person.page.locator(f"[data-step='{person.parts[3]}']").get_attribute("class") == "current"


def test_a_section_that_is_only_looked_at_is_not_read(learner):
    person = learner("kitchen-sink")
    first = person.parts[1]
    person.go(first).go("finish")
    assert "(read)" not in person.page.locator(f"#menu-list a[href='#{first}']").inner_text()


def test_the_browsers_history_stays_as_it_was(learner):
    person = learner("compassionate-leadership")
    before = person.page.evaluate("history.length")
    for part in person.parts:
        person.go(part)
    person.go("section-why-it-matters")
    person.page.locator("#section-why-it-matters a[role=doc-biblioref]").first.click()
    assert person.at == "references"
    assert person.page.evaluate("history.length") == before
    assert "#" not in person.page.url


def test_a_citation_leads_to_its_reference_and_back(learner):
    person = learner("compassionate-leadership")
    person.go("section-why-it-matters")
    cited = person.page.locator("#section-why-it-matters a[href^='#']").first
    target = cited.get_attribute("href")[1:]
    cited.click()
    assert person.page.evaluate("document.activeElement.id") == target
    person.act("back")
    assert person.at == "section-why-it-matters"
    assert cited.evaluate("(link) => link === document.activeElement")


def test_the_menu_folds_away_on_a_narrow_screen(learner):
    person = learner("kitchen-sink", viewport={"width": 390, "height": 844})
    menu = person.page.locator("[data-act=menu]")
    entries = person.page.locator("#menu-list")
    assert not entries.is_visible()
    menu.click()
    assert entries.is_visible()
    person.page.keyboard.press("Escape")
    assert not entries.is_visible()
    assert menu.evaluate("(button) => button === document.activeElement")
    menu.click()
    person.page.locator("#menu-list a").nth(1).click()
    assert not entries.is_visible()


def test_the_next_visit_begins_where_the_last_one_ended(learner):
    person = learner("kitchen-sink")
    person.go(person.parts[2])
    person.until("save", "saved")
    person.page.reload()
    assert person.ready().at == person.parts[2]


def test_if_the_script_breaks_everything_can_still_be_read(learner):
    person = learner("kitchen-sink")
    person.page.add_init_script(
        "Object.defineProperty(window, 'API', { get() { return { get LMSInitialize() { throw 1 } } } })"
    )
    person.page.add_init_script(
        "const r = Map.prototype.set; Map.prototype.set = function () { throw new Error('broken') }"
    )
    with person.page.expect_event("pageerror"):
        person.page.goto(person.page.url)
    person.page.locator("[data-when=broken]").wait_for()
    for part in person.page.locator("main > .page").all():
        assert part.is_visible()
    assert any("broken" in complaint for complaint in person.complaints)
    person.complaints.clear()


def test_whoever_comes_back_is_told_where_they_are_and_how_to_begin_anew(learner):
    person = learner("compassionate-leadership")
    assert not person.page.get_by_text("You are back where you stopped.").is_visible()
    person.act("next")
    person.act("next")
    person.until("save", "saved")
    person.page.reload()
    person.ready()
    told = person.page.get_by_text("You are back where you stopped.")
    assert told.is_visible()
    assert person.page.locator("html").get_attribute("data-at") == person.parts[2]
    told.get_by_role("link", name="To the start").click()
    assert person.page.locator("#start").is_visible()
    assert not told.is_visible()


def test_notes_can_be_read_on_the_page(learner):
    person = learner("compassionate-leadership")
    person.see("which-fits").locator("textarea").fill("On <b>Ward 3</b>")
    person.go("finish")
    notes = person.page.locator("details.notes")
    notes.locator("summary").click()
    notes.get_by_text("On <b>Ward 3</b>").wait_for()
    assert notes.locator("summary").inner_text() == "My notes"
    titles = notes.locator("h4, h5, strong").all_inner_texts()
    assert len(titles) == len(set(titles)) == 2, "the section and what was asked"


def test_formulas_are_in_the_notes_as_they_were_written(learner):
    person = learner("wide")
    person.see("sums").locator("textarea").fill("It is a product.")
    person.go("finish")
    notes = person.page.locator("details.notes")
    notes.locator("summary").click()
    notes.get_by_text("It is a product.").wait_for()
    assert notes.locator("h5").inner_text() == "Why is a^2 no sum?"
