"""The right option stands in the same place too often."""

from collections import Counter
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import item_writing as rules
from builder.lint.writing.asked import choices
from builder.model.assessment import Order
from builder.model.module import Module

_FEWEST = 8
"""With fewer questions it may be chance."""
_MORE = 2
"""How many times as often as it would be by chance."""


def findings(module: Module) -> Iterator[Finding]:
    assessment = module.assessment
    if assessment is None or assessment.option_order is Order.SHUFFLED:
        return
    counts: Counter[int] = Counter()
    by_chance = 0.0
    asked = [one for one in choices(module) if one.scored and len(one.right) == 1]
    for one in asked:
        counts[next(at for at, option in enumerate(one.options) if option.id in one.right)] += 1
        by_chance += 1 / len(one.options)
    if len(asked) < _FEWEST:
        return
    place, times = counts.most_common(1)[0]
    if times >= min(len(asked), _MORE * by_chance):
        yield rules.KEY_POSITION.at(
            assessment.place,
            f"In {times} of {len(asked)} questions with one right option it is the {_ordinal(place + 1)}",
            "Write `option_order: shuffled`, or move some of the right options.",
        )


def _ordinal(number: int) -> str:
    words = ("first", "second", "third", "fourth", "fifth", "sixth")
    return words[number - 1] if number <= len(words) else f"number {number}"
