"""An opinion on a scale: any step will do."""

from playwright.sync_api import Keyboard, Locator


def by_keyboard(item: Locator, keyboard: Keyboard) -> None:
    """Chooses the first step."""
    keyboard.press("Tab")
    keyboard.press("Space")
    keyboard.press("Tab")


def by_pointer(item: Locator) -> None:
    """Chooses the last step."""
    item.locator("label").last.click()
