"""Every LMS profile there is. A new one is a file beside this and a line here."""

from builder.lms import blackboard, generic, moodle
from builder.lms.profile import LmsProfile

PROFILES: dict[str, LmsProfile] = {
    "generic": generic.PROFILE,
    "moodle": moodle.PROFILE,
    "blackboard": blackboard.PROFILE,
}
