"""Faults in the files themselves: what cannot be read, what YAML makes of ordinary sentences, what would be lost."""

from builder.findings import Rule, Severity

MISSING_FILE = Rule(
    "SRC-001",
    Severity.ERROR,
    "A file is missing",
    "The module cannot be read without it.",
    bad="- file: more-on-leadership.md      # no such file in the folder",
    good="- file: more.md",
)
UNREADABLE = Rule(
    "SRC-002",
    Severity.ERROR,
    "A file cannot be read",
    "It is no ordinary file, or the system refuses access to it.",
    bad="- file: texts          # a folder",
    good="- file: texts/more.md",
    mend="Name an ordinary file, and see that you may read it.",
)
NOT_UTF8 = Rule(
    "SRC-003",
    Severity.ERROR,
    "A file is not UTF-8",
    "In any other encoding, accents and quotation marks turn into wrong characters without notice.",
    bad="Save as: ANSI (Windows-1252)",
    good="Save as: UTF-8",
    mend="Open the file in your editor and save it again with the encoding UTF-8.",
)
TOO_LARGE = Rule(
    "SRC-004",
    Severity.ERROR,
    "A file is too large",
    "A source of this size is not something a person wrote; reading it would only cost time and memory.",
    bad="blocks:\n  - |\n    a book of several hundred pages …",
    good="blocks:\n  - file: chapter-one.md\n  - file: chapter-two.md",
    mend="Move long prose into files of its own, or make several modules.",
)
CONTROL_CHARACTER = Rule(
    "SRC-005",
    Severity.ERROR,
    "A character that text cannot hold",
    "Control characters and broken halves of characters cannot stand in a manifest; an LMS refuses the package.",
    bad='title: "Leading\\u0007"',
    good='title: "Leading"',
    mend="Put the cursor right of the place named and press Backspace once; what is deleted cannot be seen.",
)
LINE_SEPARATOR = Rule(
    "SRC-006",
    Severity.ERROR,
    "An invisible line break",
    "Word processors use U+2028 and its relatives as line breaks; YAML breaks the line there, editors do not show it.",
    bad="title: Leading⟨U+2028⟩and managing",
    good="title: Leading and managing",
    mend="Delete the invisible line break and press Enter or the space bar there instead.",
)
NOT_YAML = Rule(
    "SRC-007",
    Severity.ERROR,
    "The file is not YAML",
    "What follows the place named cannot be read.",
    bad="title: [Leading\n  : and }",
    good="title: Leading",
    mend="Look at the line named and the one above it: indentation, quotation marks, brackets and colons.",
)
COLON = Rule(
    "SRC-008",
    Severity.ERROR,
    "An unquoted text with a colon",
    "For YAML a colon with a space after it ends a key, so the text would be split there.",
    bad="prompt: Which fits: leading or managing?",
    good='prompt: "Which fits: leading or managing?"',
)
FIRST_CHARACTER = Rule(
    "SRC-009",
    Severity.ERROR,
    "An unquoted text that begins with a special character",
    "YAML keeps @ % ` * & ! | > [ { ? and others at the beginning of a text for itself.",
    bad="stem: *Who* leads on this ward?",
    good='stem: "*Who* leads on this ward?"',
)
TAB = Rule(
    "SRC-010",
    Severity.ERROR,
    "A tab in the indentation",
    "YAML indents with spaces only, because a tab is as wide as each editor likes.",
    bad="sections:\n⇥- id: defining",
    good="sections:\n  - id: defining",
    mend="Replace tabs by spaces; most editors can do it for a whole file at once.",
)
INDENTATION = Rule(
    "SRC-011",
    Severity.ERROR,
    "A line is indented differently from the lines it belongs with",
    "The indentation says what belongs to what.",
    bad="sections:\n  - id: defining\n   title: Defining leadership",
    good="sections:\n  - id: defining\n    title: Defining leadership",
)
DUPLICATE_KEY = Rule(
    "SRC-012",
    Severity.ERROR,
    "A key stands twice",
    "Only one of the two values could be used; the other would be lost.",
    bad="title: Leading\ntitle: Managing",
    good="title: Leading or managing?",
)
ALIAS = Rule(
    "SRC-013",
    Severity.ERROR,
    "An anchor, an alias or a merge key",
    "One text used in two places cannot be found where it is shown. Every text stands where it belongs.",
    bad="prompt: *same-prompt",
    good="prompt: Which of these fits?",
)
TAG = Rule(
    "SRC-014",
    Severity.ERROR,
    "A YAML tag",
    "Every value is read as the text that was typed; what it means is decided by its key.",
    bad="version: !!str 1.10",
    good="version: 1.10",
)
SEVERAL_DOCUMENTS = Rule(
    "SRC-015",
    Severity.ERROR,
    "A second document in one file",
    "A line of three hyphens at the margin ends the document for YAML; what follows would be lost.",
    bad="title: Leading\n---\nsections:",
    good="title: Leading\nsections:",
    mend="Delete the line of hyphens, or indent it where it belongs to a text.",
)
TOO_DEEP = Rule(
    "SRC-016",
    Severity.ERROR,
    "Nested too deeply",
    "No module needs it; as a rule an opening bracket was never closed.",
    bad="authors: [[[[[[[[[[[[[[[[[[…",
    good="authors: [A. Author]",
    mend="Look for a bracket that is not closed.",
)
TOO_MANY_VALUES = Rule(
    "SRC-017",
    Severity.ERROR,
    "Too many values",
    "A module of this size could not be shown on one page.",
    bad="sections:          # with 60,000 questions",
    good="sections:          # with what one module needs",
    mend="Make several modules of it.",
)
CUT_BY_HASH = Rule(
    "SRC-018",
    Severity.ERROR,
    "A text is cut by a # sign",
    "For YAML an unquoted # after a space begins a comment: the rest of the text would be lost.",
    bad="stem: What is the # 1 quality of a leader?",
    good='stem: "What is the # 1 quality of a leader?"',
)
SPLIT_IN_BRACKETS = Rule(
    "SRC-019",
    Severity.ERROR,
    "A text in brackets is split",
    "Inside [...] and {...} each comma begins a new value, so a sentence falls into pieces.",
    bad="options: {a: Yes, always, b: No}",
    good="options:\n  a: Yes, always\n  b: No",
)
QUOTES = Rule(
    "SRC-020",
    Severity.ERROR,
    "Quotation marks that do not enclose the whole text",
    "A text that begins with a quotation mark ends with the next one, for YAML.",
    bad='stem: "Leadership" is what?',
    good="stem: '\"Leadership\" is what?'",
)
OUTSIDE = Rule(
    "SRC-021",
    Severity.ERROR,
    "A file outside the module's folder",
    "A module must be complete in its own folder, wherever that is copied to.",
    bad="- file: ../shared/more.md",
    good="- file: more.md",
)
DIRECTIVE = Rule(
    "SRC-022",
    Severity.ERROR,
    "A YAML directive",
    "Lines that begin with % are instructions to a YAML reader; a module needs none.",
    bad="%YAML 1.2\n---\nid: leading",
    good="id: leading",
    mend="Delete the line.",
)
KEY = Rule(
    "SRC-023",
    Severity.ERROR,
    "A key that is not one plain word",
    "Before the colon stands the name of a field or an id, nothing else.",
    bad="? the title\n: Leading",
    good="title: Leading",
    mend="Write a field or an id, a colon, a space and the value; put a text in quotation marks.",
)
EMPTY_FILE = Rule(
    "SRC-024",
    Severity.ERROR,
    "A file is empty",
    "There is nothing in it to show.",
    bad="- file: more.md        # with nothing in it",
    good="- file: more.md        # with a paragraph in it",
    mend="Write something into the file, or leave it out.",
)
SPACE_MISSING = Rule(
    "SRC-025",
    Severity.ERROR,
    "A space is missing",
    "YAML takes a hyphen or a colon as a mark of its own only when a space follows.",
    bad="title:Leading or managing?",
    good="title: Leading or managing?",
)
NO_KEY = Rule(
    "SRC-026",
    Severity.ERROR,
    "A line that belongs to nothing",
    "It has neither a key with a colon nor a hyphen, and it is not indented as part of a text above it.",
    bad="title: Leading\nor managing?",
    good="title: Leading\n  or managing?",
)
ESCAPE = Rule(
    "SRC-027",
    Severity.ERROR,
    "A backslash inside double quotation marks",
    "Between double quotation marks YAML reads a backslash and the next character as one sign.",
    bad='title: "Figures \\ tables"',
    good="title: 'Figures \\ tables'",
)
FILE_NAME_CASE = Rule(
    "SRC-028",
    Severity.ERROR,
    "A file name in other letters than on disk",
    "Windows and macOS find it, Linux and most servers do not.",
    bad="- file: More.md        # the file is called more.md",
    good="- file: more.md",
)
BRACKET = Rule(
    "SRC-029",
    Severity.ERROR,
    "A bracket that is not closed",
    "Everything after it would belong to the list that it opens.",
    bad="authors: [A. Author, B. Author",
    good="authors: [A. Author, B. Author]",
)
JOINED_LINES = Rule(
    "SRC-030",
    Severity.ERROR,
    "Paragraphs or list entries that YAML joins",
    "YAML keeps lines as they are only after |; elsewhere it joins them, and paragraphs and lists fall together.",
    bad="prompt: >\n  Think of a ward.\n\n  Who leads there?",
    good="prompt: |\n  Think of a ward.\n\n  Who leads there?",
)
ODD_SPACE = Rule(
    "SRC-031",
    Severity.ERROR,
    "A space that is no ordinary one, or an invisible character",
    "Web pages and word processors bring non-breaking spaces and invisible characters along; for YAML they are text.",
    bad="title:⍽Leading          # ⍽ is a non-breaking space",
    good="title: Leading",
    mend="Delete the space and type it again with the space bar.",
)
STOPPED = Rule(
    "SRC-032",
    Severity.ERROR,
    "Reading stopped after many faults",
    "What follows was not read, so more may be wrong there than is said.",
    bad="title: A: B           # and a hundred faults more",
    good='title: "A: B"',
    mend="Mend the faults that are named, then check again.",
)
LIST_SIGN = Rule(
    "SRC-033",
    Severity.ERROR,
    "An entry that begins with the sign of a word processor",
    "YAML knows a list by hyphens with a space; lines with any other sign become one text, and the list is lost.",
    bad="hints:\n  – Think of the ward.\n  – Who was there?",
    good="hints:\n  - Think of the ward.\n  - Who was there?",
)
TURNED = Rule(
    "SRC-034",
    Severity.ERROR,
    "An invisible sign that turns text round",
    "U+202E and its relatives reverse what follows, and what follows goes on: a title turns the words of the LMS "
    "beside it, and “exe.pdf” can be made to look like “fdp.exe”. Hebrew and Arabic need none: letters know their "
    "direction.",
    bad="title: Leading⟨U+202E⟩and managing",
    good="title: Leading and managing",
    mend="Delete the invisible sign: put the cursor right of it and press Backspace once. Words in a language of the "
    "other direction are marked with `[…]{lang=ar}`.",
)
CONFLICT = Rule(
    "SRC-035",
    Severity.ERROR,
    "A conflict that Git left",
    "Where two people changed the same lines, Git writes both versions into the file, between lines of its own, and "
    "leaves it to you which to keep.",
    bad="<<<<<<< HEAD\ntitle: Leading\n=======\ntitle: Leading or managing?\n>>>>>>> review",
    good="title: Leading or managing?",
    mend="Keep one of the two versions, or make one of both, and delete the three lines of signs.",
)

RULES: tuple[Rule, ...] = (
    MISSING_FILE,
    UNREADABLE,
    NOT_UTF8,
    TOO_LARGE,
    CONTROL_CHARACTER,
    LINE_SEPARATOR,
    NOT_YAML,
    COLON,
    FIRST_CHARACTER,
    TAB,
    INDENTATION,
    DUPLICATE_KEY,
    ALIAS,
    TAG,
    SEVERAL_DOCUMENTS,
    TOO_DEEP,
    TOO_MANY_VALUES,
    CUT_BY_HASH,
    SPLIT_IN_BRACKETS,
    QUOTES,
    OUTSIDE,
    DIRECTIVE,
    KEY,
    EMPTY_FILE,
    SPACE_MISSING,
    NO_KEY,
    ESCAPE,
    FILE_NAME_CASE,
    BRACKET,
    JOINED_LINES,
    ODD_SPACE,
    STOPPED,
    LIST_SIGN,
    TURNED,
    CONFLICT,
)
