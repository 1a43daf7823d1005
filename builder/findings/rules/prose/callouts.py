"""Blocks between colons."""

from builder.findings.finding import Rule, Severity

CALLOUT_KIND = Rule(
    "PRO-023",
    Severity.ERROR,
    "A block between colons of a kind that there is not",
    "Each kind has its drawing and its word, which tell people what it is.",
    bad="::: warnign\nSharps!\n:::",
    good="::: warning\nSharps!\n:::",
)
CALLOUT_OPEN = Rule(
    "PRO-024",
    Severity.ERROR,
    "A block between colons that is never closed",
    "All the text below it would stand in it.",
    bad="::: note\nFirst things first.",
    good="::: note\nFirst things first.\n:::",
)
CALLOUT_STRAY = Rule(
    "PRO-025",
    Severity.WARNING,
    "Colons that close nothing",
    "They are shown as text.",
    bad="First things first.\n:::",
    good="::: note\nFirst things first.\n:::",
)

RULES: tuple[Rule, ...] = (CALLOUT_KIND, CALLOUT_OPEN, CALLOUT_STRAY)
