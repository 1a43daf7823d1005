"""Moodle, as observed in 4.5 and 5.1."""

from builder.lms.profile import Fact, LmsProfile

PROFILE = LmsProfile(
    name="moodle",
    title="Moodle",
    terminate_on_exit=Fact(
        True, "seen: after LMSFinish with exit=suspend the next entry resumes with all data"
    ),
    marks_before_it_knows=Fact(
        True,
        "read: mod/scorm/datamodels/scorm_12.js, CollectData: a value becomes the default it is compared with "
        "before the request is answered; seen: a refused request loses it for good",
    ),
)
