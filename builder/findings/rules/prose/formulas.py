"""Formulas."""

from builder.findings.finding import Rule, Severity

FORMULA = Rule(
    "PRO-030",
    Severity.ERROR,
    "A formula that cannot be shown",
    "Formulas are TeX between dollars; they become MathML, which browsers and screen readers know.",
    bad="$\\frac{a}$",
    good="$\\frac{a}{b}$",
)
FORMULA_SIGNS = Rule(
    "PRO-037",
    Severity.WARNING,
    "A formula that stays text",
    "A formula stands between $ and $ in a line, without spaces inside them, or between $$ and $$ on lines of its own, "
    "without an empty line. Learners would see the TeX.",
    bad="Energy is \\(E = mc^2\\).",
    good="Energy is $E = mc^2$.",
)
FORMULA_WORDS = Rule(
    "PRO-038",
    Severity.WARNING,
    "Words that become a formula",
    "What stands between two dollars is a formula: its words run together, and are read out letter by letter.",
    bad="It costs $5 and 6$ more.",
    good="It costs \\$5 and 6\\$ more.",
)

RULES: tuple[Rule, ...] = (FORMULA, FORMULA_SIGNS, FORMULA_WORDS)
