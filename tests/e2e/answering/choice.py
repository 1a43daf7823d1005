"""One of several radio buttons."""

from playwright.sync_api import Keyboard, Locator

from tests.e2e.answering import told, values


def by_keyboard(item: Locator, keyboard: Keyboard) -> None:
    """Tab comes to the first; an arrow goes to the next and chooses it; Space chooses where one is."""
    right = told(item)["answer"][0]
    keyboard.press("Tab")
    steps = values(item).index(right)
    for _ in range(steps):
        keyboard.press("ArrowDown")
    if not steps:
        keyboard.press("Space")


def by_pointer(item: Locator) -> None:
    right = told(item)["answer"][0]
    item.locator(f'label:has(input[value="{right}"])').click()
