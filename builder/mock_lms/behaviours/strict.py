"""An LMS that takes SCORM 1.2 at its word."""

from collections.abc import Mapping, Sequence

from builder.mock_lms import timespan
from builder.mock_lms.ledger import OpenAttempt, Posted
from builder.mock_lms.record import Gradebook

NAME = "strict"
TRANSPORTS: tuple[str, ...] = ("sync", "moodle", "async")
FRAME = (960, 700)
FRAMES_BETWEEN = 0
MEDIA_TYPES: Mapping[str, str] = {}


def enter(attempts: Sequence[OpenAttempt]) -> OpenAttempt | None:
    """The last attempt, unless it was ended.

    Fact: RTE 3.4.2, ``cmi.core.exit``: "suspend" means that the learner comes back to this attempt; any other exit
    ends it, and the next entry starts without its data. A session that was never finished is still open.
    """
    return attempts[-1] if attempts and not attempts[-1].ended else None


def give(attempt: OpenAttempt, values: dict[str, str]) -> dict[str, str]:  # noqa: ARG001
    """All that is stored."""
    return values


def store(attempt: OpenAttempt, posted: Posted) -> None:
    """Takes every value; LMSFinish adds the session's time to the total (RTE 3.4.2, total_time)."""
    attempt.values.update(posted.values)
    if posted.finish:
        finish(attempt)
        attempt.ended = attempt.values.get("cmi.core.exit") != "suspend"


def finish(attempt: OpenAttempt) -> None:
    """The session's time goes into the total, once."""
    spent = attempt.values.pop("cmi.core.session_time", "")
    attempt.values["cmi.core.total_time"] = timespan.add(attempt.values.get("cmi.core.total_time", ""), spent)


def gradebook(attempts: Sequence[OpenAttempt]) -> Gradebook:
    """The last attempt as it is: the specification knows no gradebook."""
    values = attempts[-1].values if attempts else {}
    status = values.get("cmi.core.lesson_status", "")
    return Gradebook(values.get("cmi.core.score.raw", ""), status, complete=status in {"passed", "completed"})


def answer(*, stored: bool) -> tuple[str, str]:
    return "text/plain", "true\n0" if stored else "false\n101"
