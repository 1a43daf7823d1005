"""Numbers to type, and the steps of a performance."""

from builder.findings.finding import Rule, Severity

NUMBER_TWO_WAYS = Rule(
    "QST-030",
    Severity.ERROR,
    "Several ways to say which numbers are right",
    "Only one of them could count, and nobody would know which.",
    bad="answer: 12.5\ntolerance: 0.5\nsignificant_figures: 2",
    good="answer: 12.5\ntolerance: 0.5",
)
NEGATIVE_TOLERANCE = Rule(
    "QST-031",
    Severity.ERROR,
    "A tolerance below zero",
    "No number is nearer to the answer than the answer itself, so nobody could be right.",
    bad="answer: 12.5\ntolerance: -0.5",
    good="answer: 12.5\ntolerance: 0.5",
)
RANGE_REVERSED = Rule(
    "QST-032",
    Severity.ERROR,
    "A range that ends before it begins",
    "No number is in it, so nobody could be right.",
    bad="range:\n  from: 60\n  to: 40",
    good="range:\n  from: 40\n  to: 60",
)
NUMBER_TOO_LONG = Rule(
    "QST-033",
    Severity.ERROR,
    "A number that nobody can type",
    "Boxes for numbers hold 20 characters.",
    bad="answer: 3.14159265358979323846",
    good="answer: 3.1416",
)
RESERVED_STEP = Rule(
    "QST-034",
    Severity.ERROR,
    "A step called else or right",
    "In feedback, right means a fully right answer, and else every other that has no feedback of its own.",
    bad="steps:\n  right:\n    label: The right dose",
    good="steps:\n  right-dose:\n    label: The right dose",
)

RULES: tuple[Rule, ...] = (
    NUMBER_TWO_WAYS,
    NEGATIVE_TOLERANCE,
    RANGE_REVERSED,
    NUMBER_TOO_LONG,
    RESERVED_STEP,
)
