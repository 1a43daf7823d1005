"""Regions of a picture."""

from builder.findings.finding import Rule, Severity

REGION_SHAPE = Rule(
    "QST-054",
    Severity.ERROR,
    "A region without a shape, or with several",
    "The page must know which part of the picture it is.",
    bad="thumb:\n  label: The thumb",
    good="thumb:\n  label: The thumb\n  circle: 20 55 8",
)
REGION_OUTSIDE = Rule(
    "QST-055",
    Severity.ERROR,
    "A region beyond the edge of the picture",
    "What lies outside the picture cannot be seen or tapped. All numbers are percent, not pixels.",
    bad="box: 80 10 40 20",
    good="box: 60 10 40 20",
)
REGION_SMALL = Rule(
    "QST-056",
    Severity.WARNING,
    "A region that is hard to hit",
    "On a phone 5 percent of the picture is about 16 pixels, which a finger or a trembling hand misses.",
    bad="circle: 40 25 2",
    good="circle: 40 25 8",
)
REGION_COVERED = Rule(
    "QST-058",
    Severity.ERROR,
    "Two regions in the same place",
    "Whoever points at the picture reaches only the one that lies on top; the other can never be chosen there.",
    bad="soap:\n  box: 10 10 30 20\nwater:\n  box: 10 10 30 20",
    good="soap:\n  box: 10 10 30 20\nwater:\n  box: 50 10 30 20",
)
CHOOSE_ONE_MARKING = Rule(
    "QST-057",
    Severity.ERROR,
    "Marking of parts where only one can be chosen",
    "One region is right or wrong as a whole, so the marking would have no effect.",
    bad="choose: one\nmarking: partial",
    good="choose: any\nmarking: partial",
)

RULES: tuple[Rule, ...] = (
    REGION_SHAPE,
    REGION_OUTSIDE,
    REGION_SMALL,
    REGION_COVERED,
    CHOOSE_ONE_MARKING,
)
