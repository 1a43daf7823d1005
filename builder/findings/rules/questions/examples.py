"""Examples of answers, which test the answer key."""

from builder.findings.finding import Rule, Severity

EXAMPLE_FAILS = Rule(
    "QST-012",
    Severity.ERROR,
    "An example of an answer is not worth what it should be",
    "Either the answer key or the example is wrong; learners would be marked by the key.",
    bad="answer: manager\nexamples:\n  - answer: everyone\n    points: 1",
    good="answer: everyone\nexamples:\n  - answer: everyone\n    points: 1",
)
EXAMPLE_UNKNOWN = Rule(
    "QST-013",
    Severity.ERROR,
    "An example of an answer that no learner can give",
    "It names an option or a part that the question does not have, so it tests nothing.",
    bad="options:\n  everyone: Everyone\n  manager: The manager\nexamples:\n  - answer: nurse\n    points: 0",
    good="options:\n  everyone: Everyone\n  manager: The manager\nexamples:\n  - answer: manager\n    points: 0",
)

RULES: tuple[Rule, ...] = (
    EXAMPLE_FAILS,
    EXAMPLE_UNKNOWN,
)
