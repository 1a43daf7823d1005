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
    "A link that is neither http, https nor mailto",
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
)
