"""Every piece of Markdown and every plain text of a module, in the order a learner meets them."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache

from builder.blocks.compare import Compare
from builder.model.block import Block
from builder.model.module import Module
from builder.model.prose import Prose, Text
from builder.questions.registry import QUESTIONS, type_of

ASSESSMENT = "assessment"
GLOSSARY = "glossary"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of Markdown and where it belongs.

    Attributes:
        part: ``part_of`` the section; ASSESSMENT and GLOSSARY for what belongs to none.
        running: whether it is a text to read: terms and abbreviations are marked up in it.
        always_shown: whether it is never hidden or left out: it may have footnotes, which all can see.
    """

    part: str
    prose: Prose
    running: bool = True
    always_shown: bool = True


_last: list[tuple[Module, tuple[Piece, ...]]] = []
"""Of the module that was asked for last: some thirty rules ask, one after the other."""


def pieces(module: Module) -> tuple[Piece, ...]:
    """Every piece of Markdown in reading order."""
    known = next((made for asked, made in _last[:1] if asked is module), None)
    if known is None:
        known = tuple(_of(module))
        # Another thread may put its own module there: what is handed out is never read back.
        _last[:] = [(module, known)]
    return known


def _of(module: Module) -> Iterator[Piece]:
    for section in module.sections:
        for block in section.blocks:
            yield from _of_block(part_of(section.id), block)
    if module.assessment is not None:
        if module.assessment.introduction is not None:
            yield Piece(ASSESSMENT, module.assessment.introduction)
        for question in module.assessment.questions:
            yield from _of_block(ASSESSMENT, question)
    for term in module.terms:
        yield Piece(GLOSSARY, term.definition, running=False, always_shown=False)


def part_of(section: str) -> str:
    """The part of a section, which two sections and anything else never share."""
    return f"section-{section}" if section in {ASSESSMENT, GLOSSARY} else section


def plain_texts(part: object) -> Iterator[Text]:
    """Every single line of plain text in a frozen value and the values in it."""
    if isinstance(part, Text):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from plain_texts(item)
    elif is_dataclass(part) and not isinstance(part, Prose | type):
        for name in _field_names(type(part)):
            yield from plain_texts(getattr(part, name))


@cache
def _field_names(of: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(of))


def _of_block(part: str, block: Block) -> Iterator[Piece]:
    question = block.type in QUESTIONS
    for prose in type_of(block).prose(block):
        running = not block.id or (isinstance(block, Compare) and prose is block.reveal)
        yield Piece(part, prose, running and not question, not question)
