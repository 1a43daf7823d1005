"""Answering a question as a learner does: one file a type, named after it with `_` for `-`.

Each has `by_keyboard(item, keyboard)` and `by_pointer(item)`: they answer the kitchen sink's practice question of that
type that is reported (`report: true`), shown and not answered yet. They answer it rightly, or somehow where nothing is
right or wrong; they leave the last field and press no Check. `item` is the Locator of `[data-item]`.

By keyboard the focus stands right before the first control: Tab gets in. `keyboard` is Playwright's: a hand that
presses keys and nothing else. By pointer only single clicks are made; after one in a text box typing is fine.
"""

from importlib import import_module
from types import ModuleType
from typing import Any

from playwright.sync_api import Locator

TOLD = """(item) => JSON.parse(document.getElementById('coursewright-data').textContent).items[item.dataset.item]"""


def answering(kind: str) -> ModuleType:
    """The module that answers questions of a type. Raises ModuleNotFoundError when there is none."""
    return import_module(f"{__name__}.{kind.replace('-', '_')}")


def told(item: Locator) -> dict[str, Any]:
    """What the page tells its script of the question, the right answer among it."""
    return item.evaluate(TOLD)


def values(item: Locator) -> list[str]:
    """The values of its inputs, in the order shown."""
    return item.locator("input").evaluate_all("(inputs) => inputs.map((input) => input.value)")
