"""Banks, and the parts of an assessment that draw from them."""

from builder.findings.finding import Rule, Severity

BANK_MISSING = Rule(
    "QST-070",
    Severity.ERROR,
    "A bank that is not there",
    "There would be nothing to draw from. Servers tell small from capital letters, so they count here as well.",
    bad="bank: banks/leadreship.yaml",
    good="bank: banks/leadership.yaml",
)
BANK_OUTSIDE = Rule(
    "QST-071",
    Severity.ERROR,
    "A bank outside the folders for banks",
    "A module is made of its own folder and the project's banks only, so that it builds alike on every computer.",
    bad="bank: ../elsewhere/leadership.yaml",
    good="bank: banks/leadership.yaml",
)
TAG_UNKNOWN = Rule(
    "QST-072",
    Severity.ERROR,
    "A tag that no question of the bank has",
    "The part would draw nothing by it, most likely because of a slip of the pen.",
    bad="bank: banks/leadership.yaml\ntags: [taems]",
    good="bank: banks/leadership.yaml\ntags: [teams]",
)
PART_DRAW_TOO_LARGE = Rule(
    "QST-073",
    Severity.ERROR,
    "A part draws more questions than it has",
    "A question belongs to the first part that can draw it, so a later part may have fewer than its bank holds.",
    bad="- bank: banks/leadership.yaml      # of 8 questions\n  draw: 12",
    good="- bank: banks/leadership.yaml\n  draw: 8",
)
NEVER_DRAWN = Rule(
    "QST-074",
    Severity.ADVICE,
    "A question of the module's own bank that no part can draw",
    "No learner will ever meet it. Banks of the project are not looked at: another module may draw it.",
    bad="- bank: banks/leadership.yaml\n  tags: [teams]              # and a question has only the tag change",
    good="- bank: banks/leadership.yaml\n  tags: [teams, change]",
)
EXCLUDED = Rule(
    "QST-075",
    Severity.ERROR,
    "Two ways to say which questions are asked",
    "An assessment has its questions or its parts, a part its questions or a bank; with both, one would be lost.",
    bad="assessment:\n  draw: 5\n  parts:\n    - bank: banks/leadership.yaml",
    good="assessment:\n  parts:\n    - bank: banks/leadership.yaml\n      draw: 5",
)
PART_EMPTY = Rule(
    "QST-076",
    Severity.ERROR,
    "A part without questions of its own",
    "A question belongs to the first part that can draw it, and the parts before this one have taken all.",
    bad="- bank: banks/leadership.yaml\n- bank: banks/leadership.yaml\n  tags: [teams]",
    good="- bank: banks/leadership.yaml\n  tags: [teams]\n- bank: banks/leadership.yaml",
)

RULES: tuple[Rule, ...] = (
    BANK_MISSING,
    BANK_OUTSIDE,
    TAG_UNKNOWN,
    PART_DRAW_TOO_LARGE,
    NEVER_DRAWN,
    EXCLUDED,
    PART_EMPTY,
)
