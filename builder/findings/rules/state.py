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

RULES: tuple[Rule, ...] = (TOO_LARGE,)
