"""Accordion: texts of which the learner opens what they need."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.blocks.titled import Titled, titled
from builder.findings import Finding, Place
from builder.model.prose import Prose, Text
from builder.model.reader import Reader

TYPE = "accordion"


@dataclass(frozen=True, slots=True)
class Accordion:
    """Panels that open and close, each by itself."""

    title: Text | None
    panels: tuple[Titled, ...]
    place: Place

    @property
    def type(self) -> str:
        return TYPE

    @property
    def id(self) -> str:
        """What is open is not kept, so it has none."""
        return ""

    @property
    def inside(self) -> tuple[Titled, ...]:
        """Texts whose heading is a title of their own."""
        return self.panels


def decode(reader: Reader) -> Accordion:
    return Accordion(
        reader.optional_text("title"), tuple(titled(part) for part in reader.parts("panels")), reader.place
    )


def prose(block: Accordion) -> Iterator[Prose]:
    for panel in block.panels:
        yield panel.text


def faults(_block: Accordion) -> Iterator[Finding]:
    yield from ()


def payload_bound(_block: Accordion) -> int | None:
    return None


def unpack(_block: Accordion, _payload: str) -> Mapping[str, Any] | None:
    return None


def runtime(_block: Accordion) -> Mapping[str, Any] | None:
    return None
