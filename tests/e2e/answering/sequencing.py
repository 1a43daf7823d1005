"""Sequencing: two buttons by each item."""

from playwright.sync_api import Keyboard, Locator

RIGHT = """(item) => JSON.parse(document.getElementById('coursewright-data').textContent)
  .items[item.dataset.item].options.map((option) => option.id)"""
SHOWN = "(parts) => parts.map((part) => part.dataset.part)"
FOCUSED = "(button) => button === document.activeElement"


def _moves(item: Locator) -> list[tuple[str, int]]:
    """For each item in the right order, how often it must go up when those before it are in their places."""
    shown = item.locator("[data-part]").evaluate_all(SHOWN)
    moves = []
    for place, part in enumerate(item.evaluate(RIGHT)):
        moves.append((part, shown.index(part) - place))
        shown.remove(part)
        shown.insert(place, part)
    return moves


def _up(item: Locator, part: str) -> Locator:
    return item.locator(f"[data-part='{part}'] [data-move=up]")


def by_keyboard(item: Locator, keyboard: Keyboard) -> None:
    """Answers rightly with the keyboard alone, from right before the first button to right after the last."""
    moves = _moves(item)
    keyboard.press("Tab")
    for part, times in moves:
        for _ in range(2 * len(moves)):
            if _up(item, part).evaluate(FOCUSED):
                break
            keyboard.press("Tab")
        for _ in range(times):
            keyboard.press("Enter")
            assert _up(item, part).evaluate(FOCUSED), "the focus stays with what was moved"
    keyboard.press("Tab")
    keyboard.press("Tab")


def by_pointer(item: Locator) -> None:
    """Answers rightly with single clicks."""
    for part, times in _moves(item):
        for _ in range(times):
            _up(item, part).click()
