"""Performance: steps in order, each with an answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.findings import Finding
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose
from builder.model.reader import Reader
from builder.questions import question, steps
from builder.questions.marking import Mark, Marking, of_parts
from builder.questions.question import Question, Response
from builder.questions.steps import Step

TYPE = "performance"


@dataclass(frozen=True, slots=True)
class Performance(Question):
    """A task done in steps.

    Attributes:
        steps: in the order shown; their parts of the answer are judged one by one.
    """

    steps: tuple[Step, ...]

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> Performance:
    return Performance(question.common(reader, _answer, Marking.PARTIAL), steps.decode(reader))


def _answer(reader: Reader) -> Response:
    """The response that an example means: for each step an option's id, or the number as a learner types it."""
    return {"texts": {name: text.text for name, text in reader.labels("answer")}}


def prose(block: Performance) -> Iterator[Prose]:
    yield from question.prose(block, *(step.label for step in block.steps))


def faults(block: Performance) -> Iterator[Finding]:
    yield from steps.faults(block.steps)
    yield from question.part_feedback_faults([step.id for step in block.steps], block.feedback)


def payload_bound(block: Performance) -> int | None:
    """For each step a separator, its key and its answer."""
    return sum(1 + KEY_LENGTH + step.way.room for step in block.steps)


def unpack(block: Performance, payload: str) -> Response:
    held = {part[:KEY_LENGTH]: part[KEY_LENGTH:] for part in reversed(payload.split("|"))}
    texts = {step.id: step.way.unpack(held.get(step.key, "")) for step in block.steps}
    return {"texts": {name: text for name, text in texts.items() if text}}


def mark(block: Performance, response: Response) -> Mark:
    texts = response.get("texts")
    if not isinstance(texts, Mapping):
        texts = {}
    given = [(step.way, step.way.given(texts.get(step.id))) for step in block.steps]
    answered = [way.right(text) for way, text in given if text]
    right = sum(answered)
    return of_parts(block.common.marking, right, len(answered) - right, len(block.steps))


def runtime(block: Performance) -> Mapping[str, Any] | None:
    return {
        **question.runtime(block),
        "options": [{"id": step.id, "key": step.key, **step.way.told()} for step in block.steps],
    }
