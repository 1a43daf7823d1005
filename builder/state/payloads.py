"""Responses of blocks and questions as they stand in the saved state (ARCHITECTURE.md, "State")."""

from collections.abc import Mapping, Sequence
from typing import Any

from builder.blocks import reflection
from builder.codec.keys import Keyed, ids_of
from builder.model.assessment import Assessment, GiveFeedback
from builder.model.block import Block
from builder.questions import choice, likert, long_fill_in, multiple_choice, numeric
from builder.questions.question import Question
from builder.questions.registry import type_of

__all__ = [
    "WITHDRAWN",
    "WORDS",
    "Keyed",
    "bound",
    "checkable",
    "checks_counted",
    "ids_of",
    "options_of",
    "options_turned",
    "placed",
    "read",
]

_TURNED = (choice.TYPE, multiple_choice.TYPE)
_NOT_JUDGED = (likert.TYPE, long_fill_in.TYPE)

WORDS = "/"
"""Before the payload of a type that is nothing but what a learner wrote; no other payload begins so."""

_WORDS = (reflection.TYPE, long_fill_in.TYPE, numeric.TYPE)

WITHDRAWN = 10
"""How many questions of the last try are remembered that an update took away, beyond the places of those it asks."""


def read(block: Block, payload: str) -> Mapping[str, Any] | None:
    """The response that ``payload`` holds; None when the block stores nothing, or the payload is of another type.

    Under its id there may have been a block of another type: what learners chose is nothing that they wrote.
    """
    is_words = block.type in _WORDS
    if payload.startswith(WORDS) is not is_words:
        return None
    return type_of(block).unpack(block, payload[len(WORDS) :] if is_words else payload)


def bound(block: Block) -> int | None:
    """The longest payload as it stands in the state; None when the block stores nothing."""
    most = type_of(block).payload_bound(block)
    return most if most is None or block.type not in _WORDS else len(WORDS) + most


def checkable(block: Block, section: str) -> bool:
    """Whether its answer is one that a learner has checked: a question's in a section, where it is judged."""
    return bool(section) and isinstance(block, Question) and block.type not in _NOT_JUDGED


def checks_counted(block: Block, section: str, assessment: Assessment | None) -> bool:
    """Whether it is counted how often the answer is checked. ``section`` is "" for a question of the assessment."""
    if not isinstance(block, Question):
        return False
    if section:
        return block.common.attempts > 0
    return assessment is not None and assessment.feedback is GiveFeedback.IMMEDIATELY


def options_turned(block: Block) -> bool:
    """Whether an assessment with shuffled options turns those of this question, as ``core/draw.js`` says it."""
    return block.type in _TURNED


def options_of(block: Block) -> Keyed:
    """The options of a question with their keys, in the author's order; none where it has none."""
    options: Keyed = (type_of(block).runtime(block) or {}).get("options", ())
    return options


def placed(block: Block, order: Sequence[str]) -> list[str]:
    """All options of a question in a stored order: those that stay put at their places, new ones behind the others."""
    told = type_of(block).runtime(block) or {}
    ids = [one["id"] for one in options_of(block)]
    stay = set(told.get("stay", ()))
    moved = [name for name in (*order, *(name for name in ids if name not in order)) if name not in stay]
    following = iter(moved)
    return [name if name in stay else next(following) for name in ids]
