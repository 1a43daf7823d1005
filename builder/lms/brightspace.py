"""Brightspace of D2L, with the old player or the new one (Content Service)."""

from builder.lms.profile import Fact, Limit, LmsProfile, Quirk

_NOTHING = "not known: nothing of the kind is reported of it"
_GRADE = (
    "read: community.d2l.com, article 4271 (Publish legacy SCORM objects): a grade is set when score.raw is "
    "set, score.max is "
    "greater than zero, and LMSFinish is called"
)
_PIMA = "read: Pima College’s article 173464, D2L/Brightspace: file uploading restrictions"

PROFILE = LmsProfile(
    name="brightspace",
    title="Brightspace",
    standard=Fact("scorm12", f"{_GRADE}; that is said of SCORM 1.2 alone"),
    zips=Fact("one", "not known: nothing is reported of packages with several SCOs; SCORM allows them"),
    terminate_on_exit=Fact(
        True, f"{_GRADE}; judged: “Save and exit” calls it while the page can still see the answer"
    ),
    marks_before_it_knows={"scorm12": Fact(False, _NOTHING), "scorm2004": Fact(False, _NOTHING)},
    beacons=Fact(False, _NOTHING),
    upload=Fact("not known", "not known: no page of D2L’s that we found names a limit for SCORM packages"),
    sequences=Fact(True, f"{_NOTHING}; read: SCORM 2004 Sequencing and Navigation is a part of the standard"),
    unplayed={
        name: Fact(True, "read: D2L’s help says “SCORM 1.2 and SCORM 2004 compliant” and does not name this")
        for name in ("cmi5", "xapi")
    },
    limits=(
        Limit(
            "name",
            255,
            is_refused=False,
            beyond="the file cannot be uploaded to a course",
            evidence=f"{_PIMA}; not known: whether it holds inside a zip",
        ),
    ),
    quirks=(
        Quirk(
            "A SCORM 1.2 package has a grade only where score.raw is set, score.max is above zero, and "
            "LMSFinish is called.",
            "With the first submitted try all three scores are set, and “Save and exit”, or leaving the page, "
            "calls LMSFinish. A "
            "module without an assessment sends no score and has no grade.",
            _GRADE,
        ),
        Quirk(
            "There are two players, the old one and the Content Service; both may be there at once.",
            "Use one of them in a course.",
            "read: community.d2l.com, article 4269 (Set up the new SCORM solution)",
        ),
        Quirk(
            'Names of files with \\ / : * ? " < > | ~ # % & + { } make trouble.',
            "Names in a package are a–z, 0–9, dot, hyphen and underscore.",
            _PIMA,
        ),
        Quirk(
            "From its Learning Repository (LOR) no SCORM 2004 package can be published.",
            "Upload the zip in the course’s content.",
            "read: documentation.brightspace.com, About SCORM (2019)",
        ),
    ),
)
