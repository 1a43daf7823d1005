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

RULES: tuple[Rule, ...] = (REFUSED, DAMAGES)
