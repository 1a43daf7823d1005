"""What the content is given at an entry, as far as all LMSs agree (SCORM 1.2 RTE 3.4.2, SCORM 2004 RTE 4.2)."""

from collections.abc import Mapping

from builder.mock_lms.course import Course
from builder.mock_lms.datamodel import MODELS

STUDENT_ID = "student-1"
STUDENT_NAME = "Example, Robin"


def initial(course: Course) -> dict[str, str]:
    """What an attempt holds before anyone has opened it: the manifest's objectives (SCORM 2004 RTE 4.2.17) and the
    shared stores that it names.
    """
    named = [objective.id for objective in course.objectives if objective.id]
    return {
        **{f"cmi.objectives.{index}.id": name for index, name in enumerate(named)},
        **{f"adl.data.{index}.id": store.target for index, store in enumerate(course.shared)},
    }


def values(course: Course, stored: Mapping[str, str]) -> dict[str, str]:
    """The stored values and what the LMS itself supplies.

    `entry` is "ab-initio" for an attempt without a value, "resume" after exit "suspend", else "".
    """
    model = MODELS[course.standard]
    given = _supplied_12(course) if course.standard == "1.2" else _supplied_2004(course)
    given.update(stored)
    fresh = stored.keys() <= initial(course).keys()
    given[model.entry] = "ab-initio" if fresh else "resume" if stays(course, stored) else ""
    return {element: value for element, value in given.items() if element not in model.transient}


def stays(course: Course, stored: Mapping[str, str]) -> bool:
    """Whether the learner comes back to this attempt after the session was ended.

    SCORM 1.2 RTE 3.4.2, SCORM 2004 RTE 4.2.8: after the exit "suspend". SCORM 2004 RTE 4.2.7, SN TB.2.3: so does the
    navigation request suspendAll; abandon and abandonAll end the attempt.
    """
    request = stored.get("adl.nav.request", "")
    if request in {"abandon", "abandonAll"}:
        return False
    return request == "suspendAll" or stored.get(MODELS[course.standard].exit) == "suspend"


def _supplied_12(course: Course) -> dict[str, str]:
    return {
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
        "cmi.student_data.max_time_allowed": course.max_time_allowed,
        "cmi.student_data.time_limit_action": course.time_limit_action,
    }


def _supplied_2004(course: Course) -> dict[str, str]:
    """What is not there is not initialised: reading it is error 403."""
    given = {
        "cmi.learner_id": STUDENT_ID,
        "cmi.learner_name": STUDENT_NAME,
        "cmi.credit": "credit",
        "cmi.mode": "normal",
        "cmi.total_time": "PT0S",
        "cmi.launch_data": course.launch_data,
        "cmi.completion_threshold": course.threshold.value if course.threshold else "",
        "cmi.scaled_passing_score": next(
            (one.passing_score for one in course.objectives if one.passing_score), ""
        ),
        "cmi.max_time_allowed": course.max_time_allowed,
        "cmi.time_limit_action": course.time_limit_action,
    }
    return {element: value for element, value in given.items() if value}
