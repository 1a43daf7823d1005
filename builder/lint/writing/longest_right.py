"""The longest option is right too often."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import item_writing as rules
from builder.lint.writing.asked import Chosen, choices, plain
from builder.model.module import Module

_FEWEST = 4
"""With fewer questions it may be chance."""
_LONGER = 1.2
"""How much longer than the next one an option is before a learner sees it."""
_SHARE = 0.6


def findings(module: Module) -> Iterator[Finding]:
    asked = [one for one in choices(module) if one.scored and len(one.right) == 1 and len(one.options) > 1]
    seen = [one for one in asked if _is_longest(one)]
    if len(asked) < _FEWEST or len(seen) <= _SHARE * len(asked):
        return
    for one in seen:
        (option,) = [option for option in one.options if option.id in one.right]
        yield rules.LONGEST_IS_RIGHT.at(
            option.place,
            f"The right option is the longest here, and in {len(seen)} of {len(asked)} questions with one right option",
            "Shorten it, or say more in the other options.",
        )


def _is_longest(one: Chosen) -> bool:
    lengths = sorted((len(plain(option.label)), option.id) for option in one.options)
    (next_longest, _), (longest, name) = lengths[-2:]
    return name in one.right and longest >= _LONGER * max(1, next_longest)
