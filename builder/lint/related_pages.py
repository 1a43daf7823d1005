"""Related pages that do not exist yet."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules.structure import PLANNED_PAGE
from builder.model.module import Module


def findings(module: Module) -> Iterator[Finding]:
    for page in module.related:
        if not page.url:
            yield PLANNED_PAGE.at(
                page.place,
                f"“{page.title}” is only planned: learners read its title without a link",
                "Once it exists, write its address: `url:` instead of `status: planned`.",
            )
