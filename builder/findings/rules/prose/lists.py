"""Lists and quotes."""

from builder.findings.finding import Rule, Severity

NESTING = Rule(
    "PRO-013",
    Severity.ERROR,
    "Lists or quotes nested too deeply",
    "Markdown leaves out what lies deeper, and nobody could follow it.",
    bad="a list in a list in a list, and so on",
    good="two levels, and sub-headings",
)
NO_LIST = Rule(
    "PRO-018",
    Severity.WARNING,
    "A list with signs from a word processor, or without spaces after them",
    "Markdown knows - or 1. at the beginning of an entry, with a space after it; anything else makes one paragraph of "
    "the list.",
    bad="– first\n– second",
    good="- first\n- second",
)

RULES: tuple[Rule, ...] = (NESTING, NO_LIST)
