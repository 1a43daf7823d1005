"""WCAG 2.2 AA: what axe can see, and what it cannot."""

import pytest

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

AXE = """(tags) => axe.run(document, { runOnly: tags, resultTypes: ["violations"] }).then((result) =>
  result.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`)))"""


@pytest.fixture(scope="session")
def axe(root):
    source = (root / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")

    def run(person):
        """What axe finds wrong on the page as it is."""
        if not person.page.evaluate("'axe' in window"):
            person.page.evaluate(source)
        return person.page.evaluate(AXE, TAGS)

    return run


WORLDS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"viewport": {"width": 390, "height": 844}},
}


@pytest.mark.parametrize("world", WORLDS)
@pytest.mark.parametrize("module", ["kitchen-sink", "compassionate-leadership"])
def test_axe_finds_nothing_on_any_part(module, world, learner, axe):
    person = learner(module, **WORLDS[world])
    for part in person.parts:
        person.go(part)
        assert axe(person) == [], part


@pytest.mark.parametrize("world", WORLDS)
def test_axe_finds_nothing_on_a_page_with_a_theme(world, learner, axe):
    person = learner("theme-sample", **WORLDS[world])
    for part in person.parts:
        person.go(part)
        assert axe(person) == [], part


@pytest.mark.parametrize("world", ["light", "dark"])
def test_axe_finds_nothing_while_someone_works(world, learner, axe):
    """With the menu open, answers judged, a box full, questions left open, a result, and everything locked."""
    person = learner(
        "compassionate-leadership",
        **WORLDS[world],
    )
    for option, item in (("managing", "who-leads"), ("leading", "who-leads")):
        place = person.see(item)
        place.locator(f"label:has([value='{option}'])").click()
        person.act("check")
        assert axe(person) == [], option
    person.see("which-fits").locator("textarea").fill("x" * 600)
    assert axe(person) == []
    person.go("assessment").act("start")
    person.act("submit")
    assert axe(person) == []
    person.take(right=False)
    assert axe(person) == []
    person.page.locator(".foot .help summary").click()
    person.act("exit")
    person.until("notices", "closed")
    assert axe(person) == []


@pytest.mark.parametrize(
    ("preset", "api", "notice"),
    [
        ({}, False, "no-lms"),
        ({"cmi.core.lesson_mode": "review", "cmi.core.lesson_status": "passed"}, True, "review"),
        ({"cmi.core.lesson_mode": "browse"}, True, "browse"),
    ],
)
def test_axe_finds_nothing_in_the_notices(preset, api, notice, learner, axe):
    person = learner("kitchen-sink", preset=preset, api=api)
    assert person.shown("notices") == [notice]
    assert axe(person) == []


TARGETS = """() => [...document.querySelectorAll(
    "button, summary, label, textarea, select, [type=text], .menu a, .result a")]
  .filter((target) => target.checkVisibility() && !target.closest("[hidden]") && !target.matches(".box-label"))
  .map((target) => [target.outerHTML.slice(0, 80), target.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24).map(([html]) => html)"""


@pytest.mark.parametrize("width", [1280, 390])
def test_every_target_is_at_least_24_pixels(width, learner):
    person = learner("kitchen-sink", viewport={"width": width, "height": 844})
    for part in person.parts:
        person.go(part)
        assert person.page.evaluate(TARGETS) == [], part


def test_the_whole_way_by_keyboard_alone(learner):
    person = learner("kitchen-sink")
    keyboard = person.page.keyboard
    focused = "(document.activeElement.dataset.act || document.activeElement.id || document.activeElement.className)"

    def tab_to(wanted):
        for _ in range(60):
            if person.page.evaluate(focused) == wanted:
                return
            keyboard.press("Tab")
        raise AssertionError(f"{wanted} cannot be reached")

    keyboard.press("Tab")
    assert person.page.evaluate(focused) == "skip"
    keyboard.press("Enter")
    assert person.page.evaluate(focused) == "main"
    tab_to("next")
    keyboard.press("Enter")
    first = person.parts[1]
    assert person.at == first
    assert person.page.evaluate(focused) == f"{first}-title"

    item = next(
        name for name, told in person.data()["items"].items() if told["type"] == "choice" and told["section"]
    )
    place = person.see(item)
    place.locator("input").first.focus()
    keyboard.press("ArrowDown")
    assert place.locator("input").nth(1).is_checked()
    tab_to("check")
    keyboard.press("Enter")
    assert person.page.evaluate(focused) == "check", "the focus stays where it was"
    assert place.locator(".verdict").inner_text().startswith(("Right", "Not right"))


def test_what_has_the_focus_is_never_under_the_bar(learner):
    person = learner("compassionate-leadership", viewport={"width": 650, "height": 666})
    person.go("section-try-it-out")
    for _ in range(25):
        person.page.keyboard.press("Shift+Tab")
        covered = person.page.evaluate(
            """() => {
              const element = document.activeElement;
              if (element.closest(".bar, .skip") || element === document.body) return false;
              const bar = document.querySelector(".bar").getBoundingClientRect();
              return element.getBoundingClientRect().bottom < bar.bottom;
            }"""
        )
        assert not covered


def test_high_contrast_shows_what_is_chosen(learner):
    person = learner("kitchen-sink", forced_colors="active")
    item = next(
        name for name, told in person.data()["items"].items() if told["type"] == "choice" and told["section"]
    )
    place = person.see(item)
    place.locator("label").first.click()
    style = place.locator("label").first.evaluate("(label) => getComputedStyle(label).outlineStyle")
    assert style == "solid"


def test_nothing_moves(learner):
    person = learner("kitchen-sink", reduced_motion="reduce")
    for part in person.parts:
        person.go(part)
        assert person.page.evaluate("document.getAnimations().length") == 0
