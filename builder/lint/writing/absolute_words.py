"""Words that only wrong options have: always, never."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import item_writing as rules
from builder.lint.vocabulary import of_language
from builder.lint.writing.asked import choices, plain
from builder.model.module import Module

_ABSOLUTE = {
    "en": re.compile(
        r"\b(?:always|never|under no circumstances|in every case|without exception)\b", re.IGNORECASE
    ),
    "cy": re.compile(r"\b(?:bob amser|byth|ym mhob achos|yn ddieithriad)\b", re.IGNORECASE),
}


def findings(module: Module) -> Iterator[Finding]:
    pattern = of_language(_ABSOLUTE, module.language)
    if pattern is None:
        return
    for one in choices(module):
        found = [(option, pattern.search(plain(option.label))) for option in one.options]
        absolute = [(option, match) for option, match in found if match is not None]
        if any(option.id in one.right for option, _ in absolute):
            continue
        for option, match in absolute:
            yield rules.ABSOLUTE_WORD.at(
                option.place,
                f"Only wrong options say “{match[0]}”",
                "Say it without that word, or in a right option too.",
            )
