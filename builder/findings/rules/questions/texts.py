"""Texts that learners write and mark themselves."""

from builder.findings.finding import Rule, Severity

WORDS_TURNED_ROUND = Rule(
    "QST-050",
    Severity.ERROR,
    "The fewest words are more than the most",
    "Learners would be given advice that nobody can follow.",
    bad="words: 150 to 50",
    good="words: 50 to 150",
)
WORDS_WITHOUT_ROOM = Rule(
    "QST-051",
    Severity.WARNING,
    "More words are asked for than there is room for",
    "The box would be full before the learner is done. A word takes about six characters with its space.",
    bad="words: 50 to 150\nlength: 400",
    good="words: 50 to 150\nlength: 900",
)
SELF_MARKED_IN_ASSESSMENT = Rule(
    "QST-052",
    Severity.ERROR,
    "A text that learners mark themselves, in the assessment",
    "Criteria are ticked beside the model answer, which the assessment shows only once everything is submitted.",
    bad="assessment:\n  questions:\n    - type: long-fill-in\n      criteria:\n        names-a-role: It names a role",
    good="assessment:\n  questions:\n    - type: long-fill-in\n      model_answer: The nurse in charge leads.",
)

RULES: tuple[Rule, ...] = (
    WORDS_TURNED_ROUND,
    WORDS_WITHOUT_ROOM,
    SELF_MARKED_IN_ASSESSMENT,
)
