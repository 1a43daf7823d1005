"""Every question type, by its name in ``type:``."""

from builder.blocks.contract import BlockType
from builder.blocks.registry import BLOCKS
from builder.model.block import Block
from builder.questions import (
    categorise,
    choice,
    cloze,
    fill_in,
    hotspot,
    likert,
    long_fill_in,
    matching,
    multiple_choice,
    numeric,
    performance,
    sequencing,
    true_false,
)
from builder.questions.contract import QuestionType

QUESTIONS: dict[str, QuestionType] = {
    "choice": choice,
    "multiple-choice": multiple_choice,
    "true-false": true_false,
    "fill-in": fill_in,
    "cloze": cloze,
    "numeric": numeric,
    "performance": performance,
    "matching": matching,
    "categorise": categorise,
    "sequencing": sequencing,
    "likert": likert,
    "long-fill-in": long_fill_in,
    "hotspot": hotspot,
}


def type_of(block: Block) -> BlockType:
    """The type that a block or question is of. Raises KeyError for a type nobody registered: a defect of ours."""
    return QUESTIONS[block.type] if block.type in QUESTIONS else BLOCKS[block.type]
