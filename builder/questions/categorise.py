"""Categorise: many items, each into one of a few categories."""

from dataclasses import dataclass

from builder.blocks import option
from builder.model.reader import Reader
from builder.questions import pairing, question
from builder.questions.marking import Marking
from builder.questions.pairing import Pairing, faults, mark, payload_bound, prose, runtime, unpack

__all__ = ["TYPE", "decode", "faults", "mark", "payload_bound", "prose", "runtime", "unpack"]

TYPE = "categorise"


@dataclass(frozen=True, slots=True)
class Categorise(Pairing):
    """Items to sort; ``targets`` are the categories."""

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> Categorise:
    return Categorise(
        question.common(reader, pairing.answer, Marking.PARTIAL),
        option.options(reader, "items"),
        option.options(reader, "categories"),
        pairing.pairs(reader),
    )
