"""Charts, maps and diagrams: what they say in numbers and places stands in words as well."""

from collections.abc import Iterator

from builder.blocks.figure import Figure
from builder.findings import Finding
from builder.findings.rules import accessibility as rules
from builder.lint.alt_texts import said
from builder.lint.vocabulary import COMPLEX, of_language
from builder.model.module import Module


def findings(module: Module) -> Iterator[Finding]:
    """Every figure that is called a chart, a map or the like and has no long description."""
    pattern = of_language(COMPLEX, module.language)
    if pattern is None:
        return
    for block in module.blocks():
        if not isinstance(block, Figure) or block.alt is None or block.long_description is not None:
            continue
        texts = [block.alt.text] + ([] if block.caption is None else [said(block.caption)])
        if any(pattern.match(" ".join(text.split())) for text in texts):
            yield rules.COMPLEX_FIGURE.at(
                block.alt.place,
                "What this figure says in numbers, places or steps stands nowhere in words",
                "Add `long_description:` with them: a table, a list, a paragraph.",
            )
