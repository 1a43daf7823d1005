"""Moodle's SCORM activity with its default settings."""

from collections.abc import Mapping, Sequence

from builder.mock_lms.behaviours import moodle_2004
from builder.mock_lms.course import Course
from builder.mock_lms.ledger import OpenAttempt, Posted
from builder.mock_lms.organization import Node, Organization
from builder.mock_lms.prerequisites import holds
from builder.mock_lms.record import Gradebook
from builder.mock_lms.standing import Moment

NAME = "moodle"
TRANSPORTS: tuple[str, ...] = ("moodle", "sync", "async")

# Seen in 4.5.5: a window of 1280 by 800 leaves the content this frame.
FRAME = (650, 666)
FRAMES_BETWEEN = 0

# Seen in 4.5.5: these come without their own media type, so modules and WebAssembly streaming are refused.
MEDIA_TYPES: Mapping[str, str] = dict.fromkeys(
    [".mjs", ".wasm", ".webp", ".avif", ".woff", ".woff2", ".ttf", ".otf", ".map", ".opus", ".srt"],
    "application/octet-stream",
)


def enter(attempts: Sequence[OpenAttempt]) -> OpenAttempt | None:
    """The last attempt, however it was left: a new one is the learner's choice."""
    return attempts[-1] if attempts else None


def give(course: Course, attempt: OpenAttempt, values: dict[str, str]) -> dict[str, str]:
    """What its standard's player gives; a finished attempt is given for review.

    Facts, seen in 4.5.5 and 5.1: after passed, completed or failed, in SCORM 2004 only after completed, the next entry
    is in review mode without credit and still stores.
    """
    given = (
        _give_12(attempt, values) if course.standard == "1.2" else moodle_2004.give(course, attempt, values)
    )
    if attempt.finished and not attempt.others_unfinished:
        given |= {attempt.model.mode: "review", attempt.model.credit: "no-credit"}
    return given


def _give_12(attempt: OpenAttempt, values: dict[str, str]) -> dict[str, str]:
    """Everything it holds.

    Facts, seen: an exit other than "suspend" gives the entry "" and all data all the same. Read in scorm_12.js: a
    status that was never stored is "" for the page, which shows "not attempted" and sends that; the last exit is what
    the next one is compared with, so an equal one is not sent again.
    """
    given = values | {"cmi.core.total_time": attempt.values.get("cmi.core.total_time", "00:00:00")}
    if "cmi.core.exit" in attempt.values:
        given["cmi.core.exit"] = attempt.values["cmi.core.exit"]
    if not attempt.read("cmi.core.lesson_status"):
        given["cmi.core.lesson_status"] = ""
    return given


def store(course: Course, attempt: OpenAttempt, posted: Posted) -> None:  # noqa: ARG001
    """Takes what comes, in any mode, in the order of arrival (seen: raw 8 became 33 in review mode)."""
    attempt.values.update(posted.values)


def gradebook(attempts: Sequence[OpenAttempt]) -> Gradebook:
    """Grading method "Highest attempt", grade out of 100.

    Facts, seen: the grade is score.raw as it is, to two decimals, whatever score.max and score.scaled say; the
    completion rule looks for passed or completed in any attempt, in SCORM 2004 in either status.
    """
    scores = [float(raw) for attempt in attempts if (raw := attempt.read(attempt.model.score))]
    words = {
        attempt.read(status)
        for attempt in attempts
        for status in (attempt.model.completion, attempt.model.success)
    }
    last = attempts[-1] if attempts else None
    return Gradebook(
        score=f"{max(scores):.2f}" if scores else "",
        status=last.read(last.model.completion) if last else "",
        complete=not words.isdisjoint({"passed", "completed"}),
        success=last.read("cmi.success_status") if last else "",
    )


def answer(*, stored: bool) -> tuple[str, str]:
    """Read: datamodel.php prints two lines, the word and the error code."""
    return "text/plain", "true\n0" if stored else "false\n101"


def refusal(organization: Organization) -> str:
    """Fact, seen in 4.5.5 and 5.1: any imsss:mapInfo in an objective ends the upload with this message."""
    return (
        'Exception - Attempt to assign property "mapinfos" on null'
        if organization.standard == "2004" and organization.shares
        else ""
    )


def opens(moment: Moment, node: Node) -> bool:
    """Facts, read in locallib.php: in SCORM 2004 nothing is ever blocked. In SCORM 1.2 a small parser reads an item's
    own prerequisites, and knows only items that were opened: a comparison with any other is false, and so is a block.
    """

    def word(item: str) -> str | None:
        standing = moment.items.get(item)
        return standing.status if standing is not None and standing.attempted else None

    return moment.organization.standard == "2004" or holds(node.prerequisites, word)


def valid(moment: Moment, asked: str) -> str:  # noqa: ARG001
    """Its own page answers, and knows of nothing but the request that was made."""
    return ""


def carried_out(moment: Moment, request: str) -> str | None:
    """Fact, read in scorm_13.js: "continue" and "previous" open the item after or before; all else does nothing."""
    if request not in {"continue", "previous"}:
        return None
    items = list(moment.items)
    place = items.index(moment.current) + (1 if request == "continue" else -1)
    return items[place] if 0 <= place < len(items) else None


def course_gradebook(moment: Moment) -> Gradebook:
    """Facts, read in locallib.php and custom_completion.php: the highest score of any SCO; passed or completed in any
    SCO completes the activity, unless a teacher asks for all.
    """
    scores = [float(one.score) for one in moment.items.values() if one.score]
    words = {one.status for one in moment.items.values()}
    done = not words.isdisjoint({"passed", "completed"}) or any(
        one.completed or one.satisfied for one in moment.items.values()
    )
    return Gradebook(
        score=f"{max(scores):.2f}" if scores else "",
        status=moment.status(moment.organization.root),
        complete=done,
    )
