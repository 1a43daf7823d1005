"""Moodle, as observed in 4.5 and 5.1."""

from builder.lms.profile import Fact, Limit, LmsProfile, Quirk

PROFILE = LmsProfile(
    name="moodle",
    title="Moodle",
    standard=Fact(
        "scorm12",
        "seen: both are stored and graded; with SCORM 2004 its report Interactions has empty columns and each commit "
        "sends all answers again; read: its code carries out little of the sequencing of SCORM 2004",
    ),
    zips=Fact(
        "one-per-module",
        "read: mod/scorm/classes/completion/custom_completion.php: a status of any SCO of a package completes the "
        "activity, unless a teacher asks for all of them, so that a course in one zip counts as complete with its "
        "first module; it has one grade for all",
    ),
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
    upload=Fact(
        "an administrator sets it, for the site and for each course",
        "read: Moodle’s code (MDL-16722): the upload of a package is held to the limit of the course, within "
        "that of the site",
    ),
    sequences=Fact(
        False,
        "seen: an upload with mapInfo ends with “Attempt to assign property mapinfos on null”; read: "
        "mod/scorm/locallib.php: a prerequisite of SCORM 2004 is always met; rules of sequencing are stored only",
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
    limits=(
        Limit(
            "title",
            255,
            is_refused=True,
            beyond="the upload fails",
            evidence="seen: “value too long for type character varying(255)”; read: mod/scorm/db/install.xml",
        ),
        Limit(
            "identifier",
            255,
            is_refused=True,
            beyond="the upload fails",
            evidence="read: mod/scorm/db/install.xml: item and organization are varchar(255)",
        ),
    ),
    quirks=(
        Quirk(
            "It reads raw names: prefixes other than adlcp, adlseq, adlnav and imsss are not seen, and content "
            "packaging "
            "must be the default namespace.",
            "Manifests are spelled so.",
            "seen: with another prefix the package is a mere page and records nothing",
        ),
        Quirk(
            "Whatever version it does not know letter by letter is SCORM 1.2 for it.",
            "Manifests say 1.2, 2004 3rd Edition or 2004 4th Edition, and nothing around it.",
            "seen: 2004 4th edition, with a small e, was played as SCORM 1.2",
        ),
        Quirk(
            "A completed attempt is opened in review mode, and what a package sends then is stored all the same.",
            "In review mode a package sends nothing that counts.",
            "seen: a score went from 8 to 33 in review mode",
        ),
        Quirk(
            "The grade is score.raw as it is; score.max and score.scaled are not looked at.",
            "Scores are sent on the scale from 0 to 100.",
            "seen: raw 8 of 10 became 8.00 of 100",
        ),
    ),
)
