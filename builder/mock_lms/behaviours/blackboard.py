"""Blackboard Learn, whose player is Rustici's SCORM Engine."""

import re
from collections.abc import Mapping, Sequence

from builder.mock_lms import entry
from builder.mock_lms.behaviours import strict
from builder.mock_lms.course import Course
from builder.mock_lms.ledger import OpenAttempt, Posted
from builder.mock_lms.record import Gradebook

NAME = "blackboard"
TRANSPORTS: tuple[str, ...] = ("sync", "async", "beacon")
FRAME = (1000, 700)

# Read: PreTeXt pull request 3040: wrapper frames, some of another origin; it climbs up to 50. ADL's own script gives up
# after 7, so 8 tell the two apart.
FRAMES_BETWEEN = 8
MEDIA_TYPES: Mapping[str, str] = {}

# SCORM 1.2 RTE 3.4.2: CMIString4096; SCORM 2004 RTE 4.2.23: 64,000. Read: PreTeXt pull request 3040: more sinks the
# whole attempt.
STATE_LIMITS: Mapping[str, int] = {"1.2": 4096, "2004": 64000}

_INTERACTION = re.compile(r"cmi\.interactions\.(\d+)\.(.+)")

# The last attempt, unless it was dropped or voided. Of all else nothing is known here but that it is Rustici's engine,
# which is taken at the specification's word.
enter = strict.enter
answer = strict.answer
refusal = strict.refusal
opens = strict.opens
valid = strict.valid
carried_out = strict.carried_out
course_gradebook = strict.course_gradebook


def give(course: Course, attempt: OpenAttempt, values: dict[str, str]) -> dict[str, str]:  # noqa: ARG001
    """All but the interactions, whose count starts at 0 again.

    Fact, read in PreTeXt's and Numbas' notes: interactions of earlier sessions cannot be relied on later.
    """
    return {
        element: value for element, value in values.items() if not element.startswith("cmi.interactions.")
    }


def store(course: Course, attempt: OpenAttempt, posted: Posted) -> None:
    """Takes the values, unless the attempt has sunk.

    Facts, read in PreTeXt pull request 3040: a state that is too long is answered "true" and the attempt is dropped
    with its score, shown as a draft; ending the session while the page is open voids the attempt, on page exit it is
    right. In SCORM 2004 an exit other than "suspend" ends the attempt (read: pipwerks' and Adapt's notes).
    """
    if attempt.dropped:
        return
    for element, value in posted.values.items():
        found = _INTERACTION.fullmatch(element)
        place = (
            f"cmi.interactions.{int(found[1]) + attempt.earlier_interactions}.{found[2]}"
            if found
            else element
        )
        attempt.values[place] = value
    limit = STATE_LIMITS[course.standard]
    if len(attempt.read("cmi.suspend_data")) > limit:
        attempt.dropped = f"the state is longer than {limit} characters"
        attempt.ended = True
    elif posted.finish:
        strict.finish(attempt)
        attempt.ended = course.standard == "2004" and not entry.stays(course, attempt.values)
        if not posted.leaving:
            attempt.dropped = "the session was ended while the page was open"
            attempt.ended = True


def gradebook(attempts: Sequence[OpenAttempt]) -> Gradebook:
    """Fact, read in a university's guide to Ultra: the last attempt with a grade counts, and that cannot be changed."""
    counted = [attempt for attempt in attempts if not attempt.dropped]
    graded = [attempt for attempt in counted if attempt.read(attempt.model.score)]
    return strict.gradebook(graded or counted)
