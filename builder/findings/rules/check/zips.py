"""What a file is, and how its zip is made."""

from builder.findings.finding import Rule, Severity

NO_ZIP = Rule(
    "CHK-001",
    Severity.ERROR,
    "This file is no zip",
    "An LMS asks for a zip. Files of other kinds are refused, often with no more than “invalid file”.",
    bad="coursewright check handout.pdf",
    good="coursewright check course-scorm12.zip",
    mend="Publish the course for an LMS and upload the zip that comes of it.",
)
ANOTHER_KIND = Rule(
    "CHK-002",
    Severity.ERROR,
    "A zip, but no package for an LMS",
    "SCORM packages have an imsmanifest.xml, cmi5 packages a cmi5.xml and xAPI packages a tincan.xml. Without "
    "one an LMS does not know what to launch. Most often somebody has taken the editor’s own file, a backup, "
    "or the export for a web site.",
    bad="course.story\ncourse-web.zip",
    good="course-scorm12.zip     # published for an LMS",
    mend="Open the course in the program that made it and publish it for an LMS.",
)
NOT_AT_THE_TOP = Rule(
    "CHK-003",
    Severity.ERROR,
    "The manifest is not at the top of the zip under its right name",
    "LMSs look for the manifest at the top of the zip, by its exact name, and nowhere else. It slips into a "
    "folder when the folder is zipped instead of what is in it.",
    bad="course/imsmanifest.xml\ncourse/index.html",
    good="imsmanifest.xml\nindex.html",
    mend="Open the folder, mark everything in it, and zip that.",
)
DAMAGED = Rule(
    "CHK-004",
    Severity.ERROR,
    "The zip is damaged",
    "An LMS cannot unpack it, or unpacks other files than were put in. It happens when an upload, a download "
    "or an e-mail program cuts a file off or changes it.",
    bad="course.zip     # the first half of it",
    good="course.zip     # downloaded again, to its end",
    mend="Get the file again from where it comes, or publish it again.",
)
LEADS_OUT = Rule(
    "CHK-005",
    Severity.ERROR,
    "A name in the zip that leads out of the package’s folder",
    "Such names are how attacks write over files of a server. LMSs refuse the zip, or put the file somewhere "
    "else than its page looks for it.",
    bad="../evil.html\n/etc/passwd\nC:/course/index.html",
    good="index.html",
    mend="Zip the course again from inside its folder.",
)
LINK = Rule(
    "CHK-006",
    Severity.ERROR,
    "A symbolic link or a device instead of a file",
    "What a link points to is not in the package: LMSs refuse it as an attack, or unpack a file with a path "
    "as its content.",
    bad="media/film.mp4 -> /home/me/film.mp4",
    good="media/film.mp4     # the film itself",
    mend="Put the file itself into the package.",
)
SAME_NAME_TWICE = Rule(
    "CHK-007",
    Severity.ERROR,
    "Two files with exactly the same name",
    "One of them replaces the other, and which one differs from LMS to LMS.",
    bad="index.html\nindex.html",
    good="index.html",
    mend="Zip the course again from its folder.",
)
LOCKED = Rule(
    "CHK-008",
    Severity.ERROR,
    "A file in the zip has a password",
    "An LMS cannot ask for it and refuses the package.",
    bad="zip --encrypt course.zip *",
    good="zip -r course.zip .",
    mend="Zip the course again without a password.",
)
BOMB = Rule(
    "CHK-009",
    Severity.ERROR,
    "The zip swells enormously when it is unpacked",
    "LMSs guard their disks against such zips (“zip bombs”) and refuse them, or fall over.",
    bad="course.zip     # 1 MB, unpacked 1,000 MB",
    good="course.zip     # about as large as what is in it",
    mend="Look for the file that is named and leave it out.",
)
OTHER_METHOD = Rule(
    "CHK-010",
    Severity.ERROR,
    "A file in the zip is compressed in a way that LMSs cannot read",
    "LMSs know two methods: stored and deflate. Newer ones (Deflate64, LZMA, zstd), which some programs "
    "choose by themselves, stop the import.",
    bad="course.zip     # “best compression”, LZMA",
    good="course.zip     # normal compression, deflate",
    mend="Zip the course again with the method “deflate”; what the system’s own file manager makes is right.",
)
SIZE_BEHIND = Rule(
    "CHK-011",
    Severity.WARNING,
    "A stored file whose size stands behind it",
    "A program that reads a zip from its beginning cannot tell where such a file ends. Some LMSs stop there "
    "(“only DEFLATED entries can have EXT descriptor”).",
    bad="a zip that was written to a pipe, with files that are not compressed",
    good="a zip that was written to a file",
    mend="Unpack the zip and pack it again with the system’s own file manager.",
)
CASE_TWINS = Rule(
    "CHK-012",
    Severity.WARNING,
    "Names that differ in capitals only",
    "On a server that does not tell capitals apart one of the two replaces the other.",
    bad="media/Ward.svg\nmedia/ward.svg",
    good="media/ward.svg\nmedia/ward-at-night.svg",
    mend="Rename one of the two, also where pages use it.",
)
NAME_CHANGED = Rule(
    "CHK-013",
    Severity.WARNING,
    "A file name that an LMS changes when it unpacks",
    "Moodle leaves out & < > \" ' ` | : and turns \\ into /; Windows knows no name that ends in a full stop; "
    "letters outside ASCII are read in different ways when the zip does not say that they are UTF-8. The page "
    "then asks for a file that has another name.",
    bad="media/it's fine.mp3",
    good="media/it-is-fine.mp3",
    mend=(
        "Rename the file, also where pages use it, or zip the course with a program that writes UTF-8 names."
    ),
)
SERVER_FILE = Rule(
    "CHK-014",
    Severity.WARNING,
    "A file that a server or a computer could run",
    "Many LMSs refuse a package with .php, .jsp, .exe and the like, whatever is inside.",
    bad="lib/contact.php",
    good="     # the same package without the file",
    mend="Leave the file out; a course does not run it in any case.",
)
UNTIDY = Rule(
    "CHK-015",
    Severity.ADVICE,
    "Files that are no part of the course",
    "Leftovers of computers and editors do no harm. They make the package larger, and say more about its "
    "maker than needed.",
    bad="__MACOSX/._index.html\nThumbs.db\nindex.html.bak",
    good="index.html",
    mend="Delete them before the course is zipped.",
)
UNUSUAL_NAME = Rule(
    "CHK-016",
    Severity.ADVICE,
    "A file name that most LMSs keep, but not all",
    "Letters outside ASCII are written in two ways that look alike, and very long paths are too much for "
    "Windows. ADL’s own test refuses both.",
    bad="media/Übung eins.mp3",
    good="media/uebung-eins.mp3",
    mend=(
        "Use short names with letters a-z, digits, dots, hyphens and underscores when you publish the next time."
    ),
)
LARGE = Rule(
    "CHK-017",
    Severity.ADVICE,
    "The package is large",
    "Each LMS has a limit for uploads, which its administrators set; 100 MB is a usual one. Learners on a "
    "phone pay for every megabyte.",
    bad="course.zip     # 480 MB, most of it one film",
    good="course.zip     # 12 MB, the film on a media server",
    mend="Ask for the LMS’s limit; make recordings smaller, or link to a media server.",
)

RULES: tuple[Rule, ...] = (
    NO_ZIP,
    ANOTHER_KIND,
    NOT_AT_THE_TOP,
    DAMAGED,
    LEADS_OUT,
    LINK,
    SAME_NAME_TWICE,
    LOCKED,
    BOMB,
    OTHER_METHOD,
    SIZE_BEHIND,
    CASE_TWINS,
    NAME_CHANGED,
    SERVER_FILE,
    UNTIDY,
    UNUSUAL_NAME,
    LARGE,
)
