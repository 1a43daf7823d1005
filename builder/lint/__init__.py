"""Findings on a module that no schema can express: one rule a file, listed in ``registry``."""

from collections.abc import Iterable

from builder.findings import Finding
from builder.lint.registry import RULES
from builder.lint.writing.registry import ASKED
from builder.model.module import Module


def lint(module: Module, asked: Iterable[str] = ()) -> list[Finding]:
    """Everything that the rules find, in the order of the rules; ``asked`` names families that are off otherwise."""
    more = [rule for family in asked for rule in ASKED[family]]
    return [finding for rule in (*RULES, *more) for finding in rule.findings(module)]


__all__ = ["lint"]
