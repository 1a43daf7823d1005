"""How an entry of a list is written."""

from builder.findings.finding import Rule, Severity

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
MISSPELT_FIELD = Rule(
    "REF-014",
    Severity.WARNING,
    "A field that looks misspelt",
    "A field with another name is left out.",
    bad="pubisher = {Sage}",
    good="publisher = {Sage}",
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
NAMES = Rule(
    "REF-019",
    Severity.WARNING,
    "Names that are not parted by “and”",
    "BibTeX parts names with “and” alone; a comma stands between family name and given name, so people are mixed up.",
    bad="author = {Müller M, Jürgens J, Redaèlli M}",
    good="author = {Müller, M. and Jürgens, J. and Redaèlli, M.}",
)

RULES: tuple[Rule, ...] = (
    BROKEN_ENTRY,
    DUPLICATE_KEY,
    DUPLICATE_FIELD,
    LATEX,
    MACRO,
    MISSPELT_FIELD,
    KEY,
    CROSSREF,
    NAMES,
)
