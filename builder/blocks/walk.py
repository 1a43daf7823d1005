"""Every item of a module that stores something, also those inside others."""

from collections.abc import Iterator

from builder.blocks.compare import Compare
from builder.model.block import Block
from builder.model.module import Module


def items(module: Module) -> Iterator[tuple[str, Block]]:
    """Every storing block or question with the id of its section, in the order shown.

    The section is "" for a question of the assessment. What stands inside another item (the reflection
    ``afterwards`` a compare) follows it directly. An item stores something exactly when it has an id.
    """
    for section in module.sections:
        for block in section.blocks:
            for item in with_nested(block):
                yield section.id, item
    if module.assessment is not None:
        for question in module.assessment.questions:
            yield "", question


def with_nested(block: Block) -> Iterator[Block]:
    """The block if it stores something, then what stands inside it."""
    if block.id:
        yield block
    if isinstance(block, Compare) and block.afterwards is not None:
        yield block.afterwards
