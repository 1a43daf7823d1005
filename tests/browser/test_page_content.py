"""The richer Markdown on the page: notes and terms lead there and back; what scrolls can be reached and has a name."""

import pytest

pytestmark = pytest.mark.browser

PART = "section-richer-words"


def focused(person) -> str:
    return person.page.evaluate("document.activeElement.id")


def test_a_term_leads_to_the_glossary_and_back_to_where_one_was_reading(learner):
    person = learner("kitchen-sink")
    person.go(PART)
    term = person.page.locator(f"#{PART} a.term").first
    own, target = term.get_attribute("id"), term.get_attribute("href")[1:]
    term.focus()
    person.page.keyboard.press("Enter")
    assert (person.at, focused(person)) == ("glossary", target)
    assert person.page.locator("#glossary [data-act=back]").is_visible()
    person.act("back")
    assert (person.at, focused(person)) == (PART, own)


def test_a_citation_in_the_glossary_keeps_the_way_back_to_the_text(learner):
    person = learner("kitchen-sink")
    person.go(PART)
    term = person.page.locator(f"#{PART} a.term", has_text="alcohol rub")
    own = term.get_attribute("id")
    term.click()
    person.page.locator("#glossary [role=doc-biblioref]").click()
    assert person.at == "references"
    person.go("glossary")
    person.act("back")
    assert (person.at, focused(person)) == (PART, own)


def test_a_use_of_a_term_is_reached_from_the_glossary(learner):
    person = learner("kitchen-sink")
    person.go("glossary")
    assert not person.page.locator("[data-act=back]:visible").count()
    link = person.page.locator("#glossary [role=doc-backlink]").first
    wanted = link.get_attribute("href")[1:]
    link.click()
    assert focused(person) == wanted
    assert person.at != "glossary"


def test_a_note_is_reached_and_left_again(learner):
    person = learner("kitchen-sink")
    person.go(PART)
    reference = person.page.locator(f"#{PART} [role=doc-noteref]").first
    own = reference.get_attribute("id")
    reference.click()
    assert focused(person) == "note_richer-words_1"
    person.page.locator("#note_richer-words_1 [role=doc-backlink]").first.click()
    assert (person.at, focused(person)) == (PART, own)


def test_what_scrolls_can_be_reached_by_keyboard_and_has_a_name(learner):
    person = learner("kitchen-sink", viewport={"width": 390, "height": 844})
    person.go(PART)
    scrolling = person.page.locator(f"#{PART} :is(pre, .formula, .table-scroll)")
    wide = [one for one in scrolling.all() if one.evaluate("(e) => e.scrollWidth > e.clientWidth")]
    assert wide
    for one in scrolling.all():
        assert one.get_attribute("tabindex") == "0"
        assert one.get_attribute("aria-label") or one.get_attribute("aria-labelledby")
    assert person.page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_callout_says_in_words_what_it_is(learner):
    person = learner("kitchen-sink", java_script_enabled=False)
    callouts = person.page.locator(f"#{PART} [role=note]")
    assert callouts.locator(".callout-kind").all_inner_texts() == [
        "Note",
        "Tip",
        "Example",
        "Important",
        "Warning",
    ]
    for callout in callouts.all():
        name = callout.get_attribute("aria-labelledby")
        assert person.page.locator(f"#{name}").is_visible()
        assert callout.locator("svg").first.is_visible()


def test_formulas_and_the_other_direction_are_the_browser_s_own(learner):
    person = learner("kitchen-sink", java_script_enabled=False)
    formula = person.page.locator(f"#{PART} math").first
    assert formula.evaluate("(e) => e instanceof MathMLElement && e.getBoundingClientRect().width > 0")
    arabic = person.page.locator(f"#{PART} [lang=ar]")
    assert arabic.evaluate("(e) => getComputedStyle(e).direction") == "rtl"


def test_on_paper_notes_and_glossary_are_there_and_code_is_not_cut(learner):
    person = learner("kitchen-sink")
    person.page.set_viewport_size({"width": 700, "height": 900})
    person.page.emulate_media(media="print")
    assert person.page.locator("#note_richer-words_1").is_visible()
    assert person.page.locator("#glossary dd").first.is_visible()
    for code in person.page.locator("pre").all():
        assert code.evaluate("(e) => e.scrollWidth <= e.clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_part_of_code_has_enough_contrast(scheme, learner, root):
    """Axe looks at what is on the screen; this scrolls the code into it."""
    person = learner("kitchen-sink", color_scheme=scheme, viewport={"width": 1600, "height": 900})
    person.go(PART)
    person.page.evaluate((root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8"))
    found = person.page.evaluate(
        "() => axe.run('pre', { runOnly: ['color-contrast'] }).then((told) => [told.passes.length, told.violations])"
    )
    assert found == [1, []]
