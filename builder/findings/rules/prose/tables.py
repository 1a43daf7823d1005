"""Tables and their captions."""

from builder.findings.finding import Rule, Severity

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
TABS = Rule(
    "PRO-019",
    Severity.WARNING,
    "A table with tabs",
    "Copied from a word processor or a spreadsheet, its rows would run together. Markdown makes tables with bars.",
    bad="Leading\tManaging\nVision\tPlans",
    good="| Leading | Managing |\n| --- | --- |\n| Vision | Plans |\n\nTable: Leading and managing compared",
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
NO_DELIMITER = Rule(
    "PRO-044",
    Severity.WARNING,
    "A table without the line below its headings",
    "Markdown knows a table by that line of bars and hyphens; without it the rows run together, bars and all.",
    bad="| Leading | Managing |\n| Vision | Plans |\n\nTable: Leading and managing compared",
    good="| Leading | Managing |\n| --- | --- |\n| Vision | Plans |\n\nTable: Leading and managing compared",
)

RULES: tuple[Rule, ...] = (
    STRAY_CAPTION,
    NO_CAPTION,
    CAPTION_OPTION,
    EXCESS_CELL,
    TABS,
    COLUMN_HEADER,
    ROW_HEADER,
    NO_DELIMITER,
)
