"""cmi5 and xAPI packages. Numbers such as 14.1.0.0-4 are those of ADL’s list of requirements of cmi5."""

from builder.findings.finding import Rule, Severity

COURSE_STRUCTURE = Rule(
    "CHK-060",
    Severity.ERROR,
    "The course structure of cmi5 is not as the standard wants it",
    "An LMS reads cmi5.xml against the published structure and refuses what is not so; ADL’s player fails on "
    "a missing description.",
    bad='<au id="https://example.org/au">\n  <url>index.html</url>',
    good='<au id="https://example.org/au">\n  <title>…\n  <description>…\n  <url>index.html</url>',
)
COURSE_ID = Rule(
    "CHK-061",
    Severity.ERROR,
    "An identifier of cmi5 that is no absolute IRI, or stands twice",
    "Records are kept under these identifiers. An LMS refuses short names (3.0.0.0-1) and equal ones "
    "(13.1.2.0-1, 13.1.3.0-1, 13.1.4.0-1).",
    bad='<au id="au1">',
    good='<au id="https://example.org/hand-hygiene/au/1">',
)
COURSE_VALUE = Rule(
    "CHK-062",
    Severity.ERROR,
    "A value that cmi5 does not know",
    "moveOn, masteryScore and launchMethod decide when a unit counts as done. An LMS refuses other values "
    "than those of the standard.",
    bad='<au moveOn="Complete" masteryScore="80">',
    good='<au moveOn="Completed" masteryScore="0.8">',
)
UNIT_ADDRESS = Rule(
    "CHK-063",
    Severity.ERROR,
    "The address of a unit leads nowhere",
    "A relative url must name a file of the zip (14.1.0.0-4), and may not use parameters that belong to the "
    "LMS (8.1.0.0-6).",
    bad="<url>/course/index.html?endpoint=x</url>",
    good="<url>course/index.html</url>",
)
UNIT_PRACTICE = Rule(
    "CHK-064",
    Severity.WARNING,
    "Something that cmi5 allows and that does not work well",
    "The package can be imported, but a learner or a report will stumble.",
    bad="<url>index.html#start</url>     # the LMS appends its parameters behind #start",
    good="<url>index.html</url>",
)
TINCAN = Rule(
    "CHK-065",
    Severity.ERROR,
    "tincan.xml names nothing to launch",
    "An LMS reads the activity with its launch page from tincan.xml. Without an activity, its id or its "
    "launch there is nothing to open.",
    bad='<activity id="https://example.org/course">\n  <name>Course</name>',
    good='<activity id="https://example.org/course">\n  <name>Course</name>\n  <launch lang="en">index.html</launch>',
)
TINCAN_PRACTICE = Rule(
    "CHK-066",
    Severity.WARNING,
    "Something in tincan.xml that LMSs read in different ways",
    "LMSs expect one activity with a launch page, an id that is an IRI, and the namespace of tincan.xml.",
    bad='<activity id="course">',
    good='<activity id="https://example.org/course">',
)
SEVERAL_KINDS = Rule(
    "CHK-067",
    Severity.ADVICE,
    "The package is of several standards at once",
    "An LMS that knows more than one of them takes the one that it looks for first, which may not be the one "
    "that you meant.",
    bad="imsmanifest.xml\ntincan.xml",
    good="imsmanifest.xml",
    mend="If the LMS takes the wrong one, publish for one standard.",
)
NO_RULES = Rule(
    "CHK-068",
    Severity.ADVICE,
    "An AICC course, for which there are no rules here",
    "Some LMSs import it, Moodle among them. coursewright knows SCORM, cmi5 and xAPI, so it can say no more "
    "than that the zip is sound.",
    bad="course.au\ncourse.crs\ncourse.cst\ncourse.des",
    good="imsmanifest.xml",
    mend="If you can, publish the course as SCORM 1.2.",
)

RULES: tuple[Rule, ...] = (
    COURSE_STRUCTURE,
    COURSE_ID,
    COURSE_VALUE,
    UNIT_ADDRESS,
    UNIT_PRACTICE,
    TINCAN,
    TINCAN_PRACTICE,
    SEVERAL_KINDS,
    NO_RULES,
)
