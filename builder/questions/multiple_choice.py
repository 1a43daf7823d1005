"""Multiple choice: several right answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.blocks import option
from builder.blocks.option import Option
from builder.findings import Finding
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose, Text
from builder.model.reader import Reader
from builder.questions import choosing, credit, question
from builder.questions.credit import Credit
from builder.questions.marking import Mark
from builder.questions.question import Question, Response

TYPE = "multiple-choice"


@dataclass(frozen=True, slots=True)
class MultipleChoice(Question):
    """A question with any number of right options.

    Attributes:
        options: each label is Markdown of one line.
        answer: the ids of all right options.
        stay_put: ids of options that keep their place when options are shuffled.
        credit: shares of single options, marked per option.
    """

    options: tuple[Option, ...]
    answer: tuple[Text, ...]
    stay_put: tuple[Text, ...]
    credit: tuple[Credit, ...]

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> MultipleChoice:
    return MultipleChoice(
        question.common(reader, choosing.answer),
        option.options(reader, "options"),
        reader.words("answer"),
        reader.words("stay_put"),
        credit.decode(reader),
    )


def prose(block: MultipleChoice) -> Iterator[Prose]:
    yield from question.prose(block, *question.labels(block.options))


def faults(block: MultipleChoice) -> Iterator[Finding]:
    yield from question.option_faults(block.options, block.answer, block.feedback)
    yield from option.stay_put_faults(block.options, block.stay_put)
    yield from credit.faults(block.common, block.options, block.credit)


def payload_bound(block: MultipleChoice) -> int | None:
    """The key of every option."""
    return KEY_LENGTH * len(block.options)


def unpack(block: MultipleChoice, payload: str) -> Response:
    return choosing.several(payload, option.runtime(block.options))


def mark(block: MultipleChoice, response: Response) -> Mark:
    ids = [choice.id for choice in block.options]
    right = [name for name in ids if name in {text.text for text in block.answer}]
    return choosing.mark_several(response, ids, right, block.common.marking, credit.percents(block.credit))


def runtime(block: MultipleChoice) -> Mapping[str, Any] | None:
    return {
        **question.runtime(block),
        **option.told(block.options, block.answer, block.stay_put),
        **credit.runtime(block.credit),
    }
