"""Every family of rules. A new one is a file beside this and a line here."""

from builder.findings.finding import Rule
from builder.findings.rules import interface, packaging, project, prose, references

FAMILIES: dict[str, tuple[Rule, ...]] = {
    "PRJ": project.RULES,
    "PRO": prose.RULES,
    "REF": references.RULES,
    "PKG": packaging.RULES,
    "INT": interface.RULES,
}
"""By the letters before the hyphen, in the order of the documentation."""


def rule(code: str) -> Rule | None:
    """The rule with this code."""
    return next((rule for rules in FAMILIES.values() for rule in rules if rule.code == code), None)
