"""Every lint rule, in the order they run."""

from builder.lint import (
    assessment,
    citations,
    completion,
    lost_markup,
    outcomes,
    prose,
    related_pages,
    state_keys,
    types,
)
from builder.lint.contract import LintRule

RULES: tuple[LintRule, ...] = (
    types,
    state_keys,
    assessment,
    completion,
    outcomes,
    related_pages,
    prose,
    lost_markup,
    citations,
)
