"""Items to match, to sort and to put in order."""

from builder.findings.finding import Rule, Severity

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
    bad="items:\n  rub: Alcohol rub\ntargets:\n  clean: Clean hands",
    good="items:\n  rub: Alcohol rub\n  wash: Soap and water\ntargets:\n  clean: Clean hands\n  dirty: Dirty hands",
)
TOO_FEW_TO_ORDER = Rule(
    "QST-044",
    Severity.ERROR,
    "Fewer than three to put in order",
    "Two items have one wrong order only, so the page, which never shows the right one, would give the answer away.",
    bad="items:\n  wet: Wet your hands\n  soap: Take soap",
    good="items:\n  wet: Wet your hands\n  soap: Take soap\n  rinse: Rinse",
)
SAME_LABEL = Rule(
    "QST-045",
    Severity.ERROR,
    "Two texts that read the same",
    "A learner cannot tell them apart, so which of the two to choose would be a guess.",
    bad="targets:\n  one: Soap and water\n  two: Soap and water",
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
    ITEM_WITHOUT_ANSWER,
    ANSWER_NO_ITEM,
    ANSWER_NO_TARGET,
    TOO_FEW_TO_MATCH,
    TOO_FEW_TO_ORDER,
    SAME_LABEL,
    RESERVED_ITEM,
)
