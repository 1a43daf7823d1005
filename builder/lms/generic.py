"""An LMS about which nothing is known: the specification's word is taken."""

from builder.lms.profile import Fact, LmsProfile

PROFILE = LmsProfile(
    name="generic",
    title="any LMS",
    standard=Fact(
        "scorm12",
        "read: vendors' pages: every LMS of which we know takes SCORM 1.2, not every one takes more",
    ),
    zips=Fact("one", "read: SCORM CAM: an organization may have any number of items"),
    terminate_on_exit=Fact(True, "read: SCORM RTE: LMSFinish, or Terminate, ends the session and saves"),
    marks_before_it_knows={
        "scorm12": Fact(False, "read: SCORM 1.2 RTE 3.2: LMSCommit says whether the values were stored"),
        "scorm2004": Fact(False, "read: SCORM 2004 RTE 3.1.4: Commit says whether the values were stored"),
    },
    beacons=Fact(False, "read: SCORM RTE: what a function returns says whether it succeeded"),
    upload=Fact(
        "an administrator sets it; often 100 MB",
        "read: guides of several LMSs; uploads of much more than 100 MB run into limits and timeouts",
    ),
    sequences=Fact(True, "read: SCORM 2004 Sequencing and Navigation is a part of the standard"),
)
