"""Every LMS profile there is. A new one is a file beside this and a line here."""

from builder.lms import blackboard, brightspace, canvas, generic, moodle, scorm_cloud
from builder.lms.profile import LmsProfile

PROFILES: dict[str, LmsProfile] = {
    one.name: one
    for one in (
        generic.PROFILE,
        moodle.PROFILE,
        blackboard.PROFILE,
        canvas.PROFILE,
        brightspace.PROFILE,
        scorm_cloud.PROFILE,
    )
}
