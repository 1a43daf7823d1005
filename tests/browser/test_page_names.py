"""What assistive technology is told: groups and controls with names, and each type's tree as a golden file."""

import os
from pathlib import Path

import pytest

from builder.blocks.registry import BLOCKS
from builder.questions.registry import QUESTIONS

pytestmark = pytest.mark.browser

GOLDEN = Path(__file__).parent / "golden"
UPDATE = os.environ.get("COURSEWRIGHT_UPDATE_GOLDENS") == "1"

# axe does not ask for a group around radio buttons and tick boxes that belong together.
NAMELESS = """() => {
  const named = (group) => {
    if (group.tagName === 'FIELDSET') return !!group.querySelector(':scope > legend')?.textContent.trim();
    const ids = (group.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean);
    return ids.length > 0 && ids.every((id) => document.getElementById(id)?.textContent.trim());
  };
  return [...document.querySelectorAll('input[type=radio], [data-item] input[type=checkbox]')]
    .filter((input) => {
      const group = input.closest('fieldset, [role=radiogroup], [role=group]');
      return !(group && named(group)) || !input.labels[0]?.textContent.trim();
    })
    .map((input) => input.outerHTML);
}"""


@pytest.mark.parametrize("module", ["kitchen-sink", "compassionate-leadership", "bank-sample"])
def test_every_choice_stands_in_a_named_group_and_has_a_label(module, learner):
    person = learner(module)
    person.go("assessment").act("start")
    assert person.page.locator("input[type=radio], input[type=checkbox]").count()
    assert person.page.evaluate(NAMELESS) == []


def test_a_group_without_a_name_is_found(learner):
    person = learner("compassionate-leadership")
    person.page.evaluate("() => document.querySelector('legend').remove()")
    assert person.page.evaluate(NAMELESS)


IDS = """(kinds) => {
  const items = JSON.parse(document.getElementById('coursewright-data').textContent).items;
  return Object.fromEntries(kinds.map((kind) =>
    [kind, Object.keys(items).find((id) => items[id].type === kind && items[id].section !== '')]));
}"""

# Blocks that store nothing have no id; their class says what they are.
UNSTORED = {
    "audio": ".recording:has(audio)",
    "download": ".resource:has([download])",
    "figure": ".figure:has(details)",
    "resource": ".resource:not(:has([download]))",
    "steps": ".do-steps",
    "video": ".recording:has(video)",
}


@pytest.mark.parametrize("kind", [*QUESTIONS, *BLOCKS])
def test_what_is_said_of_each_type(kind, learner):
    """The accessibility tree of its first one in the kitchen sink, before and after it was answered."""
    person = learner("kitchen-sink")
    found = person.page.evaluate(IDS, [kind])[kind]
    if found:
        place = person.see(found)
    else:
        place = person.page.locator(f"[data-section] > {UNSTORED.get(kind, '.' + kind)}").first
        person.go(place.evaluate("(element) => element.closest('.page').id"))
    text = place.aria_snapshot() + "\n"
    golden = GOLDEN / f"{kind}.yaml"
    if UPDATE:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
