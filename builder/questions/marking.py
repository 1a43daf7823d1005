"""What an answer is worth: the same arithmetic as ``templates/runtime/core/marking.js``, held to it by shared vectors.

Every rule is defined with worked numbers in docs/reference/marking.md.
"""

from dataclasses import dataclass
from enum import StrEnum


class Marking(StrEnum):
    """How the parts of an answer make its score."""

    ALL_OR_NOTHING = "all-or-nothing"
    PARTIAL = "partial"
    PARTIAL_WITH_PENALTY = "partial-with-penalty"
    PER_OPTION = "per-option"


@dataclass(frozen=True, slots=True)
class Mark:
    """What one answer came to.

    Attributes:
        score: share of the question's points, 0 to 1; None where nothing is marked.
        correct: whether it is fully right; None where nothing is right or wrong.
    """

    score: float | None
    correct: bool | None


NOT_MARKED = Mark(None, None)
"""Of an answer that nobody marks: an opinion, a free text."""


def right_or_wrong(correct: bool) -> Mark:
    """The mark of an answer that has no parts."""
    return Mark(1.0 if correct else 0.0, correct)


def of_parts(marking: Marking, right: int, wrong: int, total: int) -> Mark:
    """The mark of an answer with parts.

    Args:
        marking: any but per-option, which is the options' own.
        right: parts that are right.
        wrong: parts that were given and are not; parts left open are neither.
        total: parts that a full answer has; nobody is right where there are none.
    """
    correct = total > 0 and right == total and wrong == 0
    if marking is Marking.ALL_OR_NOTHING or total == 0:
        return right_or_wrong(correct)
    # Who gives more than is asked for loses a right one for each too many; only options can be too many.
    lost = wrong if marking is Marking.PARTIAL_WITH_PENALTY else max(0, right + wrong - total)
    return Mark(max(0, right - lost) / total, correct)
