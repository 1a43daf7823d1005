"""ACC: what keeps someone from using the module, and what was said about it."""

from builder.findings.finding import Rule, Severity

CHECKED_BEFORE_CHANGE = Rule(
    "ACC-001",
    Severity.WARNING,
    "Something was changed after it was checked",
    "`accessibility: checked:` says that a person tried what learners meet. The content has changed since, so the "
    "report beside the package says “checked before the last change”.",
    bad="accessibility:\n  contact: accessibility@example.ac.uk\n  checked:\n    - what: NVDA and Firefox\n"
    "      by: A. Author\n      date: 2026-11-20\n      fingerprint: 00000000\n",
    good="accessibility:\n  contact: accessibility@example.ac.uk\n  checked:\n    - what: NVDA and Firefox\n"
    "      by: A. Author\n      date: 2026-11-27\n      fingerprint: 8c1f03ad\n",
    mend="The message has the fingerprint of the content as it is now.",
)
CHECKED_WITHOUT_FINGERPRINT = Rule(
    "ACC-002",
    Severity.ADVICE,
    "A check does not say which content it was of",
    "With the fingerprint of the content beside it, a later change is noticed and the check can be done again; "
    "without, nobody knows what was checked.",
    bad="accessibility:\n  contact: accessibility@example.ac.uk\n  checked:\n    - what: NVDA and Firefox\n"
    "      by: A. Author\n      date: 2026-11-20\n",
    good="accessibility:\n  contact: accessibility@example.ac.uk\n  checked:\n    - what: NVDA and Firefox\n"
    "      by: A. Author\n      date: 2026-11-20\n      fingerprint: 8c1f03ad\n",
    mend="The message has the fingerprint of the content as it is now.",
)
COVERS_UNKNOWN = Rule(
    "ACC-003",
    Severity.ERROR,
    "A check covers a section that does not exist",
    "The report would say that something was checked which is not in the module.",
    bad="covers:\n  - intro",
    good="covers:\n  - introduction",
)

RULES: tuple[Rule, ...] = (CHECKED_BEFORE_CHANGE, CHECKED_WITHOUT_FINGERPRINT, COVERS_UNKNOWN)
