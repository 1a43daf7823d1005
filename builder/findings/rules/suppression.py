"""SUP: comments that keep a finding out of the report."""

from builder.findings.finding import Rule, Severity

WITHOUT_REASON = Rule(
    "SUP-001",
    Severity.WARNING,
    "A finding is to be ignored, and nobody says why",
    "Whoever reads the module next year cannot tell whether the reason still holds. Without one the comment has no "
    "effect.",
    bad="# coursewright: ignore STR-017\nurl: unknown",
    good="# coursewright: ignore STR-017 because the library publishes the address in May\nurl: unknown",
)
UNKNOWN_CODE = Rule(
    "SUP-002",
    Severity.WARNING,
    "A comment ignores a code that does not exist",
    "It has no effect, and the finding that was meant is still reported.",
    bad="# coursewright: ignore STR-107 because the address comes in May",
    good="# coursewright: ignore STR-017 because the address comes in May",
)
ERROR_IGNORED = Rule(
    "SUP-003",
    Severity.WARNING,
    "A comment ignores an error",
    "Errors are what no package can be made with, or only a broken one. They cannot be ignored, so the comment has no "
    "effect.",
    bad="# coursewright: ignore STR-007 because both boxes belong together\n- type: poll\n  id: think",
    good="- type: poll\n  id: vote",
    mend="Mend the error and take the comment out.",
)
UNUSED = Rule(
    "SUP-004",
    Severity.ADVICE,
    "A comment ignores what is not there",
    "What it was written for has been mended, or has moved. Left standing, it would hide the next fault of the kind.",
    bad="# coursewright: ignore STR-017 because the address comes in May\nurl: https://example.ac.uk/video",
    good="url: https://example.ac.uk/video",
)
NOT_UNDERSTOOD = Rule(
    "SUP-005",
    Severity.WARNING,
    "A comment for coursewright that it does not understand",
    "It has no effect. The only words that coursewright knows in a comment are `ignore`, codes and `because`.",
    bad="# coursewright: disable STR-017",
    good="# coursewright: ignore STR-017 because the library publishes the address in May",
)

RULES: tuple[Rule, ...] = (WITHOUT_REASON, UNKNOWN_CODE, ERROR_IGNORED, UNUSED, NOT_UNDERSTOOD)
