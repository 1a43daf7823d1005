"""Categorise: a group of buttons for each item."""

from playwright.sync_api import Keyboard, Locator

TOLD = (
    "(item) => JSON.parse(document.getElementById('coursewright-data').textContent).items[item.dataset.item]"
)


def by_keyboard(item: Locator, keyboard: Keyboard) -> None:
    """Answers rightly with the keyboard alone, from right before the first group to right after the last."""
    told = item.evaluate(TOLD)
    targets = [target["id"] for target in told["targets"]]
    keyboard.press("Tab")
    for option in told["options"]:
        keyboard.press("Space")
        for _ in range(targets.index(told["answer"][option["id"]])):
            keyboard.press("ArrowDown")
        keyboard.press("Tab")


def by_pointer(item: Locator) -> None:
    """Answers rightly with single clicks."""
    for option, target in item.evaluate(TOLD)["answer"].items():
        item.locator(f"[data-part='{option}'] label:has([value='{target}'])").click()
