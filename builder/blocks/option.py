"""What a learner can choose, tick or write into: an id, what is read, and the key in the saved state."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.findings import Finding, Place, Rule
from builder.identifiers import state_key
from builder.model.prose import Prose
from builder.model.reader import Reader


@dataclass(frozen=True, slots=True)
class Option:
    """One option, box or item of a list.

    Attributes:
        label: Markdown of one line; citations and emphasis work in it.
        place: of its id in the source.
    """

    id: str
    label: Prose
    place: Place

    @property
    def key(self) -> str:
        """The three characters that stand for it in the saved state."""
        return state_key(self.id)


def options(reader: Reader, key: str) -> tuple[Option, ...]:
    """The mapping id -> label under ``key``, in the author's order."""
    entries = reader.child(key)
    if entries is None:
        return ()
    return tuple(Option(name, label, entries.place_of(name)) for name, label in reader.proses(key))


def runtime(options: Sequence[Option]) -> list[dict[str, str]]:
    """What the learner's script must know of them."""
    return [{"id": option.id, "key": option.key} for option in options]


def equal_keys(options: Sequence[Option], rule: Rule) -> Iterator[Finding]:
    """A finding for each option whose key another one before it has."""
    seen: dict[str, Option] = {}
    for option in options:
        first = seen.setdefault(option.key, option)
        if first is not option:
            yield rule.at(
                option.place,
                f"`{option.id}` and `{first.id}` (line {first.place.line}) have the same short key by chance",
                "Rename one of the two.",
            )
