"""Footnotes."""

from builder.findings.finding import Rule, Severity

NOTE_TWICE = Rule(
    "PRO-021",
    Severity.ERROR,
    "Two footnotes of one section with the same name",
    "Only the first would be shown.",
    bad="[^1]: Before each patient.\n\n[^1]: After each patient.",
    good="[^before]: Before each patient.\n\n[^after]: After each patient.",
)
NOTE_PLACE = Rule(
    "PRO-022",
    Severity.ERROR,
    "A footnote in a question or a definition",
    "Footnotes are listed at the end of the section, where everyone reads them: also those who have not answered yet.",
    bad="stem: How long does it take?^[By the clock.]",
    good="stem: How long does it take by the clock?",
)
NOTE_UNDEFINED = Rule(
    "PRO-035",
    Severity.ERROR,
    "A footnote that is not there",
    "Learners would see its brackets. Footnotes belong to their section: each has its own.",
    bad="Wash them often.[^often]",
    good="Wash them often.[^often]\n\n[^often]: Before and after each patient.",
)
NOTE_UNUSED = Rule(
    "PRO-036",
    Severity.WARNING,
    "A footnote that nothing refers to",
    "It is not shown.",
    bad="Wash them often.\n\n[^often]: Before and after each patient.",
    good="Wash them often.[^often]\n\n[^often]: Before and after each patient.",
)

RULES: tuple[Rule, ...] = (NOTE_TWICE, NOTE_PLACE, NOTE_UNDEFINED, NOTE_UNUSED)
