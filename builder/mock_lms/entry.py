"""What the content is given at an entry, as far as all LMSs agree (SCORM 1.2 RTE 3.4.2)."""

from collections.abc import Mapping

from builder.mock_lms.course import Course

STUDENT_ID = "student-1"
STUDENT_NAME = "Example, Robin"


def values(course: Course, stored: Mapping[str, str]) -> dict[str, str]:
    """The stored values and what the LMS itself supplies.

    `entry` is "ab-initio" for an attempt without a value, "resume" after exit "suspend", else "".
    """
    given = {
        "cmi.core.student_id": STUDENT_ID,
        "cmi.core.student_name": STUDENT_NAME,
        "cmi.core.lesson_location": "",
        "cmi.core.credit": "credit",
        "cmi.core.lesson_status": "not attempted",
        "cmi.core.lesson_mode": "normal",
        "cmi.core.score.raw": "",
        "cmi.core.score.min": "",
        "cmi.core.score.max": "",
        "cmi.core.total_time": "0000:00:00.00",
        "cmi.suspend_data": "",
        "cmi.launch_data": course.launch_data,
        "cmi.comments": "",
        "cmi.comments_from_lms": "",
        "cmi.student_data.mastery_score": course.mastery_score,
        "cmi.student_data.max_time_allowed": "",
        "cmi.student_data.time_limit_action": "",
    }
    given.update(stored)
    suspended = stored.get("cmi.core.exit") == "suspend"
    given["cmi.core.entry"] = "ab-initio" if not stored else "resume" if suspended else ""
    # Both are write-only: what the last session said is no initial value of this one.
    given.pop("cmi.core.exit", None)
    given.pop("cmi.core.session_time", None)
    return given
