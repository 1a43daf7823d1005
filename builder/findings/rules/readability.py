"""RDY: how hard questions and feedback are to read. Looked at only where a project asks for it."""

from builder.findings.finding import Rule, Severity

LONG_SENTENCE = Rule(
    "RDY-001",
    Severity.ADVICE,
    "A long sentence in a question or its feedback",
    "Under the clock of a test a long sentence is read twice, most of all by those who read in a second language. Then "
    "the mark says how well they read.",
    bad="stem: Given that a nurse who has worked on the ward for … and that the patient, who …, which of these …?",
    good="stem: |\n  A nurse has worked on the ward for a year. A patient …\n\n  Which of these …?",
    mend="Tell the case in sentences of its own, and ask in one that is short.",
    asked=True,
)
HARD_WORDS = Rule(
    "RDY-002",
    Severity.ADVICE,
    "A question or its feedback is very hard to read",
    "Many long words in long sentences are for specialists. The measure is LIX: the words in a sentence, and the share "
    "of words with more than six letters. From 60 it counts as very hard; newspapers have about 45.",
    bad="stem: Interprofessional collaborative practice necessitates institutionalised organisational commitment …",
    good="stem: Teams of several professions need an organisation that stands behind them …",
    mend="Use shorter words where the term itself is not what is asked, and shorter sentences.",
    asked=True,
)

RULES: tuple[Rule, ...] = (LONG_SENTENCE, HARD_WORDS)
