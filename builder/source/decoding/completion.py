"""What completes a module."""

from builder.model.assessment import Assessment
from builder.model.completion import AssessmentDone, ItemsAnswered, Requirement, SectionsSeen
from builder.model.module import Section
from builder.source.decoding.fields import strings
from builder.source.reader import MappingReader


def completion(
    root: MappingReader, sections: tuple[Section, ...], assessment: Assessment | None
) -> tuple[Requirement, ...]:
    """What the author asks for; without a word: everything read, and the assessment passed or submitted."""
    everything = tuple(section.id for section in sections)
    asked = root.child("completion")
    if asked is None:
        seen = SectionsSeen(everything, root.place)
        if assessment is None:
            return (seen,)
        return seen, AssessmentDone(assessment.pass_mark is not None, assessment.place)
    return tuple(_requirement(reader, everything) for reader in asked.children("require"))


def _requirement(reader: MappingReader, everything: tuple[str, ...]) -> Requirement:
    if reader.has("sections"):
        named = strings(reader, "sections")
        return SectionsSeen(everything if named == ("all",) else named, reader.place)
    if reader.has("answered"):
        return ItemsAnswered(strings(reader, "answered"), reader.place)
    return AssessmentDone(reader.word("assessment") == "passed", reader.place)
