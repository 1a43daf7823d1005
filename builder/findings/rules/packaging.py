"""PKG: what stands between a package and the LMS that shall import it."""

from builder.findings.finding import Rule, Severity

TITLE_TOO_LONG = Rule(
    "PKG-001",
    Severity.WARNING,
    "The title is longer than the standard's limit",
    "SCORM gives a title 200 characters; Moodle refuses the whole package above 255. The LMS shows the "
    "beginning; the learner's page shows all of it.",
    bad="title: A title of more than 200 characters, which says what a description could say …",
    good="title: A short title\ndescription: What a longer title would have said.",
)
NAME_NOT_PORTABLE = Rule(
    "PKG-002",
    Severity.ERROR,
    "A file name that some LMSs change or refuse",
    "LMSs drop or rewrite spaces, capitals and letters outside a-z when they unpack, and the page then asks for "
    "a file that is not there. Names in a package use a-z, 0-9, dot, hyphen and underscore, and their whole path "
    "has fewer than 100 characters.",
    bad="media/Übung eins.svg",
    good="media/uebung-eins.svg",
    mend="Rename the file: small letters a-z, digits, dots, hyphens and underscores.",
)
NAME_TWICE = Rule(
    "PKG-003",
    Severity.ERROR,
    "Two files with the same name, or names that differ in capitals only",
    "On a server that does not tell capitals apart, one of the two replaces the other.",
    bad="media/Ward.svg\nmedia/ward.svg",
    good="media/ward.svg\nmedia/ward-at-night.svg",
    mend="Rename one of the two files.",
)
EMPTY_FILE = Rule(
    "PKG-004",
    Severity.ERROR,
    "An empty file",
    'Blackboard has refused packages with empty files ("Unexpected end of ZLIB stream").',
    bad="media/elements.svg     # a file of 0 bytes",
    good="media/elements.svg     # saved again",
    mend="Copy the file again, or leave it out.",
)
SERVER_SCRIPT = Rule(
    "PKG-005",
    Severity.ERROR,
    "A file that a web server could run",
    "Many LMSs refuse a package with .php, .jsp and the like as an attack, whatever is inside.",
    bad="media/chart.php",
    good="media/chart.svg",
    mend="Leave the file out of the package.",
)
FILE_MISSING = Rule(
    "PKG-006",
    Severity.ERROR,
    "A file is missing from the package",
    "An LMS imports such a package without a word; the learner meets an empty frame or a broken picture.",
    bad='<file href="media/elements.svg"/>     # and no such file in the package',
    good='<file href="media/elements.svg"/>     # and the file beside it',
    mend="Build the package again; if it is found again, tell the makers of coursewright.",
)
FOREIGN_CONTENT = Rule(
    "PKG-007",
    Severity.ERROR,
    "The page would load something from another site",
    "A package must work without the internet and tell nobody else who is reading. A link that the learner "
    "chooses to follow is fine; a picture, style or script from elsewhere is not.",
    bad='<img src="https://example.org/ward.png">',
    good='<img src="media/ward.png">',
    mend="Copy the picture into the module's folder and name it from there.",
)
BAD_MANIFEST = Rule(
    "PKG-008",
    Severity.ERROR,
    "The manifest breaks a rule of the standard",
    "LMSs read the manifest first: a wrong one is refused, or worse, imported as something that records nothing.",
    bad="<organizations>     # without a default",
    good='<organizations default="organization">',
    mend="Build the package again; if it is found again, tell the makers of coursewright.",
)
LARGE_PACKAGE = Rule(
    "PKG-009",
    Severity.ADVICE,
    "The package is large",
    "Many LMSs refuse uploads above a limit that their administrators set, often 100 MB, and learners on a phone "
    "pay for every megabyte.",
    bad="media/ward.png       # a photograph of 30 MB",
    good="media/ward.jpg       # the same in the size it is shown, 200 kB",
    mend="Save photographs as JPEG or WebP in the size in which they are shown.",
)
SAME_NAME = Rule(
    "PKG-010",
    Severity.ERROR,
    "Two modules would write the same file",
    "A zip is named after the module's id and version. If two modules share both, the later would replace the "
    "earlier, and an LMS would take one for the other.",
    bad="id: hand-hygiene     # in two modules of one build\nversion: 1.0.0",
    good="id: hand-hygiene-for-visitors\nversion: 1.0.0",
    mend="Give one of the two another id or another version.",
)
REVISION_UNKNOWN = Rule(
    "PKG-011",
    Severity.ADVICE,
    "git does not say which revision the source is",
    "The package carries the source's last commit, so that anyone can tell later what was uploaded. It was built "
    "without.",
    bad="coursewright build modules     # in a copy without its .git",
    good="git clone …; coursewright build modules",
    mend="Build in a clone of the repository, with git installed.",
)
ZIP_NOT_PORTABLE = Rule(
    "PKG-012",
    Severity.ERROR,
    "The zip is written in a way that some LMSs cannot read",
    "LMSs read zips with libraries of very different age: an entry that is encrypted, compressed by another method "
    "than deflate, or stored with its size behind it stops the import.",
    bad="a zip that was packed again by hand, with a password",
    good="the zip that coursewright wrote",
    mend="Upload the file as it was written, without packing it again.",
)

NOT_PLAYED = Rule(
    "PKG-013",
    Severity.WARNING,
    "The LMS is not known to play packages of this standard",
    "Some LMSs take such a package and record nothing, others refuse it, and others need a plugin and a learning "
    "record store beside them.",
    bad="coursewright build modules --standard cmi5 --lms blackboard",
    good="coursewright build modules --standard scorm12 --lms blackboard",
    mend="Build for SCORM 1.2; or where you have tried it and it works, leave this rule out for the project.",
)
LEFT_OUT = Rule(
    "PKG-017",
    Severity.ADVICE,
    "Of all standards, one that the LMS is not known to play",
    "`--standard all` makes for each LMS the packages that it is known to play, and says which it does not make.",
    bad="coursewright build modules --standard all --lms moodle",
    good="coursewright build modules --standard all --lms generic",
    mend="Nothing needs to be done. Name the standard itself to have its package made all the same.",
)
HEAVY_PAGE = Rule(
    "PKG-018",
    Severity.WARNING,
    "The page in one file is heavy",
    "A page in one file carries pictures, recordings and fonts as text, a third larger than they are, and a browser "
    "reads all of it before it shows anything. Mail programs refuse files of 20 MB and more.",
    bad="--standard web     # and a video of 40 MB in the module",
    good="--standard web     # and the folder on a web server, with the video beside the page",
    mend="Use the folder in the place of the one file, or make recordings and pictures smaller.",
)

BEYOND_LIMIT = Rule(
    "PKG-020",
    Severity.WARNING,
    "The package is more than an LMS that it is made for takes",
    "Of some LMSs a limit is known (docs/reference/lms.md). Above it the upload fails, or something is lost or costs "
    "extra.",
    bad="coursewright build modules --lms scorm-cloud     # 140 MB of recordings, and a free trial stores 100 MB",
    good="coursewright build modules --lms scorm-cloud     # recordings on a media server, 20 MB",
    mend="Make what is too large smaller; or where the limit does not hold for you, leave this rule out.",
)
CONTROL_DOCUMENT_MISSING = Rule(
    "PKG-021",
    Severity.ERROR,
    "A control document is missing",
    "--control-documents puts the XSDs of the standard at the top of each SCORM package, for ADL's conformance test. "
    "That test stops at the first one that is not there, so a package with some of them is worth nothing.",
    bad="coursewright build modules --control-documents xsd     # a folder without imscp_v1p1.xsd",
    good="coursewright build modules --control-documents xsd     # a folder with all of them",
    mend="Take the folder that `coursewright control-documents fetch` prints, or build without: LMSs ask for none.",
)
CONTROL_DOCUMENT_WRONG = Rule(
    "PKG-022",
    Severity.ERROR,
    "A control document is not fit for a package",
    "It imports another one from the internet, as the copy of imscp_v1p1.xsd in ADL's repository does. ADL's test "
    "reads what is in the zip, and without a network it stops there.",
    bad='<xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"/>',
    good='<xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>',
    mend="Take the published one that imports xml.xsd from its own folder.",
)
FOR_ANOTHER_LMS = Rule(
    "PKG-023",
    Severity.ERROR,
    "A package of ours that was built for another LMS",
    "LMSs differ in what “Save and exit” may do, and in what happens to an answer that could not be saved. A package "
    "that was built for another one can lose an attempt or an answer. Only `check --lms` finds it.",
    bad="coursewright check hand-hygiene-1.0.0-scorm12.zip --lms blackboard",
    good="coursewright check hand-hygiene-1.0.0-scorm12-blackboard.zip --lms blackboard",
    mend="Build the module with `--lms` and the name of the LMS.",
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
    NOT_PLAYED,
    LEFT_OUT,
    HEAVY_PAGE,
    BEYOND_LIMIT,
    CONTROL_DOCUMENT_MISSING,
    CONTROL_DOCUMENT_WRONG,
    FOR_ANOTHER_LMS,
)
