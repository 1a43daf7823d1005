"""The preview's own pages are for everybody who makes modules."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = """(tags) => axe.run(document, { runOnly: tags, resultTypes: ["violations"], iframes: false }).then((result) =>
  result.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`)))"""
WORLDS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 390, "height": 844}},
}


@pytest.fixture
def axe(root):
    source = (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")

    def run(page):
        page.evaluate(source)
        return page.evaluate(AXE, TAGS)

    return run


@pytest.mark.parametrize("world", WORLDS)
def test_axe_finds_nothing(world, viewer, module, axe):
    person = viewer(**WORLDS[world])
    page = person.page
    person.begin()
    person.write("Something to list")
    person.kept("Something to list")
    if world == "narrow":
        page.get_by_role("button", name="Mock LMS").click()
    closed = page.locator("#panel details:not([open]) summary")
    while closed.count():
        closed.first.click()
    person.tick("Saves fail")
    assert axe(page) == []
    person.save(module.read_text(encoding="utf-8").replace("published: 2019", "pulished: 2019"))
    if world == "narrow":
        page.get_by_role("button", name="Mock LMS").click()
    expect(page.locator("#findings")).to_be_visible()
    assert axe(page) == []
    page.goto(person.preview.url)
    assert axe(page) == []


def test_nothing_is_wider_than_a_phone(viewer, module):
    person = viewer(viewport={"width": 390, "height": 844})
    page = person.page
    fits = "() => document.documentElement.scrollWidth <= innerWidth"
    assert page.evaluate(fits)
    assert person.sco.evaluate("innerWidth") == 390
    expect(page.locator("#panel")).to_be_hidden()
    page.get_by_role("button", name="Mock LMS").click()
    expect(page.locator("#gradebook")).to_be_visible()
    assert page.evaluate("() => document.querySelector('#panel').scrollWidth <= innerWidth")
    page.get_by_role("button", name="Mock LMS").click()
    person.save(module.read_text(encoding="utf-8").replace("published: 2019", "pulished: 2019"))
    expect(page.locator("#findings")).to_be_visible()
    assert page.evaluate("() => document.querySelector('#findings').scrollWidth <= innerWidth")


NAMED = """(one) => one.id || (one.querySelector("h2") || one).firstChild?.textContent.trim()"""


def test_every_control_is_reached_and_worked_by_keyboard(viewer):
    person = viewer()
    page = person.page
    assert person.sco
    wanted = set(
        page.evaluate(
            f"""() => [...document.querySelectorAll('a, button, select, input, summary, [tabindex="0"]')]
                 .filter((one) => one.offsetParent).map({NAMED})"""
        )
    )
    assert len(wanted) > 15
    reached = set()
    page.locator("body").evaluate("() => document.activeElement.blur()")
    for _ in range(120):
        page.keyboard.press("Tab")
        reached.add(page.evaluate(f"() => ({NAMED})(document.activeElement)"))
        if wanted <= reached:
            break
    assert wanted <= reached, wanted - reached
    page.get_by_role("checkbox", name="Saves fail").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox", name="Saves fail")).to_be_checked()
    page.get_by_role("button", name="New attempt").press("Enter")
    expect(page.locator("#gradebook")).to_contain_text("Attempt 2")


FOCUS = "() => document.activeElement.id || document.activeElement.tagName"


def test_the_skip_link_leads_to_the_panel_where_that_is_closed(viewer):
    page = viewer(viewport={"width": 390, "height": 844}).page
    expect(page.locator("#panel")).to_be_hidden()
    page.get_by_role("link", name="Skip to the mock LMS").press("Enter")
    expect(page.locator("#panel")).to_be_visible()
    assert page.evaluate(FOCUS) == "panel"


def test_the_focus_goes_into_the_module_that_is_opened_again(viewer):
    person = viewer()
    page = person.page
    assert person.sco
    person.act("Close the tab")
    page.get_by_role("button", name="Open it again").press("Enter")
    assert person.sco
    expect(page.locator("#gone")).to_be_hidden()
    assert page.evaluate(FOCUS) == "IFRAME"


def test_what_findings_cover_cannot_be_reached_and_gets_the_focus_back(viewer, module):
    person = viewer()
    page = person.page
    text = module.read_text(encoding="utf-8")
    person.begin()
    area = person.sco.locator("[data-item=which-fits] textarea")
    area.fill("Half a sen")
    assert page.evaluate(FOCUS) == "IFRAME"
    person.save(text.replace("published: 2019", "pulished: 2019"))
    expect(page.locator("#findings")).to_be_visible()
    assert page.evaluate(FOCUS) == "findings-title"
    assert page.evaluate("() => document.querySelector('#viewport').inert")
    person.save(text.replace("title: Try it out", "title: Mended"))
    person.wait_for("Mended")
    expect(page.locator("#findings")).to_be_hidden()
    assert page.evaluate(FOCUS) == "IFRAME"
    page.keyboard.type("tence")
    assert person.written() == "Half a sentence"
    page.get_by_label("LMS", exact=True).focus()
    person.save(text.replace("published: 2019", "pulished: 2019"))
    expect(page.locator("#findings")).to_be_visible()
    assert page.evaluate(FOCUS) == "lms", "nobody is taken from elsewhere"


def test_targets_are_large_enough(viewer):
    person = viewer()
    assert person.sco
    small = person.page.evaluate(
        """() => [...document.querySelectorAll('button, select, summary, label.tick')]
             .filter((one) => one.offsetParent && Math.min(one.clientWidth, one.clientHeight) < 22)
             .map((one) => one.outerHTML)"""
    )
    assert small == []


def test_the_index_names_each_module_and_how_it_stands(browsers, preview_of, module, root):
    other = module.parents[1] / "theme"
    other.mkdir()
    (other / "module.yaml").write_text("id: theme\n", encoding="utf-8")
    running = preview_of(module.parents[1])
    context = browsers(unload=True).new_context(locale="en-GB")
    page = context.new_page()
    page.goto(running.url)
    expect(page.get_by_role("listitem").filter(has_text="Compassionate leadership")).to_contain_text(
        "Built · 4 warnings"
    )
    expect(page.get_by_role("listitem").filter(has_text="modules/theme")).to_contain_text(
        re.compile(r"Not built · \d+ errors")
    )
    expect(page.get_by_role("status")).to_contain_text("2 modules, 1 not built")
    fresh = module.parents[1] / "third"
    fresh.mkdir()
    (fresh / "module.yaml").write_text("id: third\n", encoding="utf-8")
    expect(page.get_by_role("status")).to_contain_text("3 modules")
    page.get_by_role("link", name="Compassionate leadership").click()
    expect(page.get_by_role("heading", name="Compassionate leadership", level=1)).to_be_visible()
    page.get_by_role("link", name="All modules").click()
    expect(page.get_by_role("heading", name="Modules of", level=1)).to_be_visible()
    context.close()
