"""What the types share whose answer has parts with names of their own: items to match or to put in order."""

from collections.abc import Iterator

from builder.blocks import option
from builder.blocks.option import Option
from builder.findings import Finding
from builder.findings.rules import questions as rules
from builder.questions import question
from builder.questions.question import ELSE, RIGHT, Feedback


def faults(items: tuple[Option, ...], notes: tuple[Feedback, ...]) -> Iterator[Finding]:
    """What can be wrong with any question whose items are parts of the answer."""
    for item in items:
        if item.id in (RIGHT, ELSE):
            yield rules.RESERVED_ITEM.at(
                item.place, f"`{item.id}` cannot be the id of an item", "Give the item another id."
            )
    yield from option.equal_keys(items, rules.EQUAL_OPTION_KEYS)
    yield from option.same_labels(items)
    yield from question.part_feedback_faults([item.id for item in items], notes)
