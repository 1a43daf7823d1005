"""Titles: plain text, in which the signs of Markdown would be shown."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules.prose import signs as rules
from builder.model.module import Module
from builder.model.prose import Text

_SIGNS = re.compile(
    r"(?P<mark>\*\*|__|`)(?P<words>[^*_`\s](?:[^*_`]*[^*_`\s])?)(?P=mark)"
    r"|(?<![\w*])\*(?P<leaning>[^*\s](?:[^*]*[^*\s])?)\*(?![\w*])"
    r"|\[(?P<link>[^\[\]]+)\]\([^()\s]+\)"
)


def findings(module: Module) -> Iterator[Finding]:
    """Every title that has such signs."""
    titles = [
        module.title,
        *(outcome.title for outcome in module.outcomes),
        *(one.title for one in module.sections),
    ]
    if module.assessment is not None and module.assessment.title is not None:
        titles.append(module.assessment.title)
    titles.extend(
        title for block in module.blocks() if isinstance(title := getattr(block, "title", None), Text)
    )
    for title in titles:
        found = _SIGNS.search(title.text)
        if found:
            clean = _SIGNS.sub(lambda one: one["words"] or one["leaning"] or one["link"], title.text)
            yield rules.TITLE_SIGNS.at(
                title.place,
                f"A title is plain text: {found[0]} would be shown with its signs",
                f"Leave them out: {clean}",
            )
