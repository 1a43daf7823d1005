"""Faults in questions and in the assessment that holds them."""

from builder.findings import Rule, Severity

ANSWER_NO_OPTION = Rule(
    "QST-001",
    Severity.ERROR,
    "The answer names no option",
    "No learner could ever be right.",
    bad="options:\n  everyone: Everyone\n  manager: The manager\nanswer: every-one",
    good="options:\n  everyone: Everyone\n  manager: The manager\nanswer: everyone",
)
NO_ANSWER = Rule(
    "QST-002",
    Severity.ERROR,
    "The answer marks nothing",
    "A question without a right answer cannot be scored; to ask without one, use a poll.",
    bad="answer: []",
    good="answer: [everyone]",
)
SEVERAL_ANSWERS = Rule(
    "QST-003",
    Severity.ERROR,
    "A choice with several answers",
    "Only one option can be chosen, so nobody could be right.",
    bad="type: choice\nanswer: [everyone, manager]",
    good="type: multiple-choice\nanswer: [everyone, manager]",
)
TOO_FEW_OPTIONS = Rule(
    "QST-004",
    Severity.ERROR,
    "Fewer than two options",
    "There is nothing to choose between.",
)
FEEDBACK_NO_OPTION = Rule(
    "QST-005",
    Severity.ERROR,
    "Feedback for an option that does not exist",
    "Nobody would ever read it.",
    bad="feedback:\n  every-one: Yes.",
    good="feedback:\n  everyone: Yes.",
)
DRAW_TOO_LARGE = Rule(
    "QST-006",
    Severity.ERROR,
    "More questions are drawn than there are",
    "A try cannot show questions that do not exist.",
    bad="draw: 12     # of 8 questions",
    good="draw: 8",
)
NO_QUESTIONS = Rule(
    "QST-007",
    Severity.ERROR,
    "An assessment without questions",
    "There is nothing to submit, score or pass.",
)
RESERVED_OPTION = Rule(
    "QST-008",
    Severity.ERROR,
    "An option called else",
    "In feedback, else means every option that has no feedback of its own.",
    bad="options:\n  else: Somebody else",
    good="options:\n  somebody-else: Somebody else",
)
EQUAL_OPTION_KEYS = Rule(
    "QST-009",
    Severity.ERROR,
    "Two options with the same short key",
    "Saved answers are kept under three characters computed from each id; by chance two ids meet. Renaming one helps.",
)
USELESS_ELSE = Rule(
    "QST-010",
    Severity.WARNING,
    "Feedback for the rest, and there is no rest",
    "Every option has feedback of its own, so nobody would ever read this one.",
)
USELESS_REPORT = Rule(
    "QST-011",
    Severity.ADVICE,
    "`report` on a question of the assessment",
    "Answers in the assessment are always given to the LMS; `report` is for questions in sections.",
    bad="assessment:\n  questions:\n    - type: choice\n      report: true",
    good="assessment:\n  questions:\n    - type: choice",
)

RULES: tuple[Rule, ...] = (
    ANSWER_NO_OPTION,
    NO_ANSWER,
    SEVERAL_ANSWERS,
    TOO_FEW_OPTIONS,
    FEEDBACK_NO_OPTION,
    DRAW_TOO_LARGE,
    NO_QUESTIONS,
    RESERVED_OPTION,
    EQUAL_OPTION_KEYS,
    USELESS_ELSE,
    USELESS_REPORT,
)
