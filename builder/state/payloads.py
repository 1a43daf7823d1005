"""Responses of blocks and questions as they stand in the saved state (ARCHITECTURE.md, "State")."""

from collections.abc import Mapping
from typing import Any

from builder.codec.keys import Keyed, ids_of
from builder.model.module import Block
from builder.questions import choice, multiple_choice
from builder.questions.question import Question
from builder.questions.registry import type_of

__all__ = ["Keyed", "checks_counted", "ids_of", "options_of", "options_turned", "read"]

_TURNED = (choice.TYPE, multiple_choice.TYPE)


def read(block: Block, payload: str) -> Mapping[str, Any] | None:
    """The response that ``payload`` holds; None when the block stores nothing."""
    return type_of(block).unpack(block, payload)


def checks_counted(block: Block) -> bool:
    """Whether it is counted how often the answer is checked, where it stands in a section."""
    return isinstance(block, Question) and block.common.attempts > 0


def options_turned(block: Block) -> bool:
    """Whether an assessment with shuffled options turns those of this question, as ``core/draw.js`` says it."""
    return block.type in _TURNED


def options_of(block: Block) -> Keyed:
    """The options of a question with their keys, in the author's order; none where it has none."""
    options: Keyed = (type_of(block).runtime(block) or {}).get("options", ())
    return options
