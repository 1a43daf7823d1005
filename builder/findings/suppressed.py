"""A finding that the source itself answers, with a reason."""

from dataclasses import dataclass

from builder.findings.finding import Finding
from builder.findings.place import Place


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that a comment ``# coursewright: ignore CODE because …`` keeps out of the report.

    Attributes:
        reason: what stands behind "because".
        place: of the code in the comment.
    """

    finding: Finding
    reason: str
    place: Place
