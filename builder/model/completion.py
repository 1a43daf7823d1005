"""What a module asks for before it is completed."""

from dataclasses import dataclass

from builder.findings import Place


@dataclass(frozen=True, slots=True)
class SectionsSeen:
    """Completion asks for these sections to have been read (the learner pressed Next)."""

    sections: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ItemsAnswered:
    """Completion asks for these blocks or questions to have been answered."""

    items: tuple[str, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class AssessmentDone:
    """Completion asks for the assessment: passed, or at least submitted once."""

    passed: bool
    place: Place


Requirement = SectionsSeen | ItemsAnswered | AssessmentDone
