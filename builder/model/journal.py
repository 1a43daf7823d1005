"""How much of learners' answers a package may journal in the LMS."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Journal:
    """Room for interactions where an LMS sends all of them with each commit.

    Attributes:
        limit: bytes of everything that may be sent at once.
        fixed: bytes that state, status, score and outcomes may take of it.
        each: bytes of the largest interaction of a scored question, without what was asked; of any if none is scored.
        one_try: bytes of those of one try, of the questions that take most.
        listed: by the id of each item that is reported, bytes of its outcomes and right answers.
    """

    limit: int
    fixed: int
    each: int
    one_try: int
    listed: Mapping[str, int]

    @property
    def room(self) -> int:
        """Bytes for interactions; everything together stays under the limit."""
        return max(0, self.limit - 1 - self.fixed)
