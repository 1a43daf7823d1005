"""What Moodle's SCORM 2004 player gives content at an entry."""

from builder.mock_lms.course import Course
from builder.mock_lms.course_2004 import Objective
from builder.mock_lms.ledger import OpenAttempt


def give(course: Course, attempt: OpenAttempt, values: dict[str, str]) -> dict[str, str]:
    """All data after the exit "suspend"; else none, though the rows stay and new values are written among them.

    Facts, seen in 4.5.5 and 5.1 and read in scorm_13lib.php: any exit but "suspend" gives the entry ab-initio, statuses
    "unknown", no state and no interactions; what was never set is ""; the last exit is what the next one is compared
    with; the manifest's objectives are given at every entry.
    """
    suspended = attempt.read("cmi.exit") == "suspend"
    named = [objective.id for objective in course.objectives if objective.id]
    return {
        "cmi.completion_status": "unknown",
        "cmi.success_status": "unknown",
        "cmi.total_time": "PT0H0M0S",
        "cmi.learner_preference.audio_level": "1",
        "cmi.learner_preference.audio_captioning": "0",
        **(attempt.values if suspended else {}),
        "cmi.learner_id": values["cmi.learner_id"],
        "cmi.learner_name": values["cmi.learner_name"],
        "cmi.mode": "normal",
        "cmi.credit": "credit",
        "cmi.entry": "resume" if suspended else "ab-initio",
        "cmi.exit": "suspend" if suspended else "",
        "cmi.session_time": "PT0H0M0S",
        "adl.nav.request": "_none_",
        "cmi.launch_data": course.launch_data,
        "cmi.max_time_allowed": course.max_time_allowed,
        "cmi.time_limit_action": course.time_limit_action,
        "cmi.completion_threshold": _threshold(course),
        "cmi.scaled_passing_score": _passing_score(course.objectives),
        **{f"cmi.objectives.{index}.id": name for index, name in enumerate(named)},
    }


def _threshold(course: Course) -> str:
    """Fact, seen: the attribute minProgressMeasure, 1.0 without it, whatever completedByMeasure and the text say."""
    return (course.threshold.measure or "1.0") if course.threshold else ""


def _passing_score(objectives: tuple[Objective, ...]) -> str:
    """Fact, seen: the minNormalizedMeasure of the last objective, primary or not, 1.0 without one, whatever
    satisfiedByMeasure says.
    """
    return (objectives[-1].measure or "1.0") if objectives else ""
