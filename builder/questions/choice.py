"""Choice: one right answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.blocks import option
from builder.blocks.option import Option
from builder.findings import Finding, Place
from builder.findings.rules.questions import SEVERAL_ANSWERS
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose, Text
from builder.model.reader import Reader
from builder.questions import question
from builder.questions.question import Feedback

TYPE = "choice"


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with one right option.

    Attributes:
        stem: Markdown.
        options: each label is Markdown of one line.
        answer: the right option's id; a tuple of one.
        outcomes: ids of the outcomes it tests.
        points: what a right answer is worth.
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


def decode(reader: Reader) -> Choice:
    return Choice(
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


def prose(block: Choice) -> Iterator[Prose]:
    yield from question.prose(block.stem, block.options, block.feedback)


def faults(block: Choice) -> Iterator[Finding]:
    if len(block.answer) > 1:
        yield SEVERAL_ANSWERS.at(
            block.answer[1].place,
            "A choice has one right answer, and this one names several",
            "Keep one of them, or write `type: multiple-choice`.",
        )
    yield from question.faults(block.options, block.answer, block.feedback)


def payload_bound(_block: Choice) -> int | None:
    """The chosen option's key."""
    return KEY_LENGTH


def runtime(block: Choice) -> Mapping[str, Any] | None:
    return question.runtime(block)
