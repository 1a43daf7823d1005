"""Canvas of Instructure, whose SCORM player is a licensed one of another maker."""

from builder.lms.profile import Fact, LmsProfile, Quirk

_PRETEXT = "read: PreTeXt, js/ptx_scorm_events.js (2026), whose packages are used in Canvas"
_NOTHING = "not known: nothing of the kind is reported of it"

PROFILE = LmsProfile(
    name="canvas",
    title="Canvas",
    standard=Fact(
        "scorm2004-3rd",
        f"{_PRETEXT}: SCORM 2004 3rd Edition is the one whose results in Canvas’s gradebook are reported; "
        "LiaScript issue "
        "246 (2025): SCORM 1.2 and SCORM 2004 are both imported",
    ),
    zips=Fact("one", "not known: nothing is reported of packages with several SCOs; SCORM allows them"),
    terminate_on_exit=Fact(
        True,
        "not known: nothing else is reported of it; read: SCORM RTE: Terminate ends the session and saves",
    ),
    marks_before_it_knows={"scorm12": Fact(False, _NOTHING), "scorm2004": Fact(False, _NOTHING)},
    beacons=Fact(False, _NOTHING),
    upload=Fact(
        "not known", "not known: no page of Instructure’s that we found names a limit for SCORM packages"
    ),
    sequences=Fact(True, f"{_NOTHING}; read: SCORM 2004 Sequencing and Navigation is a part of the standard"),
    unplayed={
        name: Fact(True, "read: Instructure’s pages speak of SCORM alone; none was found that offers this")
        for name in ("cmi5", "xapi")
    },
    quirks=(
        Quirk(
            "Each new attempt may begin with an empty suspend_data, so that nothing is resumed.",
            "Only suspend_data holds what learners wrote: nothing about a person is kept in the browser. Allow "
            "one attempt, "
            "and test that a student finds an answer again.",
            f"{_PRETEXT}: it saw this in Canvas, and keeps a copy in the browser",
        ),
        Quirk(
            "A timestamp of SCORM 2004 that ends in Z is refused with error 406.",
            "Timestamps are local time, to the second, without a zone.",
            _PRETEXT,
        ),
        Quirk(
            "It makes the frame of a tool higher when the tool asks for it (the message lti.frameResize).",
            "A package does not ask: the message counts from the tool’s own window, which here is the SCORM "
            "player’s, and the "
            "page scrolls by itself in a frame of any height.",
            "read: developerdocs.instructure.com, PostMessage: messages go to the window that embeds the tool, "
            "and no mobile "
            "app heeds them",
        ),
        Quirk(
            "Content opens only from the course that it was uploaded to; links to it from elsewhere stopped to "
            "work in 2021.",
            "Upload the zip in each course by the entry SCORM in the course’s navigation.",
            "read: Instructure’s product blog, “SCORM to Require Signed Launch Links” (2021)",
        ),
        Quirk(
            "The title in the manifest is what learners read, and capitals in the names of files matter.",
            "The manifest has the module’s title; names of files are small letters.",
            "read: polistrasmill.com, 18 February 2024, on some 130 lessons uploaded to Canvas",
        ),
        Quirk(
            "SCORM is no part of the open-source Canvas.",
            "Ask whether yours has it before you build for it.",
            "read: instructure/canvas-lms issue 2236, a maintainer’s answer",
        ),
    ),
)
