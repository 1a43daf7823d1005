"""Tab through every part: nothing is skipped, nothing traps, the focus is seen, in order, and in view."""

import pytest

pytestmark = pytest.mark.browser

# Where the focus is now: what has it, whether that comes after what had it before, whether it is seen.
STEP = """() => {
  const here = document.activeElement;
  if (here === document.body) return null;
  const before = window.lastFocused;
  window.lastFocused = here;
  const ringed = [here, here.closest('label'), here.nextElementSibling].filter(Boolean)
    .map((element) => getComputedStyle(element));
  const box = (here.closest('label') || here).getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const points = [box.top + 2, box.top + box.height / 2, box.bottom - 2].map((y) => document.elementFromPoint(x, y));
  const target = here.closest('label') || here;
  return {
    what: here.outerHTML.slice(0, 120),
    player: !!here.controls,
    after: !before?.isConnected || before === here
      || !!(before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING),
    ring: Math.max(...ringed.map((style) => (style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth)))),
    seen: points.some((found) => found && (target.contains(found) || found.contains(target))),
  };
}"""

# What can have the focus by Tab: one of each group of radio buttons.
REACHABLE = """() => {
  const groups = new Set();
  return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"], [controls]')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
    .filter((one) => one.tabIndex >= 0 || one.controls)
    .filter((one) => {
      if (one.type !== 'radio') return true;
      const known = groups.has(one.name);
      groups.add(one.name);
      return !known;
    }).length;
}"""


@pytest.mark.parametrize("size", [(1280, 900), (650, 666), (367, 666)], ids=str)
@pytest.mark.parametrize("module", ["kitchen-sink", "compassionate-leadership"])
def test_tab_goes_through_each_part_in_order_and_is_seen(module, size, learner):
    person = learner(module, viewport={"width": size[0], "height": size[1]})
    page = person.page
    for part in person.parts:
        person.go(part)
        if part == "assessment":
            person.act("start")
        page.evaluate("() => { document.activeElement.blur(); window.lastFocused = null; }")
        page.evaluate("() => { document.body.tabIndex = -1; document.body.focus(); }")
        expected = page.evaluate(REACHABLE)
        steps = []
        for _ in range(expected + 40):
            page.keyboard.press("Tab")
            step = page.evaluate(STEP)
            if step is None:
                break
            if not step["player"]:
                steps.append(step)
            elif not steps or steps[-1]["what"] != step["what"]:
                steps.append(step | {"ring": 2})  # its buttons are the browser's, and so is their ring
        assert len(steps) == expected, part
        assert [step["what"] for step in steps if not step["after"]] == [], part
        assert [step["what"] for step in steps if step["ring"] < 2] == [], part
        assert [step["what"] for step in steps if not step["seen"]] == [], part
