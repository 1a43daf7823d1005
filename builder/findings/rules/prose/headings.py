"""Headings, and what looks like one."""

from builder.findings.finding import Rule, Severity

TITLE_HEADING = Rule(
    "PRO-001",
    Severity.ERROR,
    "A heading of the first level",
    "The section's title already is the heading above the text.",
    bad="# What leaders do",
    good="## What leaders do",
)
SKIPPED_LEVEL = Rule(
    "PRO-002",
    Severity.ERROR,
    "A heading that skips a level",
    "People who move by headings would think that something is missing.",
    bad="## Leading\n\n#### At night",
    good="## Leading\n\n### At night",
)
TOO_DEEP = Rule(
    "PRO-003",
    Severity.ERROR,
    "A heading deeper than HTML has",
    "Under a section's title there is room for four levels: ## to #####.",
    bad="###### At night",
    good="##### At night",
)
EMPTY_HEADING = Rule(
    "PRO-004",
    Severity.ERROR,
    "A heading with no words",
    "Screen readers would announce a heading and say nothing.",
    bad="##",
    good="## At night",
)
HEADING_SPACE = Rule(
    "PRO-017",
    Severity.WARNING,
    "A heading without a space after its #",
    "It is shown as a paragraph that begins with ##.",
    bad="##At night",
    good="## At night",
)
BOLD_LINE = Rule(
    "PRO-020",
    Severity.ADVICE,
    "A line of bold words that looks like a heading",
    "People who move by headings pass it by, since for a screen reader it is a paragraph.",
    bad="**What leaders do**\n\nThey listen.",
    good="## What leaders do\n\nThey listen.",
)

RULES: tuple[Rule, ...] = (TITLE_HEADING, SKIPPED_LEVEL, TOO_DEEP, EMPTY_HEADING, HEADING_SPACE, BOLD_LINE)
