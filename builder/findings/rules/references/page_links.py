"""Links to related pages and their sections."""

from builder.findings.finding import Rule, Severity

UNKNOWN_PAGE = Rule(
    "REF-024",
    Severity.ERROR,
    "A link to a page that `related` does not have",
    "The brackets would be shown as they were typed.",
    bad="[[emotional-inteligence]]",
    good="[[emotional-intelligence]]",
)
PAGE_NOT_LINKED = Rule(
    "REF-025",
    Severity.ADVICE,
    "A related page that no text links to",
    "Learners meet it only in the list of related pages, if at all.",
    bad="an entry resilience under related, and no [[resilience]] in the module",
    good="More in [[resilience]].",
)
UNKNOWN_SECTION = Rule(
    "REF-038",
    Severity.ERROR,
    "A link to a section that the module does not have",
    "The brackets would be shown as they were typed.",
    bad="[[emotional-intelligence#self-awarenes]]",
    good="[[emotional-intelligence#self-awareness]]",
)

RULES: tuple[Rule, ...] = (UNKNOWN_PAGE, PAGE_NOT_LINKED, UNKNOWN_SECTION)
