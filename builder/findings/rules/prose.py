"""PRO: the Markdown of an author."""

from builder.findings.finding import Rule, Severity

TITLE_HEADING = Rule(
    "PRO-001",
    Severity.ERROR,
    "A heading of the first level",
    "The section's title already is the heading above the text.",
    bad="# What leaders do",
    good="## What leaders do",
)
SKIPPED_LEVEL = Rule(
    "PRO-002",
    Severity.ERROR,
    "A heading that skips a level",
    "People who move by headings would think that something is missing.",
    bad="## Leading\n\n#### At night",
    good="## Leading\n\n### At night",
)
TOO_DEEP = Rule(
    "PRO-003",
    Severity.ERROR,
    "A heading deeper than HTML has",
    "Under a section's title there is room for four levels: ## to #####.",
    bad="###### At night",
    good="##### At night",
)
EMPTY_HEADING = Rule(
    "PRO-004",
    Severity.ERROR,
    "A heading with no words",
    "Screen readers would announce a heading and say nothing.",
    bad="##",
    good="## At night",
)
LINK_ADDRESS = Rule(
    "PRO-005",
    Severity.ERROR,
    "A link that is neither http, https nor mailto, or has no host that browsers find",
    "Nothing else can be reached from inside an LMS; scripts in links are never allowed.",
    bad="[the report](www.example.org)",
    good="[the report](https://www.example.org)",
)
LINK_TEXT = Rule(
    "PRO-006",
    Severity.ERROR,
    "A link with no text",
    "Nobody could see it, and screen readers would read out its address.",
    bad="[](https://www.example.org)",
    good="[the report](https://www.example.org)",
)
IMAGE = Rule(
    "PRO-007",
    Severity.ERROR,
    "An image in Markdown",
    "A figure block carries what an image needs: a text for those who cannot see it, a caption, a credit.",
    bad="![Four elements](media/elements.svg)",
    good="- type: figure\n  image: media/elements.svg\n  alt: Four elements around a compassionate leader",
)
RAW_HTML = Rule(
    "PRO-008",
    Severity.WARNING,
    "HTML in Markdown",
    "It is shown as text, with its angle brackets. Put it in backticks if that is what you want.",
    bad="<b>never</b>",
    good="**never**",
)
STRAY_CAPTION = Rule(
    "PRO-009",
    Severity.WARNING,
    "A caption with no table above it",
    "It is shown as a paragraph.",
    bad="Table: Leading and managing compared",
    good="| Leading | Managing |\n|---|---|\n| Vision | Plans |\n\nTable: Leading and managing compared",
)
NO_CAPTION = Rule(
    "PRO-010",
    Severity.WARNING,
    "A table without a caption",
    "Screen readers would announce it without a name.",
    bad="| Leading | Managing |\n|---|---|\n| Vision | Plans |",
    good="| Leading | Managing |\n|---|---|\n| Vision | Plans |\n\nTable: Leading and managing compared",
)
CAPTION_OPTION = Rule(
    "PRO-011",
    Severity.ERROR,
    "A word in a caption's braces that is not known",
    "It has no effect.",
    bad="Table: Compared {row-header}",
    good="Table: Compared {row-headers}",
)
EXCESS_CELL = Rule(
    "PRO-012",
    Severity.ERROR,
    "A table row with more cells than the table has columns",
    "Markdown leaves out what is in them.",
    bad="| Leading | Managing |\n|---|---|\n| Vision | Plans | Budgets |",
    good="| Leading | Managing |\n|---|---|\n| Vision | Plans, budgets |",
)
NESTING = Rule(
    "PRO-013",
    Severity.ERROR,
    "Lists or quotes nested too deeply",
    "Markdown leaves out what lies deeper, and nobody could follow it.",
    bad="a list in a list in a list, and so on",
    good="two levels, and sub-headings",
)
UNUSED_DEFINITION = Rule(
    "PRO-014",
    Severity.WARNING,
    "A link definition that no link uses",
    "The line is not shown.",
    bad="[report]: https://www.example.org",
    good="See [the report][report].\n\n[report]: https://www.example.org",
)
LINK_TITLE = Rule(
    "PRO-015",
    Severity.WARNING,
    "A link with a title",
    "The title is not shown: nobody could read it on a phone or with the keyboard.",
    bad='[the report](https://www.example.org "of 2013")',
    good="[the report of 2013](https://www.example.org)",
)
NO_LINK = Rule(
    "PRO-016",
    Severity.WARNING,
    "A link that Markdown does not take for one",
    "Learners would see its brackets and its address.",
    bad="[the report](https://www.example.org/the report)",
    good="[the report](https://www.example.org/the%20report)",
)
HEADING_SPACE = Rule(
    "PRO-017",
    Severity.WARNING,
    "A heading without a space after its #",
    "It is shown as a paragraph that begins with ##.",
    bad="##At night",
    good="## At night",
)
NO_LIST = Rule(
    "PRO-018",
    Severity.WARNING,
    "A list with dashes or bullets from a word processor",
    "Markdown knows - at the beginning of an entry, with a space after it; other signs make one paragraph of the list.",
    bad="– first\n– second",
    good="- first\n- second",
)
TABS = Rule(
    "PRO-019",
    Severity.WARNING,
    "A table with tabs",
    "Copied from a word processor or a spreadsheet, its rows would run together. Markdown makes tables with bars.",
    bad="Leading\tManaging\nVision\tPlans",
    good="| Leading | Managing |\n| --- | --- |\n| Vision | Plans |\n\nTable: Leading and managing compared",
)
BOLD_LINE = Rule(
    "PRO-020",
    Severity.ADVICE,
    "A line of bold words that looks like a heading",
    "People who move by headings pass it by, since for a screen reader it is a paragraph.",
    bad="**What leaders do**\n\nThey listen.",
    good="## What leaders do\n\nThey listen.",
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
CALLOUT_KIND = Rule(
    "PRO-023",
    Severity.ERROR,
    "A block between colons of a kind that there is not",
    "Each kind has its drawing and its word, which tell people what it is.",
    bad="::: warnign\nSharps!\n:::",
    good="::: warning\nSharps!\n:::",
)
CALLOUT_OPEN = Rule(
    "PRO-024",
    Severity.ERROR,
    "A block between colons that is never closed",
    "All the text below it would stand in it.",
    bad="::: note\nFirst things first.",
    good="::: note\nFirst things first.\n:::",
)
CALLOUT_STRAY = Rule(
    "PRO-025",
    Severity.WARNING,
    "Colons that close nothing",
    "They are shown as text.",
    bad="First things first.\n:::",
    good="::: note\nFirst things first.\n:::",
)
COLUMN_HEADER = Rule(
    "PRO-026",
    Severity.ERROR,
    "A table column without a header",
    "Screen readers read a cell with the header of its column. Only above row headers the corner may be empty.",
    bad="| Step |  |\n|---|---|\n| Wet | 5 s |",
    good="| Step | Time |\n|---|---|\n| Wet | 5 s |",
)
ROW_HEADER = Rule(
    "PRO-027",
    Severity.ERROR,
    "A row without its header in a table with row headers",
    "Screen readers read a cell with the header of its row.",
    bad="|  | Time |\n|---|---|\n|  | 5 s |\n\nTable: Steps {row-headers}",
    good="|  | Time |\n|---|---|\n| Wet | 5 s |\n\nTable: Steps {row-headers}",
)
CODE_LANGUAGE = Rule(
    "PRO-028",
    Severity.WARNING,
    "Code in a language that is not known",
    "It is shown in one colour, and screen readers do not say what it is.",
    bad="```pyhton\nprint(1)\n```",
    good="```python\nprint(1)\n```",
)
CODE_WORDS = Rule(
    "PRO-029",
    Severity.WARNING,
    "Words behind the language of code",
    "They are not shown.",
    bad="```python title=wash.py\nprint(1)\n```",
    good="In `wash.py`:\n\n```python\nprint(1)\n```",
)
FORMULA = Rule(
    "PRO-030",
    Severity.ERROR,
    "A formula that cannot be shown",
    "Formulas are TeX between dollars; they become MathML, which browsers and screen readers know.",
    bad="$\\frac{a}$",
    good="$\\frac{a}{b}$",
)
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
OTHER_SIGNS = Rule(
    "PRO-040",
    Severity.WARNING,
    "Signs of another tool",
    "They are shown as they are typed. Here notes stand between colons, lists to tick and abbreviations are fields of "
    "their own, what is raised or lowered is a formula, and emoji are typed themselves.",
    bad="> [!NOTE]\n> Water is H~2~O.",
    good="::: note\nWater is $\\mathrm{H_2O}$.\n:::",
)
CODE_OPEN = Rule(
    "PRO-041",
    Severity.WARNING,
    "A block of code that is never closed",
    "Everything to the end of the text is shown as code.",
    bad="```\nls -l\n\nThis lists the files.",
    good="```\nls -l\n```\n\nThis lists the files.",
)
ADDRESS_ALONE = Rule(
    "PRO-042",
    Severity.WARNING,
    "A web address that is no link",
    "Nobody could follow it, and screen readers read it out letter by letter. A link has words that say what is there.",
    bad="See https://www.example.org/report.",
    good="See [the report](https://www.example.org/report).",
)
TITLE_SIGNS = Rule(
    "PRO-043",
    Severity.WARNING,
    "Signs of Markdown in a title",
    "A title is plain text: it is also in the menu, the window's title and the LMS. The signs would be shown.",
    bad="title: Leading **well**",
    good="title: Leading well",
)

RULES: tuple[Rule, ...] = (
    TITLE_HEADING,
    SKIPPED_LEVEL,
    TOO_DEEP,
    EMPTY_HEADING,
    LINK_ADDRESS,
    LINK_TEXT,
    IMAGE,
    RAW_HTML,
    STRAY_CAPTION,
    NO_CAPTION,
    CAPTION_OPTION,
    EXCESS_CELL,
    NESTING,
    UNUSED_DEFINITION,
    LINK_TITLE,
    NO_LINK,
    HEADING_SPACE,
    NO_LIST,
    TABS,
    BOLD_LINE,
    NOTE_TWICE,
    NOTE_PLACE,
    CALLOUT_KIND,
    CALLOUT_OPEN,
    CALLOUT_STRAY,
    COLUMN_HEADER,
    ROW_HEADER,
    CODE_LANGUAGE,
    CODE_WORDS,
    FORMULA,
    LANGUAGE_TAG,
    ATTRIBUTES,
    TERM_UNUSED,
    TERM_TWICE,
    NOTE_UNDEFINED,
    NOTE_UNUSED,
    FORMULA_SIGNS,
    FORMULA_WORDS,
    OTHER_SIGNS,
    CODE_OPEN,
    ADDRESS_ALONE,
    TITLE_SIGNS,
)
