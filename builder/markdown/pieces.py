"""Every piece of Markdown and every plain text of a module, in the order a learner meets them."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass

from builder.model.module import Block, Module
from builder.model.prose import Prose, Text
from builder.questions.registry import type_of


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of Markdown and where it belongs.

    Attributes:
        part: the section's id; "assessment" for what belongs to no section.
    """

    part: str
    prose: Prose


def pieces(module: Module) -> Iterator[Piece]:
    """Every piece of Markdown in reading order."""
    for section in module.sections:
        for block in section.blocks:
            yield from _of_block(section.id, block)
    if module.assessment is not None:
        if module.assessment.introduction is not None:
            yield Piece("assessment", module.assessment.introduction)
        for question in module.assessment.questions:
            yield from _of_block("assessment", question)


def plain_texts(part: object) -> Iterator[Text]:
    """Every single line of plain text in a frozen value and the values in it."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from plain_texts(item)
    elif is_dataclass(part) and not isinstance(part, Prose | type):
        for field in fields(part):
            yield from plain_texts(getattr(part, field.name))


def _of_block(part: str, block: Block) -> Iterator[Piece]:
    for prose in type_of(block).prose(block):
        yield Piece(part, prose)
