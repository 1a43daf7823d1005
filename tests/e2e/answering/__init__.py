"""Answering a question as a learner does: one file a type, named after it with `_` for `-`.

Each has `by_keyboard(item, keyboard)` and `by_pointer(item)`: they give the right answer, or any where nothing is right or
wrong, in the question `item`, which is shown and not answered yet. They touch nothing outside of it and no Check.
`keyboard` is Playwright's: a finger that presses keys, and nothing else. The right answer is what the page tells its own
script.
"""

from importlib import import_module
from types import ModuleType
from typing import Any

from playwright.sync_api import Locator

TOLD = """(item) => {
  const data = JSON.parse(document.getElementById('coursewright-data').textContent);
  return data.items[item.dataset.item];
}"""


def module_name(kind: str) -> str:
    return f"{__name__}.{kind.replace('-', '_')}"


def answering(kind: str) -> ModuleType:
    """The module that answers questions of a type. Raises ModuleNotFoundError when there is none."""
    return import_module(module_name(kind))


def told(item: Locator) -> dict[str, Any]:
    """What the page's script knows of the question."""
    return item.evaluate(TOLD)


def values(item: Locator) -> list[str]:
    """The values of its inputs, in the order shown."""
    return item.locator("input").evaluate_all("(inputs) => inputs.map((input) => input.value)")
