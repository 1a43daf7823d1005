"""Several checkboxes."""

from playwright.sync_api import Keyboard, Locator

from tests.e2e.answering import told, values


def by_keyboard(item: Locator, keyboard: Keyboard) -> None:
    """Tab goes from box to box, Space ticks."""
    right = told(item)["answer"]
    for value in values(item):
        keyboard.press("Tab")
        if value in right:
            keyboard.press("Space")


def by_pointer(item: Locator) -> None:
    for right in told(item)["answer"]:
        item.locator(f'label:has(input[value="{right}"])').click()
