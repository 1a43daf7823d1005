"""An LMS about which nothing is known: the specification's word is taken."""

from builder.lms.profile import Fact, LmsProfile

PROFILE = LmsProfile(
    name="generic",
    title="any SCORM 1.2 LMS",
    terminate_on_exit=Fact(True, "read: SCORM 1.2 RTE 3.2: LMSFinish ends the session and saves"),
    marks_before_it_knows=Fact(
        False, "read: SCORM 1.2 RTE 3.2: LMSCommit says whether the values were stored"
    ),
)
