"""The server behind npm's scorm-again: it keeps what that API object sends."""

import json
from collections.abc import Mapping

from builder.mock_lms import entry
from builder.mock_lms.behaviours import strict
from builder.mock_lms.course import Course
from builder.mock_lms.ledger import OpenAttempt, Posted

NAME = "scorm-again"
TRANSPORTS: tuple[str, ...] = ("sync", "async")
FRAME = (960, 700)
FRAMES_BETWEEN = 0
MEDIA_TYPES: Mapping[str, str] = {}

# The server's side is the specification's.
enter = strict.enter
give = strict.give
gradebook = strict.gradebook
refusal = strict.refusal
opens = strict.opens
valid = strict.valid
carried_out = strict.carried_out
course_gradebook = strict.course_gradebook


def store(course: Course, attempt: OpenAttempt, posted: Posted) -> None:
    """Keeps what content may set: it sends its whole data model with every commit, supplied values included.

    An exit that content never set comes as "" and would end the attempt: it is left as it was. So is what SCORM 2004
    has no value for, which comes as "" too and would then be one.
    """
    unset = "" if course.standard == "2004" else None
    own = {
        element: value
        for element, value in posted.values.items()
        if element not in attempt.model.supplied
        and (element, value) != (attempt.model.exit, "")
        and (value != unset or element in attempt.values)
        and not element.startswith("cmi.student_")
        and not element.endswith(("._children", "._count", "._version"))
    }
    attempt.values.update(own)
    if posted.finish:
        strict.finish(attempt)
        attempt.ended = not entry.stays(course, attempt.values)


def answer(*, stored: bool) -> tuple[str, str]:
    """Its own form: without a `result` it takes any status below 300 for a success."""
    return "application/json", json.dumps(
        {"result": "true" if stored else "false", "errorCode": 0 if stored else 101}
    )
