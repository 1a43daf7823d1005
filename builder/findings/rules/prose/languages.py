"""Words in another language, and the braces that say so."""

from builder.findings.finding import Rule, Severity

LANGUAGE_TAG = Rule(
    "PRO-031",
    Severity.ERROR,
    "A language that nobody knows",
    "Screen readers choose their voice by the tag (BCP 47).",
    bad="[testun]{lang=welsh}",
    good="[testun]{lang=cy}",
)
ATTRIBUTES = Rule(
    "PRO-032",
    Severity.WARNING,
    "Braces that have no meaning",
    "Only a language can stand there; anything else is shown as text.",
    bad="[never]{.red}",
    good="**never**",
)

RULES: tuple[Rule, ...] = (LANGUAGE_TAG, ATTRIBUTES)
