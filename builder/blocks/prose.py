"""Prose: a bare string in ``blocks``, or the content of an included file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.findings import Finding, Place
from builder.model.prose import Prose
from builder.model.reader import Reader

TYPE = "prose"


@dataclass(frozen=True, slots=True)
class ProseBlock:
    """A piece of running text.

    Attributes:
        text: Markdown; with an included file, its places are in that file.
        place: where the text begins in the module, or the ``file:`` that includes it.
    """

    text: Prose
    place: Place

    @property
    def type(self) -> str:
        return TYPE

    @property
    def id(self) -> str:
        """Prose stores nothing, so it has none."""
        return ""


def decode(reader: Reader) -> ProseBlock:
    """The prose under ``text`` of a reader that the source makes for a bare string."""
    return ProseBlock(reader.prose("text"), reader.place)


def prose(block: ProseBlock) -> Iterator[Prose]:
    yield block.text


def faults(_block: ProseBlock) -> Iterator[Finding]:
    yield from ()


def payload_bound(_block: ProseBlock) -> int | None:
    return None


def unpack(_block: ProseBlock, _payload: str) -> Mapping[str, Any] | None:
    return None


def runtime(_block: ProseBlock) -> Mapping[str, Any] | None:
    return None
