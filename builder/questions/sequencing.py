"""Sequencing: items to bring into their order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from builder.blocks import option
from builder.blocks.option import Option
from builder.codec.keys import ids_of
from builder.findings import Finding
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose
from builder.model.reader import Reader
from builder.questions import choosing, parts, question
from builder.questions.marking import Mark, Marking, right_or_wrong
from builder.questions.question import Question, Response

TYPE = "sequencing"


@dataclass(frozen=True, slots=True)
class Sequencing(Question):
    """A question whose items have an order.

    Attributes:
        items: in the right order; each label is Markdown of one line.
    """

    items: tuple[Option, ...]

    @property
    def type(self) -> str:
        return TYPE

    @property
    def shown(self) -> tuple[Option, ...]:
        """The items as the page shows them, never in the right order."""
        return turned(self.items)


def turned(items: Sequence[Option]) -> tuple[Option, ...]:
    """Another order than the given one, the same for everybody and on every build.

    By state key, which depends on ids alone and means nothing; where that is the right order by chance, the first
    goes to the end. Nothing is random, so the page is the same without a script, on paper and on the next visit.
    """
    by_key = sorted(items, key=lambda item: item.key)
    return (*by_key[1:], by_key[0]) if by_key == list(items) else tuple(by_key)


def decode(reader: Reader) -> Sequencing:
    return Sequencing(
        question.common(reader, choosing.answer, Marking.PARTIAL), option.options(reader, "items")
    )


def prose(block: Sequencing) -> Iterator[Prose]:
    yield from question.prose(block, *question.labels(block.shown))


def faults(block: Sequencing) -> Iterator[Finding]:
    yield from parts.faults(block.items, block.feedback)


def payload_bound(block: Sequencing) -> int | None:
    """Every item's key."""
    return KEY_LENGTH * len(block.items)


def unpack(block: Sequencing, payload: str) -> Response:
    return {"chosen": order_of(block, {"chosen": ids_of(payload, option.runtime(block.items))})}


def order_of(block: Sequencing, response: Response) -> list[str]:
    """Every item once, in the learner's order; none of them while there is no answer.

    Items that the response does not name, because an update brought them, come last, as they are shown.
    """
    chosen: Any = response.get("chosen")
    shown = [item.id for item in block.shown]
    known = [name for name in chosen if name in shown] if isinstance(chosen, list | tuple) else []
    return list(dict.fromkeys([*known, *shown])) if known else []


def mark(block: Sequencing, response: Response) -> Mark:
    """The mark of an order.

    Partial: the right order has one pair of neighbours less than items; what counts is the share of these pairs that
    stand in the answer one directly after the other. Of wet, lather, rinse, dry the answer lather, rinse, dry, wet has
    two of the three pairs (lather and rinse, rinse and dry): 2/3, although no item stands in its own place.
    """
    order = order_of(block, response)
    right = [item.id for item in block.items]
    correct = bool(order) and order == right
    if correct or not order or block.common.marking is Marking.ALL_OR_NOTHING:
        return right_or_wrong(correct)
    there = set(pairwise(order))
    return Mark(sum(pair in there for pair in pairwise(right)) / (len(right) - 1), correct=False)


def runtime(block: Sequencing) -> Mapping[str, Any] | None:
    return {**question.runtime(block), "options": option.runtime(block.items)}
