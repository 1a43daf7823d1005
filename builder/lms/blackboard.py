"""Blackboard Learn, whose player is Rustici's SCORM Engine."""

from builder.lms.profile import Fact, LmsProfile

PROFILE = LmsProfile(
    name="blackboard",
    title="Blackboard Learn",
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
    unplayed={
        "cmi5": Fact(
            True, "read: Anthology’s help names SCORM 1.2, SCORM 2004, AICC and Tin Can, and never cmi5"
        )
    },
)
