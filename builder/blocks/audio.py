"""Audio: a sound that the package carries, with its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.findings import Finding, Place
from builder.model.media import Recording
from builder.model.prose import Prose, Text
from builder.model.reader import Reader

TYPE = "audio"


@dataclass(frozen=True, slots=True)
class Audio:
    """A talk, an interview, a song.

    Attributes:
        transcript: Markdown; with a file of its own, its places are in that file. None when there is no such file.
        credit: Markdown of one line.
        minutes: how long it takes; 0 when not said.
    """

    title: Text
    audio: Recording
    transcript: Prose | None
    credit: Prose | None
    minutes: int
    place: Place

    @property
    def type(self) -> str:
        return TYPE

    @property
    def id(self) -> str:
        """A sound stores nothing, so it has none."""
        return ""


def decode(reader: Reader) -> Audio:
    return Audio(
        reader.text("title"),
        reader.recording("audio"),
        reader.prose_or_file("transcript"),
        reader.optional_prose("credit"),
        reader.number("minutes", 0),
        reader.place,
    )


def prose(block: Audio) -> Iterator[Prose]:
    for piece in (block.transcript, block.credit):
        if piece is not None:
            yield piece


def faults(_block: Audio) -> Iterator[Finding]:
    yield from ()


def payload_bound(_block: Audio) -> int | None:
    return None


def unpack(_block: Audio, _payload: str) -> Mapping[str, Any] | None:
    return None


def runtime(_block: Audio) -> Mapping[str, Any] | None:
    return None
