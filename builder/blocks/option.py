"""What a learner can choose, tick or write into: an id, what is read, and the key in the saved state."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from builder.findings import Finding, Place, Rule
from builder.findings.rules.questions import SAME_LABEL, STAY_NO_OPTION
from builder.identifiers import state_key
from builder.model.prose import Prose, Text
from builder.model.reader import Reader


class Keyed(Protocol):
    """What has an id, and the short key that is made from it."""

    @property
    def id(self) -> str: ...

    @property
    def key(self) -> str: ...

    @property
    def place(self) -> Place: ...


class Labelled(Protocol):
    """What has an id, and a text that learners read in its stead."""

    @property
    def id(self) -> str: ...

    @property
    def label(self) -> Prose | Text: ...


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


def runtime(options: Sequence[Keyed]) -> list[dict[str, str]]:
    """What the learner's script must know of them."""
    return [{"id": option.id, "key": option.key} for option in options]


def told(options: Sequence[Option], answer: Sequence[Text], stay_put: Sequence[Text]) -> dict[str, Any]:
    """What the learner's script must know of options some of which are right; the right ones in their own order."""
    right = {text.text for text in answer}
    said: dict[str, Any] = {
        "options": runtime(options),
        "answer": [option.id for option in options if option.id in right],
    }
    if stay_put:
        said["stay"] = [text.text for text in stay_put]
    return said


def stay_put_faults(options: Sequence[Option], stay_put: Sequence[Text]) -> Iterator[Finding]:
    """Names under ``stay_put`` that no option has."""
    ids = [option.id for option in options]
    for name in stay_put:
        if name.text not in ids:
            yield STAY_NO_OPTION.at(
                name.place, f"`{name}` is no option of this question", f"The options are {', '.join(ids)}."
            )


def equal_keys(options: Sequence[Keyed], rule: Rule) -> Iterator[Finding]:
    """A finding for each option whose key another one before it has."""
    seen: dict[str, Keyed] = {}
    for option in options:
        first = seen.setdefault(option.key, option)
        if first is not option:
            yield rule.at(
                option.place,
                f"`{option.id}` and `{first.id}` (line {first.place.line}) have the same short key by chance",
                "Rename one of the two.",
            )


def same_labels(options: Sequence[Labelled]) -> Iterator[Finding]:
    """A finding for each label that reads as one before it; capitals may be what tells two apart (CO and Co)."""
    seen: dict[str, Labelled] = {}
    for option in options:
        first = seen.setdefault(" ".join(option.label.text.split()), option)
        if first is not option:
            yield SAME_LABEL.at(
                option.label.place,
                f"`{option.id}` reads the same as `{first.id}` (line {first.label.place.line})",
                "Say in the text what tells the two apart, or leave one out.",
            )
