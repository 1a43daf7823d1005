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
)
CREDIT_NO_OPTION = Rule(
    "QST-014",
    Severity.ERROR,
    "Credit for an option that cannot have it",
    "Nobody would ever be given it.",
    bad="answer: everyone\ncredit:\n  every-one: 50",
    good="answer: everyone\ncredit:\n  manager: 50",
)
CREDIT_NOT_PER_OPTION = Rule(
    "QST-015",
    Severity.ERROR,
    "Credit in a question that is not marked per option",
    "The credit would have no effect.",
    bad="credit:\n  manager: 50",
    good="marking: per-option\ncredit:\n  manager: 50",
)
STAY_NO_OPTION = Rule(
    "QST-016",
    Severity.ERROR,
    "What stays put is no option",
    "Options are shuffled all but those named here, so a misspelt one would move.",
    bad="stay_put: [nobdy]",
    good="stay_put: [nobody]",
)
PER_OPTION_WITHOUT_CREDIT = Rule(
    "QST-017",
    Severity.ERROR,
    "A choice marked per option, without credit",
    "Only the right option is worth something then, which is how a choice is marked anyway.",
    bad="type: choice\nmarking: per-option",
    good="type: choice\nmarking: per-option\ncredit:\n  manager: 50",
)
PASS_MARK_NO_OUTCOME = Rule(
    "QST-090",
    Severity.ERROR,
    "A pass mark for an outcome that does not exist",
    "It would never be asked for.",
    bad="outcomes:\n  define: Define leadership\nassessment:\n  outcome_pass_marks:\n    defin: 70",
    good="outcomes:\n  define: Define leadership\nassessment:\n  outcome_pass_marks:\n    define: 70",
)
PASS_MARK_NOT_TESTED = Rule(
    "QST-091",
    Severity.ERROR,
    "A pass mark for an outcome that no question tests",
    "Nobody could be held to it: no marked question of the assessment names the outcome.",
    bad="outcome_pass_marks:\n  reflect: 70",
    good="outcome_pass_marks:\n  reflect: 70\nquestions:\n  - type: choice\n    outcomes: [reflect]",
)
PASS_MARK_NOT_DRAWN = Rule(
    "QST-092",
    Severity.WARNING,
    "A pass mark for an outcome that a try may leave out",
    "A try that draws no question about the outcome passes without it.",
    bad="draw: 2     # of four questions, two of them about another outcome",
    good="draw: 3",
)
PASS_MARK_WITHOUT_PASS = Rule(
    "QST-093",
    Severity.WARNING,
    "Pass marks for outcomes, and nothing to pass",
    "They say when an outcome is met, but the assessment itself has no pass mark that they could be part of.",
    bad="outcome_pass_marks:\n  define: 70",
    good="pass_mark: 60\noutcome_pass_marks:\n  define: 70",
)
NEVER_THE_END = Rule(
    "QST-094",
    Severity.WARNING,
    "Feedback or right answers at an end that never comes",
    "They are shown when the assessment is passed or no try is left. Ever new tries without a pass mark have no end.",
    bad="attempts: unlimited\nfeedback: at-the-end",
    good="attempts: 3\nfeedback: at-the-end",
)
UNLIMITED_CHECKS = Rule(
    "QST-095",
    Severity.WARNING,
    "Unlimited checks in a try",
    "With feedback: immediately a question of the assessment is checked a limited number of times, else everybody "
    "would have full marks; unlimited counts as once there.",
    bad="feedback: immediately\nquestions:\n  - type: choice\n    attempts: unlimited",
    good="feedback: immediately\nquestions:\n  - type: choice\n    attempts: 2",
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
    EXAMPLE_FAILS,
    EXAMPLE_UNKNOWN,
    CREDIT_NO_OPTION,
    CREDIT_NOT_PER_OPTION,
    STAY_NO_OPTION,
    PER_OPTION_WITHOUT_CREDIT,
    PASS_MARK_NO_OUTCOME,
    PASS_MARK_NOT_TESTED,
    PASS_MARK_NOT_DRAWN,
    PASS_MARK_WITHOUT_PASS,
    NEVER_THE_END,
    UNLIMITED_CHECKS,
)
