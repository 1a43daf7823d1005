"""SCORM Cloud of Rustici Software, where packages are tested, and delivered to learners and to other LMSs."""

from builder.lms.profile import Fact, Limit, LmsProfile, Quirk

_NOTHING = "not known: nothing of the kind is reported of it"

PROFILE = LmsProfile(
    name="scorm-cloud",
    title="SCORM Cloud",
    standard=Fact(
        "cmi5",
        "read: user-guide.cloud.scorm.com: SCORM 1.2, SCORM 2004, xAPI, AICC and cmi5 are imported and "
        "delivered; judged: of "
        "these cmi5 tells most about a learner, and its record store is there",
    ),
    zips=Fact(
        "one",
        "read: support.scorm.com, Packaging a Variety of SCORM Packages: several SCOs in one course are usual",
    ),
    terminate_on_exit=Fact(
        True, "read: SCORM RTE: LMSFinish, or Terminate, ends the session and saves; it is SCORM Engine"
    ),
    marks_before_it_knows={"scorm12": Fact(False, _NOTHING), "scorm2004": Fact(False, _NOTHING)},
    beacons=Fact(False, _NOTHING),
    upload=Fact(
        "100 MB for all courses of a free trial; no limit of storage with a paid account",
        "read: rippleops.atlassian.net, Testing the package (trial); support.scorm.com, Upgrading (paid)",
    ),
    sequences=Fact(True, "read: SCORM Engine carries out Sequencing and Navigation"),
    limits=(
        Limit(
            "package",
            100_000_000,
            is_refused=False,
            beyond="it is more than a free trial stores",
            evidence="read: rippleops.atlassian.net, Testing the package: 100 MB, then it is charged",
        ),
    ),
    quirks=(
        Quirk(
            "A new version of a course is for new registrations; moving old ones to it loses their progress.",
            "Leave “Never”, which is the default, where learners are under way.",
            "read: support.scorm.com, SCORM Cloud Versioning Feature",
        ),
        Quirk(
            "Imperfect manifests are taken, and what is odd in them is listed as parser warnings.",
            "Packages of ours should have none; tell us if you see one. What it overlooks, another LMS may refuse.",
            "read: support.scorm.com, Parser Warnings",
        ),
        Quirk(
            "A registration is one learner in one course; sessions may go on in it as long as it is active.",
            "Saved state belongs to the registration: a new one begins with empty boxes.",
            "read: user-guide.cloud.scorm.com, Terminology",
        ),
    ),
)
