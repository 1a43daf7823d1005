"""Reflection: a prompt and a box to write in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.codec.text import decode_text, fit
from builder.findings import Finding, Place
from builder.model.prose import Prose
from builder.model.reader import Reader

TYPE = "reflection"

DEFAULT_LENGTH = 400
"""Room in a writing box in encoded characters (ARCHITECTURE.md, "State"), unless the author says otherwise."""


@dataclass(frozen=True, slots=True)
class Reflection:
    """Something to think about, in the learner's own words.

    Attributes:
        prompt: Markdown.
        length: room in encoded characters.
    """

    id: str
    prompt: Prose
    length: int
    place: Place

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> Reflection:
    return Reflection(
        reader.word("id"), reader.prose("prompt"), reader.number("length", DEFAULT_LENGTH), reader.place
    )


def prose(block: Reflection) -> Iterator[Prose]:
    yield block.prompt


def faults(_block: Reflection) -> Iterator[Finding]:
    yield from ()


def payload_bound(block: Reflection) -> int | None:
    """The text."""
    return block.length


def unpack(block: Reflection, payload: str) -> Mapping[str, Any] | None:
    return {"text": fit(decode_text(payload), block.length)}


def runtime(block: Reflection) -> Mapping[str, Any] | None:
    return {"room": block.length}
