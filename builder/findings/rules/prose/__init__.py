"""PRO: the Markdown of an author: one file for what belongs together."""

from builder.findings.finding import Rule
from builder.findings.rules.prose import (
    callouts,
    code,
    footnotes,
    formulas,
    headings,
    languages,
    links,
    lists,
    signs,
    tables,
    terms,
)

__all__ = [
    "RULES",
    "callouts",
    "code",
    "footnotes",
    "formulas",
    "headings",
    "languages",
    "links",
    "lists",
    "signs",
    "tables",
    "terms",
]

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *headings.RULES,
            *links.RULES,
            *tables.RULES,
            *lists.RULES,
            *footnotes.RULES,
            *callouts.RULES,
            *code.RULES,
            *formulas.RULES,
            *languages.RULES,
            *terms.RULES,
            *signs.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
