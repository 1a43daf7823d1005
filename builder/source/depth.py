"""How deeply values may be nested, and what is said beyond it."""

from builder.findings import Finding, Place
from builder.findings.rules import source as rules

DEPTH_LIMIT = 64
"""How deeply values may be nested. Parsers have limits of their own, which may strike first."""


def too_deep(place: Place) -> Finding:
    """The finding for what is nested more deeply than that."""
    return rules.TOO_DEEP.at(
        place,
        f"This is nested more than {DEPTH_LIMIT} levels deep",
        "Look for a bracket that is not closed.",
    )
