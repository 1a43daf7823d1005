"""The assessment as a whole: what it draws, what passes, what it shows."""

from builder.findings.finding import Rule, Severity

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
    bad="assessment:\n  pass_mark: 80",
    good="assessment:\n  pass_mark: 80\n  questions:\n    - type: true-false\n      id: everyone-leads\n"
    "      stem: Everyone can lead.\n      answer: true",
)
USELESS_REPORT = Rule(
    "QST-011",
    Severity.ADVICE,
    "`report` on a question of the assessment",
    "Answers in the assessment are always given to the LMS; `report` is for questions in sections.",
    bad="assessment:\n  questions:\n    - type: choice\n      report: true",
    good="assessment:\n  questions:\n    - type: choice",
)
NOTHING_MARKED = Rule(
    "QST-053",
    Severity.ERROR,
    "A try that may have nothing to mark",
    "Opinions and free texts are never marked. A try with nothing else in it would come to 0 percent for everyone.",
    bad="draw: 2     # of 8 questions, two of them opinions",
    good="draw: 3",
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
    DRAW_TOO_LARGE,
    NO_QUESTIONS,
    USELESS_REPORT,
    NOTHING_MARKED,
    PASS_MARK_NO_OUTCOME,
    PASS_MARK_NOT_TESTED,
    PASS_MARK_NOT_DRAWN,
    PASS_MARK_WITHOUT_PASS,
    NEVER_THE_END,
    UNLIMITED_CHECKS,
    ONLY_IN_SECTIONS,
)
