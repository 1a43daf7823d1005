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

BANK_MISSING = Rule(
    "QST-070",
    Severity.ERROR,
    "A bank that is not there",
    "There would be nothing to draw from. Servers tell small from capital letters, so they count here as well.",
    bad="bank: banks/leadreship.yaml",
    good="bank: banks/leadership.yaml",
)
BANK_OUTSIDE = Rule(
    "QST-071",
    Severity.ERROR,
    "A bank outside the folders for banks",
    "A module is made of its own folder and the project's banks only, so that it builds alike on every computer.",
    bad="bank: ../elsewhere/leadership.yaml",
    good="bank: banks/leadership.yaml",
)
TAG_UNKNOWN = Rule(
    "QST-072",
    Severity.ERROR,
    "A tag that no question of the bank has",
    "The part would draw nothing by it, most likely because of a slip of the pen.",
    bad="bank: banks/leadership.yaml\ntags: [taems]",
    good="bank: banks/leadership.yaml\ntags: [teams]",
)
PART_DRAW_TOO_LARGE = Rule(
    "QST-073",
    Severity.ERROR,
    "A part draws more questions than it has",
    "A question belongs to the first part that can draw it, so a later part may have fewer than its bank holds.",
    bad="- bank: banks/leadership.yaml      # of 8 questions\n  draw: 12",
    good="- bank: banks/leadership.yaml\n  draw: 8",
)
NEVER_DRAWN = Rule(
    "QST-074",
    Severity.ADVICE,
    "A question of the module's own bank that no part can draw",
    "No learner will ever meet it. Banks of the project are not looked at: another module may draw it.",
    bad="- bank: banks/leadership.yaml\n  tags: [teams]              # and a question has only the tag change",
    good="- bank: banks/leadership.yaml\n  tags: [teams, change]",
)
EXCLUDED = Rule(
    "QST-075",
    Severity.ERROR,
    "Two ways to say which questions are asked",
    "An assessment has its questions or its parts, a part its questions or a bank; with both, one would be lost.",
    bad="assessment:\n  draw: 5\n  parts:\n    - bank: banks/leadership.yaml",
    good="assessment:\n  parts:\n    - bank: banks/leadership.yaml\n      draw: 5",
)
PART_EMPTY = Rule(
    "QST-076",
    Severity.ERROR,
    "A part without questions of its own",
    "A question belongs to the first part that can draw it, and the parts before this one have taken all.",
    bad="- bank: banks/leadership.yaml\n- bank: banks/leadership.yaml\n  tags: [teams]",
    good="- bank: banks/leadership.yaml\n  tags: [teams]\n- bank: banks/leadership.yaml",
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
    BANK_MISSING,
    BANK_OUTSIDE,
    TAG_UNKNOWN,
    PART_DRAW_TOO_LARGE,
    NEVER_DRAWN,
    EXCLUDED,
    PART_EMPTY,
)
