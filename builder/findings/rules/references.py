"""REF: the reference list, citations, and links to related pages."""

from builder.findings.finding import Rule, Severity

UNREADABLE_FILE = Rule(
    "REF-001",
    Severity.ERROR,
    "The reference list cannot be read",
    "No citation could be shown.",
    bad="references: refrences.bib",
    good="references: references.bib",
)
BROKEN_ENTRY = Rule(
    "REF-002",
    Severity.ERROR,
    "A broken entry",
    "The work, and sometimes the one after it, would be missing from the list.",
    bad="@book{northouse2016,\n  title = {Leadership},\n  year = {2016}",
    good="@book{northouse2016,\n  title = {Leadership},\n  year = {2016}\n}",
)
DUPLICATE_KEY = Rule(
    "REF-003",
    Severity.ERROR,
    "Two entries with one key",
    "Nobody can tell which of the two works a citation means.",
    bad="@book{west2021, …}\n@report{west2021, …}",
    good="@book{west2021a, …}\n@report{west2021b, …}",
)
DUPLICATE_FIELD = Rule(
    "REF-004",
    Severity.ERROR,
    "A field that stands twice in an entry",
    "One of the two texts would be lost.",
    bad="year = {2013},\nyear = {2014}",
    good="year = {2014}",
)
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
LATEX = Rule(
    "REF-011",
    Severity.WARNING,
    "A LaTeX command that is not understood",
    "It would be left out of what readers see.",
    bad=r"title = {Caring \foo{more}}",
    good="title = {Caring more}",
)
MACRO = Rule(
    "REF-012",
    Severity.ERROR,
    "A word that no @string defines",
    "BibTeX takes a bare word for the name of a text; without one the field has no value.",
    bad="publisher = sage",
    good="publisher = {Sage}",
)
UNKNOWN_TYPE = Rule(
    "REF-013",
    Severity.WARNING,
    "An entry type that is not known",
    "It is shown as a document of no special kind.",
    bad="@artcle{west2021, …}",
    good="@article{west2021, …}",
)
MISSPELT_FIELD = Rule(
    "REF-014",
    Severity.WARNING,
    "A field that looks misspelt",
    "A field with another name is left out.",
    bad="pubisher = {Sage}",
    good="publisher = {Sage}",
)
RUN_TOGETHER = Rule(
    "REF-015",
    Severity.WARNING,
    "Two references seem to have run together",
    "The second work is not in the list, and the first says what is not so.",
    bad="publisher = {Free Press. Western S (2019) Leadership. Sage}",
    good="publisher = {Free Press}",
)
KEY = Rule(
    "REF-016",
    Severity.ERROR,
    "A key that no citation can name",
    "A citation's key is made of letters and digits, with punctuation only between them.",
    bad="@book{west 2021, …}",
    good="@book{west2021, …}",
)
CROSSREF = Rule(
    "REF-017",
    Severity.WARNING,
    "An entry that leaves part of itself to another",
    "crossref and xdata are not followed: what the other entry says is missing here.",
    bad="crossref = {handbook}",
    good="booktitle = {Handbook of leadership}, editor = {…}, publisher = {…}",
)
YEAR = Rule(
    "REF-018",
    Severity.WARNING,
    "A year that is none",
    "Every citation of the work would show it as it was typed.",
    bad="year = {20018}",
    good="year = {2018}",
)
NAMES = Rule(
    "REF-019",
    Severity.WARNING,
    "Names that are not parted by “and”",
    "BibTeX parts names with “and” alone; a comma stands between family name and given name, so people are mixed up.",
    bad="author = {Müller M, Jürgens J, Redaèlli M}",
    good="author = {Müller, M. and Jürgens, J. and Redaèlli, M.}",
)

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
UNKNOWN_PAGE = Rule(
    "REF-024",
    Severity.ERROR,
    "A link to a page that `related` does not have",
    "The brackets would be shown as they were typed.",
    bad="[[emotional-inteligence]]",
    good="[[emotional-intelligence]]",
)
PAGE_NOT_LINKED = Rule(
    "REF-025",
    Severity.ADVICE,
    "A related page that no text links to",
    "Learners meet it only in the list of related pages, if at all.",
    bad="an entry resilience under related, and no [[resilience]] in the module",
    good="More in [[resilience]].",
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
UNKNOWN_FORMAT = Rule(
    "REF-031",
    Severity.ERROR,
    "A reference list in a format that is not read",
    "Its works would be missing. The end of a file's name says what it is.",
    bad="references: references.docx",
    good="references: references.bib",
    mend="Export the list as BibTeX (.bib), RIS (.ris), CSL-JSON (.json) or CSL-YAML (.yaml).",
)
NO_CSL = Rule(
    "REF-032",
    Severity.ERROR,
    "Styles in files need a part that is not installed",
    "Nothing could be cited. Harvard, APA and Vancouver are built in; any other style needs the package citeproc-py.",
    bad="style: styles/house.csl, without that package",
    good="pip install 'coursewright[csl]'",
)
STYLE = Rule(
    "REF-033",
    Severity.ERROR,
    "A file that is no citation style for texts",
    "Nothing could be cited.",
    bad="style: styles/chicago-notes.csl",
    good="style: styles/chicago-author-date.csl",
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
TWINS = Rule(
    "REF-037",
    Severity.WARNING,
    "One work under two keys",
    "It would stand in the list twice, and be told apart by letters as if it were two works.",
    bad="west2021 and west-compassion, with the same DOI",
    good="west2021 alone",
)
UNKNOWN_SECTION = Rule(
    "REF-038",
    Severity.ERROR,
    "A link to a section that the module does not have",
    "The brackets would be shown as they were typed.",
    bad="[[emotional-intelligence#self-awarenes]]",
    good="[[emotional-intelligence#self-awareness]]",
)
DOI_UNKNOWN = Rule(
    "REF-039",
    Severity.WARNING,
    "A DOI that nobody has registered",
    "The link leads to an error. Only `validate --online` finds it.",
    bad="doi = {10.5465/amr.2010.0409}",
    good="doi = {10.5465/amr.2010.0490}",
)
DOI_OTHER = Rule(
    "REF-040",
    Severity.WARNING,
    "A DOI of another work",
    "The link leads to something else, or the list says of the work what is not so. Only `validate --online` finds it.",
    bad="title = {Leadership}, and the DOI of an article on oncology",
    good="title = {Leadership}, and its own DOI",
)
NOT_ASKED = Rule(
    "REF-041",
    Severity.ADVICE,
    "The registry of DOIs could not be asked",
    "DOIs were not looked up, from this one on.",
    bad="coursewright validate --online, without a connection",
    good="coursewright validate",
)

RULES: tuple[Rule, ...] = (
    UNREADABLE_FILE,
    BROKEN_ENTRY,
    DUPLICATE_KEY,
    DUPLICATE_FIELD,
    NO_TITLE,
    NO_DATE,
    ADDRESS,
    DOI,
    ADDRESS_PROMISED,
    NO_ACCESS_DATE,
    LATEX,
    MACRO,
    UNKNOWN_TYPE,
    MISSPELT_FIELD,
    RUN_TOGETHER,
    KEY,
    CROSSREF,
    YEAR,
    NAMES,
    NOT_LISTED,
    NOT_CITED,
    CITED_IN_TITLE,
    NOT_SEPARATED,
    UNKNOWN_PAGE,
    PAGE_NOT_LINKED,
    ROUND_BRACKETS,
    KEY_WITHOUT_AT,
    NO_ADDRESS,
    ISBN,
    ISSN,
    UNKNOWN_FORMAT,
    NO_CSL,
    STYLE,
    TYPED_BY_HAND,
    TYPED_YEAR,
    TYPED_NAME,
    TWINS,
    UNKNOWN_SECTION,
    DOI_UNKNOWN,
    DOI_OTHER,
    NOT_ASKED,
)
