"""What one LMS adds; said with --lms."""

from builder.findings.finding import Rule, Severity

REFUSED = Rule(
    "CHK-070",
    Severity.ERROR,
    "This LMS does not take the package, or not what is in it",
    "The standard allows it, and other LMSs may take it; the LMS that --lms names does not.",
    bad="coursewright check course-cmi5.zip --lms moodle     # Moodle itself knows no cmi5",
    good="coursewright check course-scorm12.zip --lms moodle",
)
DAMAGES = Rule(
    "CHK-071",
    Severity.WARNING,
    "This LMS changes or overlooks something in the package",
    "The standard allows it, and other LMSs may do it right; the LMS that --lms names does not.",
    bad="<title>&#1055;&#1088;</title>     # Moodle shows the numbers",
    good="<title>Пр</title>",
)
BEYOND = Rule(
    "CHK-072",
    Severity.WARNING,
    "More than this LMS takes without loss",
    "The LMS that --lms names has a limit, of which its makers or its users tell. Another LMS may have none.",
    bad="coursewright check course.zip --lms scorm-cloud     # 140 MB, and a free trial stores 100 MB",
    good="coursewright check course.zip --lms scorm-cloud     # 40 MB",
)
NOT_KNOWN = Rule(
    "CHK-073",
    Severity.WARNING,
    "This LMS is not known to play such packages",
    "Nobody says that it refuses them. But its makers name other standards, so that the upload may fail, or nothing "
    "may be recorded.",
    bad="coursewright check course-cmi5.zip --lms canvas",
    good="coursewright check course-scorm12.zip --lms canvas",
    mend="Publish as SCORM, or try it in a course for tests first.",
)

RULES: tuple[Rule, ...] = (REFUSED, DAMAGES, BEYOND, NOT_KNOWN)
