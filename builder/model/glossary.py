"""Words that are explained to readers: terms, and short forms."""

from dataclasses import dataclass

from builder.findings import Place
from builder.model.prose import Prose, Text


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary.

    Attributes:
        abbreviation: its short form, which is found in texts too.
        also: other forms of it: a plural, a mutation.
    """

    name: Text
    definition: Prose
    abbreviation: Text | None
    also: tuple[Text, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form that is said in full where a section first uses it."""

    short: Text
    long: Text
    place: Place
