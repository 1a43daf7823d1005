"""Options that speak of the other options."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import item_writing as rules
from builder.lint.vocabulary import of_language
from builder.lint.writing.asked import choices, plain
from builder.model.module import Module

_OTHERS = {
    "en": re.compile(
        r"(?:all|none|both|neither|any|some|most|two)\s+(?:of\s+)?(?:the\s+|these\b)?(?:above|answers?|options?|others?)?"
        r"|(?:all|none)\s+of\s+(?:these|them)|(?:both|neither)\s+(?:[a-e1-5])\s+(?:and|n?or)\s+[a-e1-5]"
        r"|[a-e1-5]\s+and\s+[a-e1-5](?:\s+only)?",
        re.IGNORECASE,
    ),
    "cy": re.compile(
        r"(?:pob|yr un|dim)\s+(?:un\s+)?(?:o(?:'|\u2019)r\s+)?(?:uchod|rhain|atebion)"
        r"|(?:y\s+)?(?:cwbl|cyfan)\s+(?:o(?:'|\u2019)r\s+)?uchod",
        re.IGNORECASE,
    ),
}


def findings(module: Module) -> Iterator[Finding]:
    pattern = of_language(_OTHERS, module.language)
    if pattern is None:
        return
    for one in choices(module):
        for option in one.options:
            words = plain(option.label).strip(" .!")
            if pattern.fullmatch(words):
                yield rules.ALL_OF_THE_ABOVE.at(
                    option.place,
                    f"“{words}” speaks of the other options",
                    "Ask for all that are right with `type: multiple-choice`, or write another option.",
                )
