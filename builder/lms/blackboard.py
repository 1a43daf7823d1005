"""Blackboard Learn, whose player is Rustici's SCORM Engine."""

from builder.lms.profile import Fact, LmsProfile, Quirk

PROFILE = LmsProfile(
    name="blackboard",
    title="Blackboard Learn",
    standard=Fact(
        "scorm12",
        "read: Anthology’s help names SCORM 1.2 and SCORM 2004 alike; judged: nothing of a module needs more "
        "than 1.2, and "
        "records do not move from one standard to another",
    ),
    zips=Fact(
        "one-per-module",
        "read: academic-technology-services.scrollhelp.site: how the SCOs of a package are graded is fixed at "
        "the import; "
        "judged: with a zip for each module each has a grade of its own and can be replaced alone",
    ),
    terminate_on_exit=Fact(
        False,
        "read: PreTeXt pull request 3040 (2026), tests in Blackboard: ending the session while the page is open "
        "voids the attempt; end it on page exit only",
    ),
    marks_before_it_knows={
        "scorm12": Fact(False, "read: nothing of the kind is reported of SCORM Engine"),
        "scorm2004": Fact(False, "read: nothing of the kind is reported of SCORM Engine"),
    },
    beacons=Fact(False, "read: nothing of the kind is reported of SCORM Engine"),
    upload=Fact(
        "not that of the course's files",
        "read: help.blackboard.com, File Size Limit (Original): the limit for files of a course is not applied "
        "to SCORM "
        "packages; not known: whether another one is",
    ),
    sequences=Fact(True, "read: SCORM Engine carries out Sequencing and Navigation"),
    unplayed={
        "cmi5": Fact(
            True, "read: Anthology’s help names SCORM 1.2, SCORM 2004, AICC and Tin Can, and never cmi5"
        )
    },
    quirks=(
        Quirk(
            "Its API says true to more state than the server keeps, and the attempt is then lost with its score.",
            "The saved state of any module is held to 3,800 characters.",
            "read: PreTeXt pull request 3040 (2026), tests in Blackboard",
        ),
        Quirk(
            "A status that completes the attempt with the first answer locks it.",
            "Completed is sent when the module’s own rule is met, and not before.",
            "read: PreTeXt pull request 3040 (2026), tests in Blackboard",
        ),
    ),
)
