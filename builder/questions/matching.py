"""Matching: items, and for each of them one of several targets."""

from dataclasses import dataclass

from builder.blocks import option
from builder.model.reader import Reader
from builder.questions import pairing, question
from builder.questions.marking import Marking
from builder.questions.pairing import Pairing, faults, mark, payload_bound, prose, runtime, unpack

__all__ = ["TYPE", "decode", "faults", "mark", "payload_bound", "prose", "runtime", "unpack"]

TYPE = "matching"


@dataclass(frozen=True, slots=True)
class Matching(Pairing):
    """Items to match, each with one of the targets."""

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> Matching:
    return Matching(
        question.common(reader, pairing.answer, Marking.PARTIAL),
        option.options(reader, "items"),
        option.options(reader, "targets"),
        pairing.pairs(reader),
    )
