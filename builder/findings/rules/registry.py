"""Every family of rules. A new one is a file beside this and a line here."""

from builder.findings.finding import Rule
from builder.findings.rules import (
    captions,
    interface,
    media,
    packaging,
    project,
    prose,
    questions,
    references,
    source,
    state,
    structure,
)

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "PRJ": project.RULES,
    "SRC": source.RULES,
    "STR": structure.RULES,
    "QST": questions.RULES,
    "PRO": prose.RULES,
    "REF": references.RULES,
    "MED": media.RULES,
    "CAP": captions.RULES,
    "STA": state.RULES,
    "PKG": packaging.RULES,
    "INT": interface.RULES,
}
"""By the letters before the hyphen, in the order of the documentation."""


def rule(code: str) -> Rule | None:
    """The rule with this code."""
    return next((rule for rules in FAMILIES.values() for rule in rules if rule.code == code), None)
