"""What an author declares about accessibility."""

from dataclasses import dataclass

from builder.findings import Place
from builder.model.prose import Text


@dataclass(frozen=True, slots=True)
class AccessibilityCheck:
    """Something a person checked.

    Attributes:
        covers: ids of the sections that were checked, "assessment" for that; empty for the whole module.
        fingerprint: of what it covered, as it was then; "" when the author noted none.
    """

    what: str
    by: str
    date: str
    covers: tuple[Text, ...]
    fingerprint: str
    place: Place


@dataclass(frozen=True, slots=True)
class Accessibility:
    """What the author declares about accessibility."""

    contact: str
    checked: tuple[AccessibilityCheck, ...]
    known_limits: tuple[str, ...]
