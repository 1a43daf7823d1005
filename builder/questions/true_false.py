"""True or false: a statement to judge."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.findings import Finding, Place
from builder.identifiers import KEY_LENGTH, state_key
from builder.model.prose import Prose, Text
from builder.model.reader import Reader
from builder.questions import question
from builder.questions.question import Feedback

TYPE = "true-false"

OPTIONS = ("true", "false")
"""The ids of its options, in the order shown; their labels are interface text."""


@dataclass(frozen=True, slots=True)
class TrueFalse:
    """A statement that is true or false.

    Attributes:
        stem: the statement, Markdown.
        answer: "true" or "false"; a tuple of one.
        outcomes: ids of the outcomes it tests.
        points: what a right answer is worth.
        report: whether an answer in a section becomes an interaction in the LMS.
    """

    id: str
    stem: Prose
    answer: tuple[Text, ...]
    feedback: tuple[Feedback, ...]
    outcomes: tuple[str, ...]
    points: int
    report: bool
    place: Place

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> TrueFalse:
    return TrueFalse(
        reader.word("id"),
        reader.prose("stem"),
        reader.words("answer"),
        question.feedback(reader),
        tuple(outcome.text for outcome in reader.words("outcomes")),
        reader.number("points", 1),
        reader.flag("report"),
        reader.place,
    )


def prose(block: TrueFalse) -> Iterator[Prose]:
    yield from question.prose(block.stem, (), block.feedback)


def faults(block: TrueFalse) -> Iterator[Finding]:
    yield from question.feedback_faults(list(OPTIONS), block.feedback)


def payload_bound(_block: TrueFalse) -> int | None:
    """The chosen option's key."""
    return KEY_LENGTH


def runtime(block: TrueFalse) -> Mapping[str, Any] | None:
    return {
        "options": [{"id": name, "key": state_key(name)} for name in OPTIONS],
        "answer": [right.text for right in block.answer],
        "points": block.points,
        "report": block.report,
        "outcomes": list(block.outcomes),
    }
