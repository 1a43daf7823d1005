"""A text of one's own: any will do."""

from playwright.sync_api import Keyboard, Locator

TEXT = "They stop germs from going from one bed to the next."


def by_keyboard(item: Locator, keyboard: Keyboard) -> None:
    """Writes and goes on."""
    keyboard.press("Tab")
    keyboard.type(TEXT)
    keyboard.press("Tab")


def by_pointer(item: Locator) -> None:
    """Writes after a click into the box, then leaves it."""
    box = item.locator("textarea")
    box.click()
    box.press_sequentially(TEXT)
    box.blur()
