"""Multiple choice: several right answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.blocks import option
from builder.blocks.option import Option
from builder.findings import Finding, Place
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose, Text
from builder.model.reader import Reader
from builder.questions import question
from builder.questions.question import Feedback

TYPE = "multiple-choice"


@dataclass(frozen=True, slots=True)
class MultipleChoice:
    """A question with any number of right options.

    Attributes:
        stem: Markdown.
        options: each label is Markdown of one line.
        answer: the ids of all right options.
        outcomes: ids of the outcomes it tests.
        points: what a fully right answer is worth.
        report: whether an answer in a section becomes an interaction in the LMS.
    """

    id: str
    stem: Prose
    options: tuple[Option, ...]
    answer: tuple[Text, ...]
    feedback: tuple[Feedback, ...]
    outcomes: tuple[str, ...]
    points: int
    report: bool
    place: Place

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> MultipleChoice:
    return MultipleChoice(
        reader.word("id"),
        reader.prose("stem"),
        option.options(reader, "options"),
        reader.words("answer"),
        question.feedback(reader),
        tuple(outcome.text for outcome in reader.words("outcomes")),
        reader.number("points", 1),
        reader.flag("report"),
        reader.place,
    )


def prose(block: MultipleChoice) -> Iterator[Prose]:
    yield from question.prose(block.stem, block.options, block.feedback)


def faults(block: MultipleChoice) -> Iterator[Finding]:
    yield from question.faults(block.options, block.answer, block.feedback)


def payload_bound(block: MultipleChoice) -> int | None:
    """The key of every option."""
    return KEY_LENGTH * len(block.options)


def runtime(block: MultipleChoice) -> Mapping[str, Any] | None:
    return question.runtime(block)
