"""What a behaviour's file offers, for both standards; where an LMS does as the specification says, ``strict``'s own.

Its browser side is ``templates/mock_lms/behaviour-<name>.js``, for SCORM 2004 ``behaviour-<name>-2004.js``.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

from builder.mock_lms.course import Course
from builder.mock_lms.ledger import OpenAttempt, Posted
from builder.mock_lms.organization import Node, Organization
from builder.mock_lms.record import Gradebook
from builder.mock_lms.standing import Moment


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

    def refusal(self, organization: Organization) -> str:
        """What this LMS says when it does not take a package, "" when it does."""

    def opens(self, moment: Moment, node: Node) -> bool:
        """Whether an item of a course may be opened now."""

    def valid(self, moment: Moment, asked: str) -> str:
        """The answer to ``adl.nav.request_valid``: "true", "false", or "" for what cannot be asked."""

    def carried_out(self, moment: Moment, request: str) -> str | None:
        """Where ``adl.nav.request`` leads after the end of a session: an item, "" the course page, None nowhere.

        Raises LookupError for a request that is not valid.
        """

    def course_gradebook(self, moment: Moment) -> Gradebook:
        """The row a teacher sees of a course of several items."""
