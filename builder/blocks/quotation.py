"""Quotation: somebody else's words, with who said them and where."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.findings import Finding, Place
from builder.model.prose import Prose, Text
from builder.model.reader import Reader

TYPE = "quotation"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that are shown as somebody's.

    Attributes:
        text: Markdown.
        source: Markdown of one line: where it stands, often a citation.
        language: a BCP 47 tag; "" when it is the module's.
    """

    text: Prose
    who: Text | None
    source: Prose | None
    language: str
    place: Place

    @property
    def type(self) -> str:
        return TYPE

    @property
    def id(self) -> str:
        """A quotation stores nothing, so it has none."""
        return ""


def decode(reader: Reader) -> Quotation:
    return Quotation(
        reader.prose("text"),
        reader.optional_text("who"),
        reader.optional_prose("source"),
        reader.word("language"),
        reader.place,
    )


def prose(block: Quotation) -> Iterator[Prose]:
    yield block.text
    if block.source is not None:
        yield block.source


def faults(_block: Quotation) -> Iterator[Finding]:
    yield from ()


def payload_bound(_block: Quotation) -> int | None:
    return None


def unpack(_block: Quotation, _payload: str) -> Mapping[str, Any] | None:
    return None


def runtime(_block: Quotation) -> Mapping[str, Any] | None:
    return None
