"""INT: the words of the learner's page, and a project's own catalogues of them."""

from builder.findings.finding import Rule, Severity

UNREADABLE = Rule(
    "INT-001",
    Severity.ERROR,
    "A catalogue that cannot be read",
    "The page would silently speak with other words than the project chose.",
    bad='msgid "Saved',
    good='msgid "Saved"\nmsgstr "Stored"',
)
UNKNOWN_TEXT = Rule(
    "INT-002",
    Severity.ERROR,
    "A catalogue translates text that the page does not have",
    "The entry has no effect: the text was changed or misspelt.",
    bad='msgid "Svaed"\nmsgstr "Stored"',
    good='msgid "Saved"\nmsgstr "Stored"',
)
PLACEHOLDERS = Rule(
    "INT-003",
    Severity.ERROR,
    "A translation has other placeholders than the English",
    "A value would be missing from the sentence, or braces would stand in it.",
    bad='msgid "Saved at {time}"\nmsgstr "Stored at {tme}"',
    good='msgid "Saved at {time}"\nmsgstr "Stored at {time}"',
)
PLURALS = Rule(
    "INT-004",
    Severity.ERROR,
    "A translation lacks plural forms that its language needs",
    "For some numbers the page would have nothing to say.",
    bad='msgid "{count} question"\nmsgid_plural "{count} questions"\nmsgstr[0] "{count} cwestiwn"',
    good="one msgstr for each form that the Plural-Forms header counts",
)
UNKNOWN_LANGUAGE = Rule(
    "INT-005",
    Severity.ERROR,
    "A catalogue for something that is no language",
    "Its plural forms and dates cannot be known.",
    bad="locales/welsh.po",
    good="locales/cy.po",
)

UNTRANSLATED = Rule(
    "INT-006",
    Severity.WARNING,
    "A language that the page has no words in, or not all",
    "Buttons, messages and verdicts would be English, in the middle of a text in another language.",
    bad="language: ar      # and no catalogue ar.po",
    good="language: ar      # and interface/ar.po, with every text of the page",
    mend="Put a gettext catalogue for the language into the project's folder of catalogues "
    "([words of your own](settings.md#words-of-your-own)). There are words in English (en) and Welsh (cy).",
)

RULES: tuple[Rule, ...] = (UNREADABLE, UNKNOWN_TEXT, PLACEHOLDERS, PLURALS, UNKNOWN_LANGUAGE, UNTRANSLATED)
