"""Numeric: the learner types a number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.findings import Finding
from builder.model.prose import Prose
from builder.model.reader import Reader
from builder.questions import number, question
from builder.questions.marking import Mark, right_or_wrong
from builder.questions.number import Number
from builder.questions.question import Question, Response

TYPE = "numeric"


@dataclass(frozen=True, slots=True)
class Numeric(Question):
    """A question that a number answers.

    Attributes:
        number: which are right.
    """

    number: Number

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> Numeric:
    return Numeric(question.common(reader, _answer), number.decode(reader))


def _answer(reader: Reader) -> Response:
    """The response that an example means: the number as a learner types it."""
    return {"text": reader.word("answer")}


def prose(block: Numeric) -> Iterator[Prose]:
    yield from question.prose(block)


def faults(block: Numeric) -> Iterator[Finding]:
    yield from number.faults(block.number)
    yield from question.part_feedback_faults([], block.feedback)


def payload_bound(block: Numeric) -> int | None:
    """What was typed."""
    return block.number.room


def unpack(block: Numeric, payload: str) -> Response:
    return {"text": block.number.unpack(payload)}


def mark(block: Numeric, response: Response) -> Mark:
    given = block.number.given(response.get("text"))
    return right_or_wrong(given != "" and block.number.right(given))


def runtime(block: Numeric) -> Mapping[str, Any] | None:
    return {**question.runtime(block), **block.number.told()}
