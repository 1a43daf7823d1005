"""Every lint rule, in the order they run."""

from builder.lint import (
    answer_keys,
    assessment,
    assessment_rules,
    citations,
    completion,
    gaps,
    lost_markup,
    nested_headings,
    outcomes,
    prose,
    related_pages,
    state_keys,
    types,
)
from builder.lint.contract import LintRule

RULES: tuple[LintRule, ...] = (
    types,
    gaps,
    answer_keys,
    state_keys,
    assessment,
    assessment_rules,
    completion,
    outcomes,
    related_pages,
    prose,
    lost_markup,
    nested_headings,
    citations,
)
