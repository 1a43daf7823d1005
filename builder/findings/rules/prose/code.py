"""Blocks of code."""

from builder.findings.finding import Rule, Severity

CODE_LANGUAGE = Rule(
    "PRO-028",
    Severity.WARNING,
    "Code in a language that is not known",
    "It is shown in one colour, and screen readers do not say what it is.",
    bad="```pyhton\nprint(1)\n```",
    good="```python\nprint(1)\n```",
)
CODE_WORDS = Rule(
    "PRO-029",
    Severity.WARNING,
    "Words behind the language of code",
    "They are not shown.",
    bad="```python title=wash.py\nprint(1)\n```",
    good="In `wash.py`:\n\n```python\nprint(1)\n```",
)
CODE_OPEN = Rule(
    "PRO-041",
    Severity.WARNING,
    "A block of code that is never closed",
    "Everything to the end of the text is shown as code.",
    bad="```\nls -l\n\nThis lists the files.",
    good="```\nls -l\n```\n\nThis lists the files.",
)

RULES: tuple[Rule, ...] = (CODE_LANGUAGE, CODE_WORDS, CODE_OPEN)
