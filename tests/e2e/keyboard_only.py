"""A person with a keyboard and nothing else: Tab goes through a part, and each control is used as it comes."""

from typing import Any

from tests.e2e.learner import Learner

TEXT = "What I have seen on my ward fits."

# What has the focus, as far as a person would know it: what it is, and what it belongs to.
FOCUSED = """() => {
  const element = document.activeElement;
  const near = (name) => element.closest(`[data-${name}]`)?.dataset[name] ?? '';
  return {
    tag: element.tagName, type: element.type || '', value: element.value || '', checked: !!element.checked,
    act: element.dataset.act || '', move: element.dataset.move || '', blank: element.dataset.blank || '',
    item: near('item'), part: near('part'), at: document.documentElement.dataset.at,
    open: element.tagName !== 'SUMMARY' || element.parentElement.open,
    chosen: element.tagName === 'SELECT' ? element.value : '',
  };
}"""

ORDER = """(name) => [...document.querySelectorAll(`[data-item="${name}"] [data-part]`)]
  .map((part) => part.dataset.part)"""


class Hand:
    """Ten fingers over a learner's page."""

    def __init__(self, learner: Learner) -> None:
        self.learner = learner
        self.keyboard = learner.page.keyboard
        self.items = learner.content.data["items"]

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.keyboard.press(key)

    def turn(self) -> None:
        """Presses Next, not as a second press that follows at once, which the page takes for a slip."""
        self.learner.page.wait_for_timeout(450)
        self.press("Enter")

    def focused(self) -> dict[str, Any]:
        return self.learner.sco.evaluate(FOCUSED)

    def tab_to(self, act: str, *, using: bool = True, most: int = 400) -> None:
        """Goes on until the button of that name has the focus, and answers on the way everything that asks."""
        for _ in range(most):
            self.press("Tab")
            here = self.focused()
            if here["act"] == act:
                return
            if using:
                self._use(here)
        raise AssertionError(f"{act} cannot be reached from {here}")

    def _use(self, here: dict[str, Any]) -> None:
        folded = here["tag"] == "SUMMARY" and here["item"] and not here["open"]
        if folded or here["act"] == "check":
            self.press("Enter")
            if folded:  # what comes after it is there a moment later
                self.learner.sco.locator(f"[data-item={here['item']}].opened").wait_for()
        elif here["item"] in self.items:
            self._answer(self.items[here["item"]], here)

    def _answer(self, item: dict[str, Any], here: dict[str, Any]) -> None:
        kind = here["type"]
        if here["move"]:
            self._move_up(item, here)
        elif kind == "checkbox":
            if here["checked"] != (here["value"] in self._right(item, here)):
                self.press("Space")
        elif kind == "radio":
            self._choose(here["value"], self._right(item, here))
        elif kind == "select-one":
            self._pick(self._right(item, here)[0])
        elif kind in {"text", "textarea"} and not here["value"]:
            self.keyboard.type(self._right(item, here)[0])

    def _choose(self, first: str, right: list[str]) -> None:
        """One of a group: Space takes the one with the focus, an arrow goes to the next and takes that."""
        if first in right:
            self.press("Space")
            return
        for _ in range(40):
            self.press("ArrowDown")
            if self.focused()["value"] in right:
                return
        raise AssertionError(f"no arrow leads to {right}")

    def _pick(self, right: str) -> None:
        """An entry of a closed list, by arrows."""
        for _ in range(60):
            if self.focused()["chosen"] == right:
                return
            self.press("ArrowDown")
        raise AssertionError(f"no arrow leads to {right}")

    def _move_up(self, item: dict[str, Any], here: dict[str, Any]) -> None:
        """Moves the part up as far as it belongs, when those before it stand already as they should."""
        if here["move"] != "up":
            return
        wanted = [option["id"] for option in item["options"]]
        shown = self.learner.sco.evaluate(ORDER, here["item"])
        for part in wanted:
            way = shown.index(part) - wanted.index(part)
            shown.remove(part)
            shown.insert(wanted.index(part), part)
            for _ in range(way):
                self._focus_move(here["item"], part)
                self.press("Enter")
        self._focus_move(here["item"], wanted[-1])

    def _focus_move(self, item: str, part: str) -> None:
        """Tab or Shift+Tab to a part's button that moves it up."""
        places = self.learner.sco.evaluate(ORDER, item)
        for _ in range(4 * len(places)):
            here = self.focused()
            if here["item"] == item and here["part"] == part and here["move"] == "up":
                return
            known = here["item"] == item and here["part"] in places
            before = known and places.index(here["part"]) > places.index(part)
            self.press("Shift+Tab" if before or (known and here["part"] == part) else "Tab")
        raise AssertionError(f"the button of {part} cannot be reached")

    def _right(self, item: dict[str, Any], here: dict[str, Any]) -> list[str]:
        """What to give: values of what is chosen, or one text."""
        part = here["blank"] or here["part"]
        steps = {one["id"]: one for one in item.get("options", []) if one["id"] == part}
        answer = item.get("answer")
        if isinstance(answer, dict):
            return [answer[part]]
        if here["blank"]:
            blank = steps[part]
            return [blank["right"]] if "entries" in blank else blank["accepted"][:1]
        step = steps.get(part, {}) if item["type"] == "performance" else item
        if "range" in step:
            return [step["range"][0] or step["range"][1]]
        if here["type"] == "select-one":
            return [step["answer"]]
        if here["type"] in {"text", "textarea"}:
            return [TEXT]
        offered = [
            one["id"] for one in item.get("options") or item.get("items") or item.get("criteria") or []
        ]
        return answer or (offered if here["type"] == "checkbox" else offered[:1])
