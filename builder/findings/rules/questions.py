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

ITEM_WITHOUT_ANSWER = Rule(
    "QST-040",
    Severity.ERROR,
    "An item without an answer",
    "Every item has to belong somewhere; with one left out nobody could be fully right.",
    bad="items:\n  rub: Alcohol rub\n  wash: Soap and water\nanswer:\n  rub: clean",
    good="items:\n  rub: Alcohol rub\n  wash: Soap and water\nanswer:\n  rub: clean\n  wash: dirty",
)
ANSWER_NO_ITEM = Rule(
    "QST-041",
    Severity.ERROR,
    "An answer for an item that does not exist",
    "Nobody is ever asked for it; mostly the id is misspelt, and the item that was meant has no answer.",
    bad="items:\n  rub: Alcohol rub\nanswer:\n  rubb: clean",
    good="items:\n  rub: Alcohol rub\nanswer:\n  rub: clean",
)
ANSWER_NO_TARGET = Rule(
    "QST-042",
    Severity.ERROR,
    "An answer that cannot be chosen",
    "It is no target or category of the question, so no learner could ever be right.",
    bad="targets:\n  clean: Clean hands\nanswer:\n  rub: claen",
    good="targets:\n  clean: Clean hands\nanswer:\n  rub: clean",
)
TOO_FEW_TO_MATCH = Rule(
    "QST-043",
    Severity.ERROR,
    "Fewer than two to match",
    "With one item a choice asks the same more simply; with one target or category there is nothing to choose.",
)
TOO_FEW_TO_ORDER = Rule(
    "QST-044",
    Severity.ERROR,
    "Fewer than three to put in order",
    "Two items have one wrong order only, so the page, which never shows the right one, would give the answer away.",
)
SAME_LABEL = Rule(
    "QST-045",
    Severity.ERROR,
    "Two texts that read the same",
    "A learner cannot tell them apart, so which of the two is right would be a guess.",
    bad="targets:\n  one: Soap and water\n  two: soap and water",
    good="targets:\n  one: Soap and water for 20 seconds\n  two: Soap and water for 60 seconds",
)
RESERVED_ITEM = Rule(
    "QST-046",
    Severity.ERROR,
    "An item called right or else",
    "In feedback, right means a fully right answer, and else every answer that has no feedback of its own.",
    bad="items:\n  right: The right hand",
    good="items:\n  right-hand: The right hand",
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
    ITEM_WITHOUT_ANSWER,
    ANSWER_NO_ITEM,
    ANSWER_NO_TARGET,
    TOO_FEW_TO_MATCH,
    TOO_FEW_TO_ORDER,
    SAME_LABEL,
    RESERVED_ITEM,
)
