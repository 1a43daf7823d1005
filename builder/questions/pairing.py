"""What the types share in which every item belongs to one of several targets: ``{"pairs": {"item": "target"}}``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.blocks import option
from builder.blocks.option import Option
from builder.findings import Finding, Place
from builder.findings.rules import questions as rules
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose, Text
from builder.model.reader import Reader
from builder.questions import parts, question
from builder.questions.marking import Mark, of_parts
from builder.questions.question import Question, Response, meant

_PAIR = 2 * KEY_LENGTH


@dataclass(frozen=True, slots=True)
class Pair:
    """The right target of one item.

    Attributes:
        place: of the item's id under ``answer``.
    """

    item: str
    target: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Pairing(Question):
    """A question in which every item has one right target; a target may have several items, or none.

    Attributes:
        items: what the learner finds a target for; each label is Markdown of one line.
        targets: what there is to choose from, the same for every item.
        answer: the right target of every item, in the order written.
    """

    items: tuple[Option, ...]
    targets: tuple[Option, ...]
    answer: tuple[Pair, ...]

    def right(self) -> dict[str, str]:
        """The right target by item, in the order of the items."""
        written = {pair.item: pair.target.text for pair in self.answer}
        return {item.id: written[item.id] for item in self.items if item.id in written}


def answer(reader: Reader) -> Response:
    """The response that an example means."""
    return {"pairs": {item: target.text for item, target in reader.labels("answer")}}


def pairs(reader: Reader) -> tuple[Pair, ...]:
    """The mapping under ``answer``."""
    entries = reader.child("answer")
    if entries is None:
        return ()
    return tuple(Pair(item, target, entries.place_of(item)) for item, target in reader.labels("answer"))


def prose(block: Pairing) -> Iterator[Prose]:
    yield from question.prose(block, *question.labels(block.items), *question.labels(block.targets))


def faults(block: Pairing) -> Iterator[Finding]:
    yield from parts.faults(block.items, block.feedback)
    yield from option.equal_keys(block.targets, rules.EQUAL_OPTION_KEYS)
    yield from option.same_labels(block.targets)
    yield from _answer_faults(block)


def _answer_faults(block: Pairing) -> Iterator[Finding]:
    items = [item.id for item in block.items]
    targets = [target.id for target in block.targets]
    answered = {pair.item for pair in block.answer}
    for item in block.items:
        if item.id not in answered:
            yield rules.ITEM_WITHOUT_ANSWER.at(
                item.place,
                f"`{item.id}` has no right answer",
                f"Add a line under `answer:`: `{item.id}:` and one of {', '.join(targets)}.",
            )
    for pair in block.answer:
        if pair.item not in items:
            yield rules.ANSWER_NO_ITEM.at(
                pair.place, f"`{pair.item}` is no item of this question", meant(pair.item, items)
            )
        if pair.target.text not in targets:
            yield rules.ANSWER_NO_TARGET.at(
                pair.target.place,
                f"`{pair.target}` is nothing that an item of this question can belong to",
                meant(pair.target.text, targets),
            )


def payload_bound(block: Pairing) -> int | None:
    """Two keys for each item."""
    return _PAIR * len(block.items)


def unpack(block: Pairing, payload: str) -> Response:
    items = {item.key: item.id for item in block.items}
    targets = {target.key: target.id for target in block.targets}
    found: dict[str, str] = {}
    for at in range(0, len(payload), _PAIR):
        item = items.get(payload[at : at + KEY_LENGTH])
        target = targets.get(payload[at + KEY_LENGTH : at + _PAIR])
        if item is not None and target is not None:
            found.setdefault(item, target)
    return {"pairs": found}


def pairs_of(block: Pairing, response: Response) -> dict[str, str]:
    """What was matched, in the author's order; anything that the question does not have is passed over."""
    given: Any = response.get("pairs")
    if not isinstance(given, Mapping):
        return {}
    targets = [target.id for target in block.targets]
    return {item.id: given[item.id] for item in block.items if given.get(item.id) in targets}


def mark(block: Pairing, response: Response) -> Mark:
    right = block.right()
    given = pairs_of(block, response)
    good = sum(right.get(item) == target for item, target in given.items())
    return of_parts(block.common.marking, good, len(given) - good, len(block.items))


def runtime(block: Pairing) -> Mapping[str, Any] | None:
    return {
        **question.runtime(block),
        "options": option.runtime(block.items),
        "targets": option.runtime(block.targets),
        "answer": block.right(),
    }
