"""REF: the reference list, citations, and links to related pages: one file for what belongs together."""

from builder.findings.finding import Rule
from builder.findings.rules.references import citations, dois, entries, files, page_links, works

__all__ = ["RULES", "citations", "dois", "entries", "files", "page_links", "works"]

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *files.RULES,
            *entries.RULES,
            *works.RULES,
            *citations.RULES,
            *page_links.RULES,
            *dois.RULES,
        ),
        key=lambda rule: rule.code,
    )
)
