"""Every question type, by its name in ``type:``."""

from builder.blocks.contract import BlockType
from builder.blocks.registry import BLOCKS
from builder.model.module import Block
from builder.questions import choice, hotspot, likert, long_fill_in, multiple_choice, true_false
from builder.questions.contract import QuestionType

QUESTIONS: dict[str, QuestionType] = {
    "choice": choice,
    "multiple-choice": multiple_choice,
    "true-false": true_false,
    "likert": likert,
    "long-fill-in": long_fill_in,
    "hotspot": hotspot,
}

FIXED_ORDER = frozenset({"true-false", "likert", "long-fill-in", "hotspot"})
"""Types whose options are never shuffled; ``core/draw.js`` has the same list."""


def type_of(block: Block) -> BlockType:
    """The type that a block or question is of. Raises KeyError for a type nobody registered: a defect of ours."""
    return QUESTIONS[block.type] if block.type in QUESTIONS else BLOCKS[block.type]
