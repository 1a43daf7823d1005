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
NOTHING_MARKED = Rule(
    "QST-053",
    Severity.ERROR,
    "A try that may have nothing to mark",
    "Opinions and free texts are never marked. A try with nothing else in it would come to 0 percent for everyone.",
    bad="draw: 2     # of 8 questions, two of them opinions",
    good="draw: 3",
)
REGION_SHAPE = Rule(
    "QST-054",
    Severity.ERROR,
    "A region without a shape, or with several",
    "The page must know which part of the picture it is.",
    bad="thumb:\n  label: The thumb",
    good="thumb:\n  label: The thumb\n  circle: 20 55 8",
)
REGION_OUTSIDE = Rule(
    "QST-055",
    Severity.ERROR,
    "A region beyond the edge of the picture",
    "What lies outside the picture cannot be seen or tapped. All numbers are percent, not pixels.",
    bad="box: 80 10 40 20",
    good="box: 60 10 40 20",
)
REGION_SMALL = Rule(
    "QST-056",
    Severity.WARNING,
    "A region that is hard to hit",
    "On a phone 5 percent of the picture is about 16 pixels, which a finger or a trembling hand misses.",
    bad="circle: 40 25 2",
    good="circle: 40 25 8",
)
CHOOSE_ONE_MARKING = Rule(
    "QST-057",
    Severity.ERROR,
    "Marking of parts where only one can be chosen",
    "One region is right or wrong as a whole, so the marking would have no effect.",
    bad="choose: one\nmarking: partial",
    good="choose: any\nmarking: partial",
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
    WORDS_TURNED_ROUND,
    WORDS_WITHOUT_ROOM,
    SELF_MARKED_IN_ASSESSMENT,
    NOTHING_MARKED,
    REGION_SHAPE,
    REGION_OUTSIDE,
    REGION_SMALL,
    CHOOSE_ONE_MARKING,
)
