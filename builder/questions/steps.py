"""The steps of a performance, each with its own way to be answered.

A way is a class that fulfils ``Way``; ``decode_way`` chooses it by the fields that a step has. A further one, such as
typed words, needs a class here, its part in ``templates/runtime/questions/performance.js`` (``wayOf``), and its control
in ``templates/questions/performance.html.jinja``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from builder.blocks import option
from builder.codec.keys import ids_of
from builder.findings import Finding, Place
from builder.findings.rules import questions as rules
from builder.identifiers import KEY_LENGTH, state_key
from builder.model.prose import Prose, Text
from builder.model.reader import Reader
from builder.questions import list_entry, number
from builder.questions.list_entry import ListEntry
from builder.questions.number import Number
from builder.questions.question import ELSE, RIGHT, meant


class Way(Protocol):
    """How a step is answered."""

    @property
    def room(self) -> int:
        """The most characters that an answer takes in the saved state."""
        ...

    def given(self, text: object) -> str:
        """What of a response counts as an answer: an option's id, a number as plain decimal text; "" for none."""
        ...

    def right(self, given: str) -> bool: ...

    def unpack(self, payload: str) -> str:
        """The text or id that a payload holds; "" for none."""
        ...

    def told(self) -> Mapping[str, Any]:
        """What the learner's script must know."""
        ...


@dataclass(frozen=True, slots=True)
class Selection:
    """A step whose answer is chosen from a list.

    Attributes:
        answer: the right option's id.
    """

    options: tuple[ListEntry, ...]
    answer: Text

    @property
    def room(self) -> int:
        return KEY_LENGTH

    @property
    def right_option(self) -> ListEntry:
        return next(one for one in self.options if one.id == self.answer.text)

    def given(self, text: object) -> str:
        return next((one.id for one in self.options if one.id == text), "")

    def right(self, given: str) -> bool:
        return given == self.answer.text

    def unpack(self, payload: str) -> str:
        return next(iter(ids_of(payload, self._keyed())), "")

    def told(self) -> Mapping[str, Any]:
        return {"options": self._keyed(), "answer": self.answer.text}

    def _keyed(self) -> list[dict[str, str]]:
        return [{"id": one.id, "key": one.key} for one in self.options]


@dataclass(frozen=True, slots=True)
class Step:
    """One step.

    Attributes:
        label: Markdown of one line.
        place: of its id in the source.
    """

    id: str
    label: Prose
    way: Selection | Number
    place: Place

    @property
    def key(self) -> str:
        """The three characters that stand for it in the saved state."""
        return state_key(self.id)


def decode(reader: Reader) -> tuple[Step, ...]:
    """The mapping under ``steps``, in the author's order."""
    steps = reader.child("steps")
    assert steps is not None, "the schema asks for steps"
    return tuple(
        Step(name, step.prose("label"), _way(step), steps.place_of(name))
        for name, step in reader.named("steps")
    )


def _way(reader: Reader) -> Selection | Number:
    if not reader.has("options"):
        return number.decode(reader)
    return Selection(list_entry.decode(reader), reader.text("answer"))


def faults(steps: Sequence[Step]) -> Iterator[Finding]:
    """What can be wrong with each of them, and among them."""
    yield from option.equal_keys(steps, rules.EQUAL_OPTION_KEYS)
    for step in steps:
        if step.id in (ELSE, RIGHT):
            yield rules.RESERVED_STEP.at(
                step.place, f"`{step.id}` cannot be the id of a step", "Give the step another id."
            )
        if isinstance(step.way, Number):
            yield from number.faults(step.way)
        else:
            yield from _selection_faults(step.way)


def _selection_faults(way: Selection) -> Iterator[Finding]:
    ids = [one.id for one in way.options]
    yield from option.equal_keys(way.options, rules.EQUAL_OPTION_KEYS)
    yield from option.same_labels(way.options)
    if way.answer.text not in ids:
        yield rules.ANSWER_NO_OPTION.at(
            way.answer.place, f"`{way.answer}` is no option of this step", meant(way.answer.text, ids)
        )
