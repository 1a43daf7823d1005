"""The colours that stand on each other on the page: all of them are in the table that a build measures.

Nothing is said here of the table beforehand: pages are brought into every state that a rule of the stylesheets with a
colour speaks of, and the browser is asked what stands on what.
"""

from pathlib import Path

import pytest

from builder.looks.pairs import BAND, EDGE, PAIRS, TEXT
from builder.looks.tokens import ROLES

pytestmark = pytest.mark.browser

LOOK = (Path(__file__).parent / "colours.js").read_text(encoding="utf-8")
TOKENS = list(ROLES.values())
TABLE = {(pair.ink, pair.ground): pair.needed for pair in (*PAIRS, *BAND)}

STAGED = """() => {
  const page = [...document.querySelectorAll("main > .page")].find((part) => part.checkVisibility());
  page.insertAdjacentHTML("beforeend", "<div class=prose><pre>code</pre></div>");
  for (const box of document.querySelectorAll("textarea")) box.readOnly = true;
}"""
"""What no module here has, or only for a moment."""


class Eye:
    """Looks at pages and remembers what stands on what, and which rules with a colour it has seen at work."""

    def __init__(self) -> None:
        self.pairs: set[tuple[str, str, str]] = set()
        self.covered: set[str] = set()
        self.coloured: set[str] = set()

    def look(self, person) -> None:
        seen = person.page.evaluate(LOOK, TOKENS)
        self.pairs |= {tuple(pair.split()) for pair in seen["pairs"]}
        self.covered |= set(seen["covered"])
        self.coloured |= set(seen["coloured"])

    def look_at_all(self, person) -> None:
        for part in person.parts:
            person.go(part)
            self.look(person)


def sections(learner, eye):
    person = learner("kitchen-sink")
    eye.look_at_all(person)
    person.see("try-categorise").locator(".pick").first.click()
    eye.look(person)
    hint = person.page.locator("[data-act=hint]").first
    person.see(hint.evaluate("(button) => button.closest('[data-item]').dataset.item"))
    while hint.get_attribute("aria-disabled") != "true":
        hint.click()
    eye.look(person)
    for box in person.page.locator("main textarea").all():
        if box.is_visible():
            box.fill("x" * 4000)
    eye.look(person)
    person.page.evaluate(STAGED)
    eye.look(person)


def typed_into(learner):
    """A try that asks for a number and for words: what is drawn is left to chance, so tries begin until one does."""
    for _ in range(40):
        person = learner("kitchen-sink")
        person.go("assessment").act("start")
        asked = person.page.locator("[data-view=attempt]")
        number, blank = asked.locator(".number input:visible"), asked.locator("input[data-blank]:visible")
        if number.count() and blank.count():
            return person, number.first, blank.first
        person.page.context.close()
    pytest.fail("no try asks for a number and for words")


def tries(learner, eye):
    person, number, blank = typed_into(learner)
    person.act("submit")
    eye.look(person)
    number.fill("many")
    number.blur()
    blank.press_sequentially("x" * 60)
    eye.look(person)
    person.take(right=False)
    eye.look(person)
    person.act("start")
    person.take(right=True)
    eye.look(person)
    person.go("finish")
    eye.look(person)
    person.page.evaluate("window.lms.fails = true")
    person.go(person.parts[1])
    person.until("save", "failed")
    eye.look(person)
    person.page.evaluate("window.lms.fails = false")
    person.act("try-again")
    person.until("save", "saved")
    person.act("exit")
    person.until("notices", "closed")
    eye.look_at_all(person)


def at_once(learner, eye):
    person = learner("sink-at-once")
    for right in (False, True):
        person.go("assessment").act("start")
        person.take(right=right)
        eye.look(person)


def clock(learner, eye):
    person = learner("timed", clocked=True)
    person.go("assessment").act("start")
    person.page.clock.run_for(482_000)
    eye.look(person)


def without_the_script(learner, eye):
    person = learner("kitchen-sink")
    person.page.evaluate("document.documentElement.classList.remove('js')")
    person.page.evaluate("for (const part of document.querySelectorAll('main > .page')) part.hidden = false")
    eye.look(person)


def band(learner, eye):
    person = learner("theme-sample")
    eye.look_at_all(person)


SCENES = (sections, tries, at_once, clock, without_the_script, band)


def test_every_pair_that_is_seen_is_in_the_table(learner):
    eye = Eye()
    for scene in SCENES:
        scene(learner, eye)
    lacking = {
        (kind, ink, ground)
        for kind, ink, ground in eye.pairs
        if TABLE.get((ink, ground), 0) < (EDGE if kind == "edge" else TEXT)
    }
    assert lacking == set(), "builder/looks/pairs.py"
    assert eye.coloured - eye.covered == set(), (
        "rules that nobody has seen at work: the table could lack their pairs"
    )


def test_a_pair_that_is_not_in_the_table_is_noticed(learner):
    person = learner("kitchen-sink")
    person.page.evaluate(
        "document.querySelector('.lead').style.cssText = 'color: var(--good); background: var(--tint)'"
    )
    eye = Eye()
    eye.look(person)
    assert ("text", "good", "tint") in eye.pairs
    assert ("good", "tint") not in TABLE
