"""Moodle, as observed in 4.5 and 5.1."""

from builder.lms.profile import Fact, LmsProfile

PROFILE = LmsProfile(
    name="moodle",
    title="Moodle",
    terminate_on_exit=Fact(
        True, "seen: after LMSFinish with exit=suspend the next entry resumes with all data"
    ),
    marks_before_it_knows={
        "scorm12": Fact(
            True,
            "read: mod/scorm/datamodels/scorm_12.js, CollectData: a value becomes the default it is compared with "
            "before the request is answered; seen: a refused request loses it for good",
        ),
        "scorm2004": Fact(
            False,
            "read: mod/scorm/datamodels/scorm_13.js, CollectData: everything is collected anew with each commit; "
            "seen: a commit sends all interactions again",
        ),
    },
    beacons=Fact(
        True,
        "seen: while a page leaves, its API sends by sendBeacon and says true; read: mod/scorm/request.js, the same "
        "when a request fails",
    ),
    unplayed={
        "cmi5": Fact(
            True, "read: Moodle 4.5 and 5.1 have no cmi5 in their code; the plugin mod_cmi5launch plays it"
        ),
        "xapi": Fact(
            True,
            "read: Moodle 4.5 and 5.1 have no tincan.xml in their code; the plugin mod_tincanlaunch plays it",
        ),
    },
)
