"""ITM: how questions are written. Looked at only where a project asks for it."""

from builder.findings.finding import Rule, Severity

_ADVICE = Severity.ADVICE

LONGEST_IS_RIGHT = Rule(
    "ITM-001",
    _ADVICE,
    "The longest option is right too often",
    "Right answers grow while they are made exact. Learners who know nothing of the subject know that, and choose the "
    "longest.",
    bad="options:\n  a: Wash your hands for at least twenty seconds, with soap, before and after\n  b: Rinse them",
    good="options:\n  a: Wash your hands with soap for twenty seconds\n  b: Rinse hands with water for ten seconds",
    mend="Make options about equally long: shorten the right one, or say more in the others.",
    asked=True,
)
ALL_OF_THE_ABOVE = Rule(
    "ITM-002",
    _ADVICE,
    "An option that speaks of the other options",
    "Who knows that two of the others are right need not know the third; and who knows one to be wrong can leave this "
    "one out. Shuffled, “above” may stand below.",
    bad="options:\n  a: Listening\n  b: Asking\n  c: All of the above",
    good="type: multiple-choice\noptions:\n  a: Listening\n  b: Asking",
    mend="Ask for all that are right (`type: multiple-choice`), or write another option.",
    asked=True,
)
NEGATIVE_STEM = Rule(
    "ITM-003",
    _ADVICE,
    "A question asks what is not so, and the word is easy to miss",
    "Learners who know the answer read over a small word and choose what is right. Then the mark says how they read.",
    bad="stem: Which of these is not a sign of sepsis?",
    good="stem: Which of these is **not** a sign of sepsis?",
    mend="Ask what is so; where that cannot be, make the word strong: **not**.",
    asked=True,
)
GRAMMAR_CUE = Rule(
    "ITM-004",
    _ADVICE,
    "The last word of the question tells which options can follow",
    "After “an”, only what begins with a vowel can be right: the answer is found by ear.",
    bad="stem: Someone who leads by example is an …\noptions:\n  a: role model\n  b: advocate",
    good="stem: Someone who leads by example is …\noptions:\n  a: a role model\n  b: an advocate",
    mend="Take the article into the options.",
    asked=True,
)
KEY_POSITION = Rule(
    "ITM-005",
    _ADVICE,
    "The right option stands in the same place too often",
    "Learners notice, and choose by place. A fixed order also helps those who copy.",
    bad="option_order: fixed   # and the second of four is right in nine of twelve questions",
    good="option_order: shuffled",
    mend="Have the options shuffled, or move the right ones.",
    asked=True,
)
NEARLY_THE_SAME = Rule(
    "ITM-006",
    _ADVICE,
    "Two questions ask nearly the same",
    "One of them gives the other away, and a try that draws both asks for one thing twice.",
    bad="- stem: Which of these is a sign of sepsis?\n- stem: Which of these is one sign of sepsis?",
    good="- stem: Which of these is a sign of sepsis?\n- stem: What do you do first when you suspect sepsis?",
    asked=True,
)
ABSOLUTE_WORD = Rule(
    "ITM-007",
    _ADVICE,
    "Only wrong options say always or never",
    "Hardly anything is always so, and learners know it: such options are left out without a thought.",
    bad="options:\n  a: Leaders never show doubt\n  b: Leaders may show doubt",
    good="options:\n  a: Leaders keep doubt to themselves\n  b: Leaders may show doubt",
    asked=True,
)

RULES: tuple[Rule, ...] = (
    LONGEST_IS_RIGHT,
    ALL_OF_THE_ABOVE,
    NEGATIVE_STEM,
    GRAMMAR_CUE,
    KEY_POSITION,
    NEARLY_THE_SAME,
    ABSOLUTE_WORD,
)
