"""Choice: one right answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.blocks import option
from builder.blocks.option import Option
from builder.findings import Finding
from builder.findings.rules.questions import CREDIT_NO_OPTION, PER_OPTION_WITHOUT_CREDIT, SEVERAL_ANSWERS
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose, Text
from builder.model.reader import Reader
from builder.questions import choosing, credit, question
from builder.questions.credit import Credit
from builder.questions.marking import Mark, Marking
from builder.questions.question import Question, Response

TYPE = "choice"


@dataclass(frozen=True, slots=True)
class Choice(Question):
    """A question with one right option.

    Attributes:
        options: each label is Markdown of one line.
        answer: the right option's id; a tuple of one.
        stay_put: ids of options that keep their place when options are shuffled.
        credit: shares for options that are nearly right.
    """

    options: tuple[Option, ...]
    answer: tuple[Text, ...]
    stay_put: tuple[Text, ...]
    credit: tuple[Credit, ...]

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> Choice:
    return Choice(
        question.common(reader, choosing.answer),
        option.options(reader, "options"),
        reader.words("answer"),
        reader.words("stay_put"),
        credit.decode(reader),
    )


def prose(block: Choice) -> Iterator[Prose]:
    yield from question.prose(block, *question.labels(block.options))


def faults(block: Choice) -> Iterator[Finding]:
    if len(block.answer) > 1:
        yield SEVERAL_ANSWERS.at(
            block.answer[1].place,
            "A choice has one right answer, and this one names several",
            "Keep one of them, or write `type: multiple-choice`.",
        )
    yield from question.option_faults(block.options, block.answer, block.feedback)
    yield from option.stay_put_faults(block.options, block.stay_put)
    yield from credit.faults(block.common, block.options, block.credit)
    right = {text.text for text in block.answer}
    for one in block.credit:
        if one.option in right:
            yield CREDIT_NO_OPTION.at(
                one.place, "The right option is always worth everything", "Give credit to other options."
            )
    if block.common.marking is Marking.PER_OPTION and not block.credit:
        yield PER_OPTION_WITHOUT_CREDIT.at(
            block.place,
            "`marking: per-option` has no effect without `credit:`",
            "Say under `credit:` what other options are worth in percent, or leave out `marking:`.",
        )


def payload_bound(_block: Choice) -> int | None:
    """The chosen option's key."""
    return KEY_LENGTH


def unpack(block: Choice, payload: str) -> Response:
    return choosing.one(payload, option.runtime(block.options))


def mark(block: Choice, response: Response) -> Mark:
    ids = [choice.id for choice in block.options]
    return choosing.mark_one(
        response, ids, [right.text for right in block.answer], credit.percents(block.credit)
    )


def runtime(block: Choice) -> Mapping[str, Any] | None:
    return {
        **question.runtime(block),
        **option.told(block.options, block.answer, block.stay_put),
        **credit.runtime(block.credit),
    }
