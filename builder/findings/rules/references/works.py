"""What an entry says of its work."""

from builder.findings.finding import Rule, Severity

NO_TITLE = Rule(
    "REF-005",
    Severity.ERROR,
    "An entry without a title",
    "Readers could not find the work.",
    bad="@book{west2021, author = {West, Michael A.}, year = {2021}}",
    good="@book{west2021, author = {West, Michael A.}, title = {Compassionate leadership}, year = {2021}}",
)
NO_DATE = Rule(
    "REF-006",
    Severity.WARNING,
    "An entry without a date",
    "Every citation of it would say “no date”.",
    bad="@book{west2021, author = {West, Michael A.}, title = {Compassionate leadership}}",
    good="year = {2021}, or year = {n.d.} if the work has none",
)
ADDRESS = Rule(
    "REF-007",
    Severity.ERROR,
    "An address that is no web address",
    "The link could not be followed.",
    bad="url = {www.gov.uk/report}",
    good="url = {https://www.gov.uk/report}",
)
DOI = Rule(
    "REF-008",
    Severity.ERROR,
    "A DOI that is none",
    "The link could not be followed. A DOI begins with 10. and has a slash.",
    bad="doi = {amr.2010.0490}",
    good="doi = {10.5465/amr.2010.0490}",
)
ADDRESS_PROMISED = Rule(
    "REF-009",
    Severity.WARNING,
    "“Available at” without an address",
    "A note promises an address and the entry has none.",
    bad="note = {Available at;}",
    good="url = {https://www.gov.uk/report},\nurldate = {2026-11-02}",
)
NO_ACCESS_DATE = Rule(
    "REF-010",
    Severity.ADVICE,
    "A web page without the date on which it was read",
    "A page may change; the style gives the day for what is only on the web.",
    bad="@online{hygiene, title = {Hand hygiene}, url = {https://example.org/hands}}",
    good="@online{hygiene, title = {Hand hygiene}, url = {https://example.org/hands}, urldate = {2026-11-02}}",
)
UNKNOWN_TYPE = Rule(
    "REF-013",
    Severity.WARNING,
    "An entry type that is not known",
    "It is shown as a document of no special kind.",
    bad="@artcle{west2021, …}",
    good="@article{west2021, …}",
)
RUN_TOGETHER = Rule(
    "REF-015",
    Severity.WARNING,
    "Two references seem to have run together",
    "The second work is not in the list, and the first says what is not so.",
    bad="publisher = {Free Press. Western S (2019) Leadership. Sage}",
    good="publisher = {Free Press}",
)
YEAR = Rule(
    "REF-018",
    Severity.WARNING,
    "A year that is none",
    "Every citation of the work would show it as it was typed.",
    bad="year = {20018}",
    good="year = {2018}",
)
NO_ADDRESS = Rule(
    "REF-028",
    Severity.WARNING,
    "A web page without an address",
    "Readers cannot find it.",
    bad="@online{hygiene, title = {Hand hygiene}, year = {2024}}",
    good="@online{hygiene, title = {Hand hygiene}, year = {2024}, url = {https://example.org/hands}}",
)
ISBN = Rule(
    "REF-029",
    Severity.WARNING,
    "An ISBN that cannot be right",
    "Its last digit follows from the others, so a digit was mistyped or left out: libraries would not find the book.",
    bad="isbn = {978-0-19-852663-5}",
    good="isbn = {978-0-19-852663-6}",
)
ISSN = Rule(
    "REF-030",
    Severity.WARNING,
    "An ISSN that cannot be right",
    "Its last digit follows from the others, so a digit was mistyped or left out.",
    bad="issn = {0140-6737}",
    good="issn = {0140-6736}",
)
TWINS = Rule(
    "REF-037",
    Severity.WARNING,
    "One work under two keys",
    "It would stand in the list twice, and be told apart by letters as if it were two works.",
    bad="west2021 and west-compassion, with the same DOI",
    good="west2021 alone",
)

RULES: tuple[Rule, ...] = (
    NO_TITLE,
    NO_DATE,
    ADDRESS,
    DOI,
    ADDRESS_PROMISED,
    NO_ACCESS_DATE,
    UNKNOWN_TYPE,
    RUN_TOGETHER,
    YEAR,
    NO_ADDRESS,
    ISBN,
    ISSN,
    TWINS,
)
