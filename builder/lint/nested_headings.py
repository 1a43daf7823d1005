"""Headings in texts that have a title of their own: steps and panels."""

from collections.abc import Iterator

from builder.blocks.accordion import Accordion
from builder.blocks.steps import Steps
from builder.findings import Finding
from builder.findings.rules.structure import HEADING_INSIDE
from builder.markdown.document import parse
from builder.model.module import Module


def findings(module: Module) -> Iterator[Finding]:
    for block in module.blocks():
        if isinstance(block, Steps | Accordion):
            for part in block.inside:
                for token in parse(part.text).tokens:
                    if token.type == "heading_open":
                        yield HEADING_INSIDE.at(
                            token.meta["place"],
                            "A heading stands inside a step or a panel",
                            "Make it the `title:` of a step or panel of its own, or write it in bold.",
                        )
