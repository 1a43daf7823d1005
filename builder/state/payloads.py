"""Responses of blocks and questions as they stand in the saved state (ARCHITECTURE.md, "State")."""

from collections.abc import Mapping
from typing import Any

from builder.codec.keys import Keyed, ids_of
from builder.model.module import Assessment, Block, GiveFeedback
from builder.questions.question import Question
from builder.questions.registry import type_of

__all__ = ["Keyed", "checks_counted", "ids_of", "options_of", "read"]


def read(block: Block, payload: str) -> Mapping[str, Any] | None:
    """The response that ``payload`` holds; None when the block stores nothing."""
    return type_of(block).unpack(block, payload)


def checks_counted(block: Block, section: str, assessment: Assessment | None) -> bool:
    """Whether it is counted how often the answer is checked. ``section`` is "" for a question of the assessment."""
    if not isinstance(block, Question):
        return False
    if section:
        return block.common.attempts > 0
    return assessment is not None and assessment.feedback is GiveFeedback.IMMEDIATELY


def options_of(block: Block) -> Keyed:
    """The options of a question with their keys, in the author's order; none where it has none."""
    options: Keyed = (type_of(block).runtime(block) or {}).get("options", ())
    return options
