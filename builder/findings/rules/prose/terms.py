"""Terms and abbreviations, and the texts that use them."""

from builder.findings.finding import Rule, Severity

TERM_UNUSED = Rule(
    "PRO-033",
    Severity.WARNING,
    "A term or abbreviation that no prose uses",
    "Nothing would lead to it. Headings, links, code, tasks and questions do not count.",
    bad="terms:\n  asepsis: Keeping germs away",
    good="terms:\n  asepsis:\n    definition: Keeping germs away\n    also: [aseptic]",
)
TERM_TWICE = Rule(
    "PRO-034",
    Severity.ERROR,
    "A term or abbreviation that stands there twice",
    "A text can only lead to one of the two.",
    bad="terms:\n  rub: Alcohol for the hands\n  hand rub:\n    definition: Alcohol for the hands\n    also: [rub]",
    good="terms:\n  hand rub:\n    definition: Alcohol for the hands\n    also: [rub]",
)
UNEXPLAINED = Rule(
    "PRO-046",
    Severity.ADVICE,
    "An abbreviation that a text uses and nobody explains",
    "Who meets it for the first time has to look it up elsewhere. It is only looked for in modules with `terms` or"
    " `abbreviations`.",
    bad="abbreviations:\n  WHO: World Health Organization\n# …\n- The WHO and the CQC agree.",
    good="abbreviations:\n  WHO: World Health Organization\n  CQC: Care Quality Commission\n# …\n"
    "- The WHO and the CQC agree.",
)

RULES: tuple[Rule, ...] = (TERM_UNUSED, TERM_TWICE, UNEXPLAINED)
