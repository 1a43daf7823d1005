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
ANSWER_OR_ANSWERS = Rule(
    "QST-020",
    Severity.ERROR,
    "Not just one of `answer` and `answers`",
    "A question to fill in has one blank, with `answer`, or several, with `answers`; the page is made from that.",
    bad="answer: soap\nanswers: [soap, water]",
    good="answers: [soap, water]",
)
GAP_UNKNOWN = Rule(
    "QST-021",
    Severity.ERROR,
    "A gap that is not described",
    "A word in braces is a gap in the text of a cloze, and nobody could fill this one in.",
    bad="text: Wash with {soap}.\ngaps:\n  sope:\n    answer: soap",
    good="text: Wash with {soap}.\ngaps:\n  soap:\n    answer: soap",
)
GAP_MISSING = Rule(
    "QST-022",
    Severity.ERROR,
    "A gap that the text lacks",
    "Learners would never see it, and could not be fully right. In code, braces are only shown.",
    bad="text: Wash your hands.\ngaps:\n  soap:\n    answer: soap",
    good="text: Wash with {soap}.\ngaps:\n  soap:\n    answer: soap",
)
GAP_TWICE = Rule(
    "QST-023",
    Severity.ERROR,
    "A gap that stands twice in the text",
    "One answer is kept for each gap, so that the two could not differ.",
    bad="text: Wash with {first} and {first}.",
    good="text: Wash with {first} and {second}.",
)
EMPTY_ACCEPTED = Rule(
    "QST-024",
    Severity.ERROR,
    "An accepted answer of which nothing counts",
    "It consists of what is ignored, so that it could not be told from an empty blank.",
    bad='answer: "?"\nignore: [punctuation]',
    good='answer: "?"\nignore: []',
)
ACCEPTED_TOO_LONG = Rule(
    "QST-025",
    Severity.ERROR,
    "An accepted answer that is longer than its blank",
    "Learners cannot type more than fits, so that nobody could give this answer.",
    bad="answer: alcohol-based hand rub\nlength: 20",
    good="answer: alcohol-based hand rub\nlength: 40",
)
EQUAL_ACCEPTED = Rule(
    "QST-026",
    Severity.WARNING,
    "Two accepted answers that are the same",
    "They differ only in what is ignored, so that the second accepts nothing more.",
    bad="answer: [Soap, soap]",
    good="answer: soap",
)
GAP_IN_LINK = Rule(
    "QST-027",
    Severity.ERROR,
    "A gap where nothing can be filled in",
    "Inside a link a click would open the link, and in a table's caption no field can stand.",
    bad="text: See [the {word} page](https://example.org).",
    good="text: See the {word} [page](https://example.org).",
)
NO_EFFECT = Rule(
    "QST-028",
    Severity.ERROR,
    "A field that has no effect in this question",
    "It says something that cannot happen here; as a rule something else was meant.",
    bad="answer: soap\norder: any",
    good="answers: [soap, water]\norder: any",
)
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
ONLY_IN_SECTIONS = Rule(
    "QST-096",
    Severity.ADVICE,
    "Help for practice on a question of the assessment",
    "Hints are shown in sections only, and the assessment itself says when right answers are shown. How often an "
    "answer may be checked matters there only with feedback: immediately.",
    bad="assessment:\n  questions:\n    - type: choice\n      hints: Think of the ward.",
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
    EXAMPLE_FAILS,
    EXAMPLE_UNKNOWN,
    CREDIT_NO_OPTION,
    CREDIT_NOT_PER_OPTION,
    STAY_NO_OPTION,
    PER_OPTION_WITHOUT_CREDIT,
    ANSWER_OR_ANSWERS,
    GAP_UNKNOWN,
    GAP_MISSING,
    GAP_TWICE,
    EMPTY_ACCEPTED,
    ACCEPTED_TOO_LONG,
    EQUAL_ACCEPTED,
    GAP_IN_LINK,
    NO_EFFECT,
    NUMBER_TWO_WAYS,
    NEGATIVE_TOLERANCE,
    RANGE_REVERSED,
    NUMBER_TOO_LONG,
    RESERVED_STEP,
    ITEM_WITHOUT_ANSWER,
    ANSWER_NO_ITEM,
    ANSWER_NO_TARGET,
    TOO_FEW_TO_MATCH,
    TOO_FEW_TO_ORDER,
    SAME_LABEL,
    RESERVED_ITEM,
    WORDS_TURNED_ROUND,
    WORDS_WITHOUT_ROOM,
    SELF_MARKED_IN_ASSESSMENT,
    NOTHING_MARKED,
    REGION_SHAPE,
    REGION_OUTSIDE,
    REGION_SMALL,
    CHOOSE_ONE_MARKING,
    BANK_MISSING,
    BANK_OUTSIDE,
    TAG_UNKNOWN,
    PART_DRAW_TOO_LARGE,
    NEVER_DRAWN,
    EXCLUDED,
    PART_EMPTY,
    PASS_MARK_NO_OUTCOME,
    PASS_MARK_NOT_TESTED,
    PASS_MARK_NOT_DRAWN,
    PASS_MARK_WITHOUT_PASS,
    NEVER_THE_END,
    UNLIMITED_CHECKS,
    ONLY_IN_SECTIONS,
)
