"""Fill in: the learner types one answer or several."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.findings import Finding
from builder.findings.rules import questions as rules
from builder.identifiers import state_key
from builder.model.prose import Prose
from builder.model.reader import Reader
from builder.questions import blanks, question
from builder.questions.blanks import DEFAULT_LENGTH, Blank
from builder.questions.marking import Mark, Marking
from builder.questions.question import Question, Response

TYPE = "fill-in"


@dataclass(frozen=True, slots=True)
class FillIn(Question):
    """A question with blanks to type in.

    Attributes:
        blanks: their ids are their numbers from "1": how many there are and what stands where is part of the question.
        several: whether they came from ``answers``.
        single: whether one came from ``answer``; not just one of the two is a fault.
        any_order: whether each answer may stand in any blank.
        ordered: whether the author said anything about the order.
        length: room in each blank, in encoded characters.
    """

    blanks: tuple[Blank, ...]
    single: bool
    several: bool
    any_order: bool
    ordered: bool
    length: int

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> FillIn:
    ignore = blanks.ignored(reader)
    accepted = [reader.words("answer")] if reader.has("answer") else list(reader.lists("answers"))
    return FillIn(
        question.common(reader, _example, Marking.PARTIAL),
        tuple(
            Blank(str(number), state_key(f"blank-{number}"), texts, ignore, (), texts[0].place)
            for number, texts in enumerate(accepted, start=1)
        ),
        reader.has("answer"),
        reader.has("answers"),
        reader.word("order") == "any",
        reader.has("order"),
        reader.number("length", DEFAULT_LENGTH),
    )


def _example(reader: Reader) -> Response:
    return {"texts": {str(number): text.text for number, text in enumerate(reader.words("answer"), start=1)}}


def prose(block: FillIn) -> Iterator[Prose]:
    yield from question.prose(block)


def faults(block: FillIn) -> Iterator[Finding]:
    if block.single == block.several:
        yield rules.ANSWER_OR_ANSWERS.at(
            block.place,
            "This question has both `answer:` and `answers:`"
            if block.single
            else "This question says nowhere what is right",
            "Write `answer:` for one blank, or `answers:` with a list for several.",
        )
    elif block.several and len(block.blanks) == 1:
        yield rules.ANSWER_OR_ANSWERS.at(
            block.blanks[0].place,
            "`answers:` is for several blanks, and there is one",
            "Write `answer:`, or add what is right in the other blanks.",
        )
    elif block.single and block.ordered:
        yield rules.NO_EFFECT.at(
            block.place, "One blank has no order", "Leave out `order:`, or write `answers:` with a list."
        )
    if block.any_order:
        yield from blanks.same_in_any_order(block.blanks)
    yield from blanks.faults(block.blanks, block.length)
    yield from question.part_feedback_faults([blank.id for blank in block.blanks], block.feedback)


def payload_bound(block: FillIn) -> int | None:
    return blanks.payload_bound(block.blanks, block.length)


def unpack(block: FillIn, payload: str) -> Response:
    return blanks.unpack(block.blanks, block.length, payload)


def mark(block: FillIn, response: Response) -> Mark:
    return blanks.mark(block.blanks, response, block.common.marking, any_order=block.any_order)


def runtime(block: FillIn) -> Mapping[str, Any] | None:
    told = {**question.runtime(block), **blanks.runtime(block.blanks, block.length)}
    return told | {"order": "any"} if block.any_order else told
