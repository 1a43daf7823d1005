"""What is filled in: blanks and gaps."""

from builder.findings.finding import Rule, Severity

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
SAME_IN_ANY_ORDER = Rule(
    "QST-036",
    Severity.ERROR,
    "One answer for two blanks in any order",
    "Each answer counts once, so a learner would have to type the same text into two boxes to be right.",
    bad="answers: [soap, soap]\norder: any",
    good="answers: [soap, water]\norder: any",
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

RULES: tuple[Rule, ...] = (
    ANSWER_OR_ANSWERS,
    GAP_UNKNOWN,
    GAP_MISSING,
    GAP_TWICE,
    EMPTY_ACCEPTED,
    ACCEPTED_TOO_LONG,
    EQUAL_ACCEPTED,
    SAME_IN_ANY_ORDER,
    GAP_IN_LINK,
    NO_EFFECT,
)
