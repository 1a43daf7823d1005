"""Outcomes that are promised and then forgotten."""

from collections.abc import Iterator

from builder.blocks.walk import items
from builder.findings import Finding
from builder.findings.rules.structure import UNUSED_OUTCOME
from builder.model.module import Module


def findings(module: Module) -> Iterator[Finding]:
    """The outcomes that no section and no question names, in a module that names others."""
    named = {outcome for section in module.sections for outcome in section.outcomes}
    for _, item in items(module):
        named.update(getattr(item, "outcomes", ()))
    if named.isdisjoint(outcome.id for outcome in module.outcomes):
        return  # this module does not say what belongs to which outcome
    for outcome in module.outcomes:
        if outcome.id not in named:
            yield UNUSED_OUTCOME.at(
                outcome.place,
                f"No section teaches the outcome `{outcome.id}`, and no question assesses it",
                f"Name it in a section or in a question: `outcomes: [{outcome.id}]`.",
            )
