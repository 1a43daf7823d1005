"""Steps: what to do, one thing after the other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.blocks.titled import Titled, titled
from builder.findings import Finding, Place
from builder.model.prose import Prose, Text
from builder.model.reader import Reader

TYPE = "steps"


@dataclass(frozen=True, slots=True)
class Steps:
    """A numbered procedure."""

    title: Text | None
    steps: tuple[Titled, ...]
    place: Place

    @property
    def type(self) -> str:
        return TYPE

    @property
    def id(self) -> str:
        """A procedure stores nothing, so it has none."""
        return ""

    @property
    def inside(self) -> tuple[Titled, ...]:
        """Texts whose heading is a title of their own."""
        return self.steps


def decode(reader: Reader) -> Steps:
    return Steps(
        reader.optional_text("title"), tuple(titled(part) for part in reader.parts("steps")), reader.place
    )


def prose(block: Steps) -> Iterator[Prose]:
    for step in block.steps:
        yield step.text


def faults(_block: Steps) -> Iterator[Finding]:
    yield from ()


def payload_bound(_block: Steps) -> int | None:
    return None


def unpack(_block: Steps, _payload: str) -> Mapping[str, Any] | None:
    return None


def runtime(_block: Steps) -> Mapping[str, Any] | None:
    return None
