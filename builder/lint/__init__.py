"""Findings on a module that no schema can express: one rule a file, listed in ``registry``."""

from builder.findings import Finding
from builder.lint.registry import RULES
from builder.model.module import Module


def lint(module: Module) -> list[Finding]:
    """Everything that the rules find, in the order of the rules."""
    return [finding for rule in RULES for finding in rule.findings(module)]


__all__ = ["lint"]
