"""Reference lists and citation styles as files."""

from builder.findings.finding import Rule, Severity

UNREADABLE_FILE = Rule(
    "REF-001",
    Severity.ERROR,
    "The reference list cannot be read",
    "No citation could be shown.",
    bad="references: refrences.bib",
    good="references: references.bib",
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

RULES: tuple[Rule, ...] = (UNREADABLE_FILE, UNKNOWN_FORMAT, NO_CSL, STYLE)
