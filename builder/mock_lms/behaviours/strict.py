"""An LMS that takes the specification at its word."""

from collections.abc import Mapping, Sequence

from builder.mock_lms import entry, ways
from builder.mock_lms.course import Course
from builder.mock_lms.ledger import OpenAttempt, Posted
from builder.mock_lms.organization import Organization
from builder.mock_lms.record import Gradebook
from builder.mock_lms.standing import Moment

NAME = "strict"
TRANSPORTS: tuple[str, ...] = ("sync", "moodle", "async", "beacon")
FRAME = (960, 700)
FRAMES_BETWEEN = 0
MEDIA_TYPES: Mapping[str, str] = {}

# What prerequisites and rules say.
opens = ways.opens
valid = ways.valid
carried_out = ways.carried_out


def enter(attempts: Sequence[OpenAttempt]) -> OpenAttempt | None:
    """The last attempt, unless it was ended.

    Fact: SCORM 1.2 RTE 3.4.2 and SCORM 2004 RTE 4.2.8, exit: "suspend" means that the learner comes back to this
    attempt; any other exit ends it, and the next entry starts without its data. A session that was never finished is
    still open.
    """
    return attempts[-1] if attempts and not attempts[-1].ended else None


def give(course: Course, attempt: OpenAttempt, values: dict[str, str]) -> dict[str, str]:  # noqa: ARG001
    """All that is stored."""
    return values


def store(course: Course, attempt: OpenAttempt, posted: Posted) -> None:
    """Takes every value; the end of a session adds its time to the total (RTE, total_time)."""
    attempt.values.update(posted.values)
    if posted.finish:
        finish(attempt)
        attempt.ended = not entry.stays(course, attempt.values)


def finish(attempt: OpenAttempt) -> None:
    """The session's time goes into the total, once."""
    model = attempt.model
    spent = attempt.values.pop(model.session_time, "")
    attempt.values[model.total_time] = model.add(attempt.read(model.total_time), spent)


def gradebook(attempts: Sequence[OpenAttempt]) -> Gradebook:
    """The last attempt as it is: the specification knows no gradebook."""
    if not attempts:
        return Gradebook("", "", complete=False)
    last = attempts[-1]
    return Gradebook(
        score=last.read(last.model.score),
        status=last.read(last.model.completion),
        complete=last.model.complete(last.values),
        success=last.read("cmi.success_status"),
    )


def answer(*, stored: bool) -> tuple[str, str]:
    return "text/plain", "true\n0" if stored else "false\n101"


def refusal(organization: Organization) -> str:  # noqa: ARG001
    """It takes every package."""
    return ""


def course_gradebook(moment: Moment) -> Gradebook:
    """What rolls up to the organization; of scores the mean of all items, one without a score counting 0 (SN RB.1.1).

    SCORM 1.2 has no word for a whole package: it is completed when all its items are passed or completed.
    """
    root = moment.organization.root
    scores = [float(one.score) for one in moment.items.values() if one.score]
    status = moment.status(root)
    success = ""
    if moment.organization.standard == "2004":
        words = {True: "completed", False: "incomplete", None: "unknown"}
        status = words[moment.known(root, "completed")]
        success = {True: "passed", False: "failed", None: "unknown"}[moment.known(root, "satisfied")]
    return Gradebook(
        score=f"{sum(scores) / len(moment.items):.2f}" if scores else "",
        status=status,
        complete=status == "completed",
        success=success,
    )
