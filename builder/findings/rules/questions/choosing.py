"""Options to choose between: their ids, which are right, credit and feedback for them."""

from builder.findings.finding import Rule, Severity

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
    bad="options:\n  everyone: Everyone",
    good="options:\n  everyone: Everyone\n  manager: The manager",
)
FEEDBACK_NO_OPTION = Rule(
    "QST-005",
    Severity.ERROR,
    "Feedback for an option that does not exist",
    "Nobody would ever read it.",
    bad="feedback:\n  every-one: Yes.",
    good="feedback:\n  everyone: Yes.",
)
MARK_AS_OPTION = Rule(
    "QST-097",
    Severity.ERROR,
    "A mark for the right option that would be an option",
    "Below options each line is an option with its text; which of them is right, answer says, beside options.",
    bad="options:\n  everyone: Everyone\n  correct: yes\n  manager: The manager",
    good="options:\n  everyone: Everyone\n  manager: The manager\nanswer: everyone",
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
    bad="options:\n  one-of-the-two: Everyone\n  the-other: The manager",
    good="options:\n  another-name: Everyone\n  the-other: The manager",
    mend="Rename one of the two, by a letter if you like: the short key changes with it.",
)
USELESS_ELSE = Rule(
    "QST-010",
    Severity.WARNING,
    "Feedback for the rest, and there is no rest",
    "Every option has feedback of its own, so nobody would ever read this one.",
    bad="options:\n  everyone: Everyone\n  manager: The manager\nfeedback:\n"
    "  everyone: Yes.\n  manager: No.\n  else: Read again.",
    good="options:\n  everyone: Everyone\n  manager: The manager\nfeedback:\n  everyone: Yes.\n  else: No.",
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

RULES: tuple[Rule, ...] = (
    ANSWER_NO_OPTION,
    NO_ANSWER,
    SEVERAL_ANSWERS,
    TOO_FEW_OPTIONS,
    FEEDBACK_NO_OPTION,
    MARK_AS_OPTION,
    RESERVED_OPTION,
    EQUAL_OPTION_KEYS,
    USELESS_ELSE,
    CREDIT_NO_OPTION,
    CREDIT_NOT_PER_OPTION,
    STAY_NO_OPTION,
    PER_OPTION_WITHOUT_CREDIT,
)
