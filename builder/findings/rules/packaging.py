"""PKG: what stands between a package and the LMS that shall import it."""

from builder.findings.finding import Rule, Severity

TITLE_TOO_LONG = Rule(
    "PKG-001",
    Severity.WARNING,
    "The title is longer than the standard's limit",
    "SCORM gives a title 200 characters; Moodle refuses the whole package above 255. The LMS shows the "
    "beginning; the learner's page shows all of it.",
)
NAME_NOT_PORTABLE = Rule(
    "PKG-002",
    Severity.ERROR,
    "A file name that some LMSs change or refuse",
    "LMSs drop or rewrite spaces, capitals and letters outside a-z when they unpack, and the page then asks for "
    "a file that is not there. Names in a package use a-z, 0-9, dot, hyphen and underscore, and their whole path "
    "has fewer than 100 characters.",
)
NAME_TWICE = Rule(
    "PKG-003",
    Severity.ERROR,
    "Two files with the same name, or names that differ in capitals only",
    "On a server that does not tell capitals apart, one of the two replaces the other.",
)
EMPTY_FILE = Rule(
    "PKG-004",
    Severity.ERROR,
    "An empty file",
    'Blackboard has refused packages with empty files ("Unexpected end of ZLIB stream").',
)
SERVER_SCRIPT = Rule(
    "PKG-005",
    Severity.ERROR,
    "A file that a web server could run",
    "Many LMSs refuse a package with .php, .jsp and the like as an attack, whatever is inside.",
)
FILE_MISSING = Rule(
    "PKG-006",
    Severity.ERROR,
    "A file is missing from the package",
    "An LMS imports such a package without a word; the learner meets an empty frame or a broken picture.",
)
FOREIGN_CONTENT = Rule(
    "PKG-007",
    Severity.ERROR,
    "The page would load something from another site",
    "A package must work without the internet and tell nobody else who is reading. A link that the learner "
    "chooses to follow is fine; a picture, style or script from elsewhere is not.",
)
BAD_MANIFEST = Rule(
    "PKG-008",
    Severity.ERROR,
    "The manifest breaks a rule of the standard",
    "LMSs read the manifest first: a wrong one is refused, or worse, imported as something that records nothing.",
)
LARGE_PACKAGE = Rule(
    "PKG-009",
    Severity.ADVICE,
    "The package is large",
    "Many LMSs refuse uploads above a limit that their administrators set, often 100 MB, and learners on a phone "
    "pay for every megabyte.",
)
SAME_NAME = Rule(
    "PKG-010",
    Severity.ERROR,
    "Two modules would write the same file",
    "A zip is named after the module's id and version. If two modules share both, the later would replace the "
    "earlier, and an LMS would take one for the other.",
)
REVISION_UNKNOWN = Rule(
    "PKG-011",
    Severity.ADVICE,
    "git does not say which revision the source is",
    "The package carries the source's last commit, so that anyone can tell later what was uploaded. It was built "
    "without.",
)
ZIP_NOT_PORTABLE = Rule(
    "PKG-012",
    Severity.ERROR,
    "The zip is written in a way that some LMSs cannot read",
    "LMSs read zips with libraries of very different age: an entry that is encrypted, compressed by another method "
    "than deflate, or stored with its size behind it stops the import.",
)

RULES: tuple[Rule, ...] = (
    TITLE_TOO_LONG,
    NAME_NOT_PORTABLE,
    NAME_TWICE,
    EMPTY_FILE,
    SERVER_SCRIPT,
    FILE_MISSING,
    FOREIGN_CONTENT,
    BAD_MANIFEST,
    LARGE_PACKAGE,
    SAME_NAME,
    REVISION_UNKNOWN,
    ZIP_NOT_PORTABLE,
)
