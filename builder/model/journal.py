"""How much of learners' answers a package may journal in the LMS."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

MULTIPART_LIMIT = 64_000
"""Bytes of multipart form data that a page may send when it is left: 64 KiB, less what the LMS adds of its own."""


@dataclass(frozen=True, slots=True)
class Journal:
    """Room for interactions where an LMS sends all of them with each commit.

    Attributes:
        limit: bytes of everything that may be sent at once.
        fixed: bytes that state, status, score and outcomes may take of it.
        multipart: likewise as multipart form data, where nothing is escaped and each element has a head.
        each: bytes of the largest interaction of a scored question, without what was asked; of any if none is scored.
        one_try: bytes of those of one try, of the questions that take most.
        listed: by the id of each item that is reported, bytes of its outcomes and right answers.
    """

    limit: int
    fixed: int
    multipart: int
    each: int
    one_try: int
    listed: Mapping[str, int]

    @property
    def room(self) -> int:
        """Bytes for interactions; everything together stays under the limit."""
        return max(0, self.limit - 1 - self.fixed) if self.multipart < MULTIPART_LIMIT else 0

    @property
    def ratio(self) -> float:
        """What a byte of multipart form data takes of the room, so that who fills it has filled that form, too."""
        return ceil(10_000 * self.room / (MULTIPART_LIMIT - self.multipart)) / 10_000 if self.room else 0
