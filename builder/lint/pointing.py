"""Prose in English that points at something on the page, block by block: what rules on pointing look at."""

from collections.abc import Iterator

from builder.blocks.figure import Figure
from builder.interface.language import primary
from builder.markdown.document import parse
from builder.markdown.passages import Passage, passages
from builder.model.block import Block
from builder.model.module import Module
from builder.questions.hotspot import Hotspot
from builder.questions.registry import type_of


def english(module: Module, block: Block) -> Iterator[Passage]:
    """The passages of a block that are in English."""
    for prose in type_of(block).prose(block):
        for passage in passages(parse(prose)):
            if primary(passage.language or module.language) == "en":
                yield passage


def is_picture(block: Block) -> bool:
    """Whether it is a picture itself: its words describe what is to be seen in it."""
    return isinstance(block, Figure | Hotspot)
