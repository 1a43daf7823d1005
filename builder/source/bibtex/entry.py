"""One entry, its fields resolved and decoded."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.findings import Place


@dataclass(frozen=True, slots=True)
class Field:
    """A field.

    Attributes:
        latex: its value without outer braces.
        text: the same as plain text.
        line: the line of its name.
    """

    latex: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class BibEntry:
    """An entry.

    Attributes:
        entry_type: the word after ``@``.
        kind: the CSL type it stands for.
        fields: by lower-case name, the first of each.
        unread: names of fields whose value is broken and has been reported.
    """

    key: str
    entry_type: str
    kind: str
    fields: Mapping[str, Field]
    unread: frozenset[str]
    place: Place

    def text(self, name: str) -> str:
        """The field as plain text; "" when there is none."""
        field = self.fields.get(name)
        return field.text if field else ""

    def at(self, name: str) -> Place:
        """The line of a field."""
        return Place(self.place.file, self.fields[name].line)
