"""Faults in WebVTT files: captions and descriptions of recordings."""

from builder.findings import Rule, Severity

NO_HEADER = Rule(
    "CAP-001",
    Severity.ERROR,
    "Captions that are not WebVTT",
    "Browsers read nothing else, and show nothing of a file whose first line is not WEBVTT.",
    bad="1\n00:00:01,000 --> 00:00:03,000\nWash your hands.",
    good="WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nWash your hands.",
)
BAD_TIMES = Rule(
    "CAP-002",
    Severity.ERROR,
    "Times that browsers cannot read",
    "The browser leaves out the caption below them without a word.",
    bad="00:01,5 --> 00:03",
    good="00:01.500 --> 00:03.000",
)
ENDS_BEFORE_START = Rule(
    "CAP-003",
    Severity.ERROR,
    "A caption that ends before it begins",
    "It is never shown.",
    bad="00:04.000 --> 00:03.000",
    good="00:03.000 --> 00:04.000",
)
OUT_OF_ORDER = Rule(
    "CAP-004",
    Severity.WARNING,
    "A caption that begins before the one above it",
    "WebVTT asks for the order of time; players differ in what they make of another one.",
    bad="00:05.000 --> 00:07.000\nRinse.\n\n00:01.000 --> 00:04.000\nWet your hands.",
    good="00:01.000 --> 00:04.000\nWet your hands.\n\n00:05.000 --> 00:07.000\nRinse.",
)
OVERLAP = Rule(
    "CAP-005",
    Severity.WARNING,
    "Two captions at the same time",
    "Both are shown at once and cover more of the picture; mostly one of the times is a slip.",
    bad="00:01.000 --> 00:05.000\nWet your hands.\n\n00:04.000 --> 00:07.000\nTake soap.",
    good="00:01.000 --> 00:04.000\nWet your hands.\n\n00:04.000 --> 00:07.000\nTake soap.",
)
EMPTY_CUE = Rule(
    "CAP-006",
    Severity.WARNING,
    "A caption without words",
    "An empty box is shown, or nothing; an empty line inside a caption ends it.",
    bad="00:01.000 --> 00:04.000\n\n",
    good="00:01.000 --> 00:04.000\nWet your hands.",
)
LONG_LINE = Rule(
    "CAP-007",
    Severity.ADVICE,
    "A long line in a caption",
    "Longer than 42 characters, it breaks on a small screen wherever it happens to.",
    bad="First of all wet both of your hands, and only then take soap.",
    good="First of all wet both of your hands,\nand only then take soap.",
)
MANY_LINES = Rule(
    "CAP-008",
    Severity.ADVICE,
    "A caption of more than two lines",
    "It covers what is to be seen.",
    bad="00:01.000 --> 00:06.000\nWet your hands.\nTake soap.\nRub your palms.",
    good="00:01.000 --> 00:04.000\nWet your hands.\nTake soap.\n\n00:04.000 --> 00:06.000\nRub your palms.",
)
TOO_FAST = Rule(
    "CAP-009",
    Severity.ADVICE,
    "A caption that is gone before it can be read",
    "Above 20 characters a second many people cannot follow; they read and miss the picture, or miss the words.",
    bad="00:01.000 --> 00:02.000\nRub your palms, the backs and every fingertip.",
    good="00:01.000 --> 00:04.000\nRub your palms, the backs and every fingertip.",
)
AFTER_THE_END = Rule(
    "CAP-010",
    Severity.WARNING,
    "A caption after the end of the recording",
    "It is never shown, or is cut; perhaps the captions belong to another cut of the recording.",
    bad="10:01.000 --> 10:04.000\nThank you.     (the recording has 2 minutes)",
    good="01:56.000 --> 01:59.000\nThank you.",
)
NO_CUES = Rule(
    "CAP-011",
    Severity.ERROR,
    "Captions without a single caption",
    "Learners would be offered captions and see none.",
    bad="WEBVTT",
    good="WEBVTT\n\n00:01.000 --> 00:03.000\nWash your hands.",
)
LOST_LINES = Rule(
    "CAP-012",
    Severity.WARNING,
    "Words that belong to no caption",
    "Lines without times above them are not shown; mostly there is an empty line inside a caption.",
    bad="00:01.000 --> 00:04.000\nWet your hands.\n\nTake soap.",
    good="00:01.000 --> 00:04.000\nWet your hands.\nTake soap.",
)
NOT_PARTED = Rule(
    "CAP-013",
    Severity.WARNING,
    "A caption without an empty line above it",
    "Players that keep to the letter end the caption above it there; others show its times among the words.",
    bad="00:01.000 --> 00:04.000\nWet your hands.\n00:04.000 --> 00:06.000\nTake soap.",
    good="00:01.000 --> 00:04.000\nWet your hands.\n\n00:04.000 --> 00:06.000\nTake soap.",
)

RULES: tuple[Rule, ...] = (
    NO_HEADER,
    BAD_TIMES,
    ENDS_BEFORE_START,
    OUT_OF_ORDER,
    OVERLAP,
    EMPTY_CUE,
    LONG_LINE,
    MANY_LINES,
    TOO_FAST,
    AFTER_THE_END,
    NO_CUES,
    LOST_LINES,
    NOT_PARTED,
)
