"""What a behaviour's file offers, for both standards.

Its browser side is ``templates/mock_lms/behaviour-<name>.js``, for SCORM 2004 ``behaviour-<name>-2004.js``.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from builder.mock_lms.course import Course
from builder.mock_lms.ledger import OpenAttempt, Posted
from builder.mock_lms.record import Gradebook


class Behaviour(Protocol):
    """A module with these names.

    Attributes:
        NAME: as it is chosen, and as its script is called.
        TRANSPORTS: the transports that make sense for it, the likeliest first.
        FRAME: width and height of the content's frame in CSS pixels.
        FRAMES_BETWEEN: how many frames stand between the API's window and the content's.
        MEDIA_TYPES: suffixes that this LMS serves with an unusual media type.
    """

    NAME: str
    TRANSPORTS: tuple[str, ...]
    FRAME: tuple[int, int]
    FRAMES_BETWEEN: int
    MEDIA_TYPES: Mapping[str, str]

    def enter(self, attempts: Sequence[OpenAttempt]) -> OpenAttempt | None:
        """The attempt that a launch goes into, None for a new one."""

    def give(self, course: Course, attempt: OpenAttempt, values: dict[str, str]) -> dict[str, str]:
        """What the content finds at this entry, from what all LMSs would give (`entry.values`)."""

    def store(self, course: Course, attempt: OpenAttempt, posted: Posted) -> None:
        """Takes a commit into the attempt."""

    def gradebook(self, attempts: Sequence[OpenAttempt]) -> Gradebook:
        """The row a teacher sees."""

    def answer(self, *, stored: bool) -> tuple[str, str]:
        """Media type and body of the answer to a commit."""
