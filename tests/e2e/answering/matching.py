"""Matching: a list to choose from for each item."""

from playwright.sync_api import Keyboard, Locator

TOLD = (
    "(item) => JSON.parse(document.getElementById('coursewright-data').textContent).items[item.dataset.item]"
)


def by_keyboard(item: Locator, keyboard: Keyboard) -> None:
    """Answers rightly with the keyboard alone, from right before the first list to right after the last."""
    told = item.evaluate(TOLD)
    targets = [target["id"] for target in told["targets"]]
    keyboard.press("Tab")
    for option in told["options"]:
        keyboard.press("Home")
        for _ in range(targets.index(told["answer"][option["id"]]) + 1):
            keyboard.press("ArrowDown")
        keyboard.press("Tab")


def by_pointer(item: Locator) -> None:
    """Answers rightly; the list of a browser is its own, so that an entry is named instead of clicked."""
    answer = item.evaluate(TOLD)["answer"]
    for option, target in answer.items():
        choice = item.locator(f"[data-part='{option}'] select")
        choice.select_option(target)
        choice.blur()
