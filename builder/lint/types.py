"""What each type of block and question says against itself: an answer that is no option, a figure without alt."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.model.module import Module
from builder.questions.registry import type_of


def findings(module: Module) -> Iterator[Finding]:
    for block in (*module.blocks(), *module.not_shown()):
        yield from type_of(block).faults(block)
