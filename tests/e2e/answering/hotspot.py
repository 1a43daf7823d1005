"""Regions of a picture: the keyboard uses the list, the pointer the picture."""

from playwright.sync_api import Keyboard, Locator


def by_keyboard(item: Locator, keyboard: Keyboard) -> None:
    """Ticks the thumb and the fingertips, the first two of the list."""
    for _ in range(2):
        keyboard.press("Tab")
        keyboard.press("Space")
    keyboard.press("Tab")


def by_pointer(item: Locator) -> None:
    """Presses the numbers of both regions in the picture."""
    for region in ("thumb", "tips"):
        item.locator(f"[data-region='{region}'] text").click()
