"""The entries of a list that drops down, in a gap of a text or in a step."""

from dataclasses import dataclass

from builder.findings import Place
from builder.identifiers import state_key
from builder.model.prose import Text
from builder.model.reader import Reader


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry.

    Attributes:
        label: plain text, since a list of the browser shows no other.
        place: of its id in the source.
    """

    id: str
    label: Text
    place: Place

    @property
    def key(self) -> str:
        """The three characters that stand for it in the saved state."""
        return state_key(self.id)


def decode(reader: Reader) -> tuple[ListEntry, ...]:
    """The mapping under ``options``, in the author's order; none where there is no list."""
    listed = reader.child("options")
    if listed is None:
        return ()
    return tuple(ListEntry(name, label, listed.place_of(name)) for name, label in reader.labels("options"))
