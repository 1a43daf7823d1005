"""True or false: a statement to judge."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.findings import Finding
from builder.identifiers import KEY_LENGTH, state_key
from builder.model.prose import Prose, Text
from builder.model.reader import Reader
from builder.questions import choosing, question
from builder.questions.marking import Mark
from builder.questions.question import Question, Response

TYPE = "true-false"

OPTIONS = ("true", "false")
"""The ids of its options, in the order shown; their labels are interface text."""

_KEYED = [{"id": name, "key": state_key(name)} for name in OPTIONS]


@dataclass(frozen=True, slots=True)
class TrueFalse(Question):
    """A statement, the stem, that is true or false.

    Attributes:
        answer: "true" or "false"; a tuple of one.
    """

    answer: tuple[Text, ...]

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> TrueFalse:
    return TrueFalse(question.common(reader, choosing.answer), reader.words("answer"))


def prose(block: TrueFalse) -> Iterator[Prose]:
    yield from question.prose(block)


def faults(block: TrueFalse) -> Iterator[Finding]:
    yield from question.feedback_faults(list(OPTIONS), block.feedback)


def payload_bound(_block: TrueFalse) -> int | None:
    """The chosen option's key."""
    return KEY_LENGTH


def unpack(_block: TrueFalse, payload: str) -> Response:
    return choosing.one(payload, _KEYED)


def mark(block: TrueFalse, response: Response) -> Mark:
    return choosing.mark_one(response, OPTIONS, [right.text for right in block.answer], {})


def runtime(block: TrueFalse) -> Mapping[str, Any] | None:
    return {
        **question.runtime(block),
        "options": [dict(one) for one in _KEYED],
        "answer": [right.text for right in block.answer],
    }
