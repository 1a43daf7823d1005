"""Faults in what a learner's saved state would have to hold."""

from builder.findings.finding import Rule, Severity

TOO_LARGE = Rule(
    "STA-001",
    Severity.ERROR,
    "More may be stored than an LMS surely keeps",
    "An LMS cuts or drops a state that is too long, and with it every answer, so the longest possible one must fit.",
    bad="length: 4000",
    good="length: 800",
)

JOURNAL_FULL = Rule(
    "STA-002",
    Severity.ADVICE,
    "The answers of one try may not all be in the LMS's report",
    "With SCORM 2004 some LMSs send everything again with each save, and what a leaving page may send is limited. "
    "State, status and score always have their room; of the single answers, those that no longer fit are left out.",
    bad="draw: 60",
    good="draw: 20",
)

RULES: tuple[Rule, ...] = (TOO_LARGE, JOURNAL_FULL)
