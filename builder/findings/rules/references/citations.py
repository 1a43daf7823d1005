"""Citations in texts, and what should be one."""

from builder.findings.finding import Rule, Severity

NOT_LISTED = Rule(
    "REF-020",
    Severity.ERROR,
    "Cited, not listed",
    "Readers could not look the work up.",
    bad="[@francis92013]",
    good="[@francis2013]",
)
NOT_CITED = Rule(
    "REF-021",
    Severity.WARNING,
    "Listed, never cited",
    "The work does not appear on the page. A citation may have been forgotten.",
    bad="an entry west2021, and no @west2021 in the module",
    good="Compassion can be learnt [@west2021].",
)
CITED_IN_TITLE = Rule(
    "REF-022",
    Severity.ERROR,
    "A citation in a title or a label",
    "Titles and labels are plain text: the key would be shown as it was typed.",
    bad="title: What leaders do [@kotter1990]",
    good="title: What leaders do",
)
NOT_SEPARATED = Rule(
    "REF-023",
    Severity.ERROR,
    "Two works in one citation without a semicolon",
    "The second key would be shown as it was typed.",
    bad="[@francis2013, @andrews2014]",
    good="[@francis2013; @andrews2014]",
)
ROUND_BRACKETS = Rule(
    "REF-026",
    Severity.WARNING,
    "A citation in round brackets",
    "The style writes the brackets itself: readers would see one bracket in another.",
    bad="Handover saves lives (@nice2018).",
    good="Handover saves lives [@nice2018].",
)
KEY_WITHOUT_AT = Rule(
    "REF-027",
    Severity.WARNING,
    "A key in brackets without @",
    "It is shown as it was typed, and the work is not cited.",
    bad="Handover saves lives [nice2018].",
    good="Handover saves lives [@nice2018].",
)
TYPED_BY_HAND = Rule(
    "REF-034",
    Severity.ADVICE,
    "A work of the list that a text names by hand",
    "It leads nowhere, is not counted as cited, and stays as it is when the list or the style changes.",
    bad="Francis (2013) asked for candour.",
    good="@francis2013 asked for candour.",
)
TYPED_YEAR = Rule(
    "REF-035",
    Severity.WARNING,
    "A name that the list has with another year",
    "One of the two years is mistyped, or the work is missing in the list.",
    bad="Francis (2012) asked for candour, and francis2013 in the list",
    good="@francis2013 asked for candour.",
)
TYPED_NAME = Rule(
    "REF-036",
    Severity.WARNING,
    "A year that the list has with nearly the same name",
    "One of the two names is mistyped, or the work is missing in the list.",
    bad="Frances (2013) asked for candour, and francis2013 in the list",
    good="@francis2013 asked for candour.",
)
NO_CITATION = Rule(
    "REF-042",
    Severity.WARNING,
    "A citation that Markdown does not take for one",
    "Readers would see its brackets or its command. A citation is a key after @ without a space, in square brackets "
    "that are closed.",
    bad="Handover saves lives [@nice2018.",
    good="Handover saves lives [@nice2018].",
)

RULES: tuple[Rule, ...] = (
    NOT_LISTED,
    NOT_CITED,
    CITED_IN_TITLE,
    NOT_SEPARATED,
    ROUND_BRACKETS,
    KEY_WITHOUT_AT,
    TYPED_BY_HAND,
    TYPED_YEAR,
    TYPED_NAME,
    NO_CITATION,
)
