"""Likert: an opinion on a scale; nothing is right or wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.blocks import option
from builder.blocks.option import Option
from builder.findings import Finding
from builder.findings.rules.questions import EQUAL_OPTION_KEYS
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose
from builder.model.reader import Reader
from builder.questions import choosing, question
from builder.questions.marking import NOT_MARKED, Mark
from builder.questions.question import Question, Response

TYPE = "likert"

_ROW_REM = 34
"""What the steps of a scale can take of the column of text, in rem."""

_LETTER_REM = 0.5
_AROUND_REM = 0.75


@dataclass(frozen=True, slots=True)
class Likert(Question):
    """A statement, the stem, and the steps between which an opinion about it lies.

    Attributes:
        scale: the steps from one end to the other; each label is Markdown of one line.
    """

    scale: tuple[Option, ...]

    @property
    def type(self) -> str:
        return TYPE

    @property
    def fits_a_row(self) -> bool:
        """Whether the steps can stand side by side without a word being broken."""
        longest = max(len(word) for step in self.scale for word in step.label.text.split())
        return len(self.scale) * (longest * _LETTER_REM + _AROUND_REM) <= _ROW_REM


def decode(reader: Reader) -> Likert:
    return Likert(question.common(reader, choosing.answer), option.options(reader, "scale"))


def prose(block: Likert) -> Iterator[Prose]:
    yield from question.prose(block, *question.labels(block.scale))


def faults(block: Likert) -> Iterator[Finding]:
    yield from option.equal_keys(block.scale, EQUAL_OPTION_KEYS)
    yield from option.same_labels(block.scale)


def payload_bound(_block: Likert) -> int | None:
    """The chosen step's key."""
    return KEY_LENGTH


def unpack(block: Likert, payload: str) -> Response:
    return choosing.one(payload, option.runtime(block.scale))


def mark(_block: Likert, _response: Response) -> Mark:
    return NOT_MARKED


def runtime(block: Likert) -> Mapping[str, Any] | None:
    return {**question.runtime(block), "options": option.runtime(block.scale)}
