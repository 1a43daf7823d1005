"""Resource: something to watch, hear or read elsewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.findings import Finding, Place
from builder.findings.rules.structure import UNKNOWN_URL
from builder.model.prose import Prose, Text
from builder.model.reader import Reader

TYPE = "resource"

_UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Resource:
    """A link with what a learner should know before following it.

    Attributes:
        kind: video, audio, article, blog, book, report or website.
        minutes: how long it takes; 0 when not said.
        url: "" while the address is not known.
        url_place: where the address stands, or should.
        description: Markdown.
    """

    kind: str
    title: Text
    by: Text | None
    minutes: int
    url: str
    url_place: Place
    description: Prose | None
    place: Place

    @property
    def type(self) -> str:
        return TYPE

    @property
    def id(self) -> str:
        """A resource stores nothing, so it has none."""
        return ""


def decode(reader: Reader) -> Resource:
    url = reader.text("url")
    return Resource(
        reader.word("kind"),
        reader.text("title"),
        reader.optional_text("by"),
        reader.number("minutes", 0),
        "" if url.text == _UNKNOWN else url.text,
        url.place,
        reader.optional_prose("description"),
        reader.place,
    )


def prose(block: Resource) -> Iterator[Prose]:
    if block.description is not None:
        yield block.description


def faults(block: Resource) -> Iterator[Finding]:
    if not block.url:
        yield UNKNOWN_URL.at(
            block.url_place,
            f"The address of “{block.title}” is not known yet",
            "Write its address after `url:`.",
        )


def payload_bound(_block: Resource) -> int | None:
    return None


def unpack(_block: Resource, _payload: str) -> Mapping[str, Any] | None:
    return None


def runtime(_block: Resource) -> Mapping[str, Any] | None:
    return None
