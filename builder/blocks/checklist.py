"""Checklist: things to tick off."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.blocks import option
from builder.blocks.option import Option
from builder.codec.keys import ids_of
from builder.findings import Finding, Place
from builder.findings.rules.structure import EQUAL_STATE_KEYS
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose
from builder.model.reader import Reader

TYPE = "checklist"


@dataclass(frozen=True, slots=True)
class Checklist:
    """A list whose ticks are kept for the learner.

    Attributes:
        prompt: Markdown.
        items: each label is Markdown of one line.
    """

    id: str
    prompt: Prose
    items: tuple[Option, ...]
    place: Place

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> Checklist:
    return Checklist(reader.word("id"), reader.prose("prompt"), option.options(reader, "items"), reader.place)


def prose(block: Checklist) -> Iterator[Prose]:
    yield block.prompt
    for item in block.items:
        yield item.label


def faults(block: Checklist) -> Iterator[Finding]:
    yield from option.equal_keys(block.items, EQUAL_STATE_KEYS)
    yield from option.same_labels(block.items)


def payload_bound(block: Checklist) -> int | None:
    """A key for each item."""
    return KEY_LENGTH * len(block.items)


def unpack(block: Checklist, payload: str) -> Mapping[str, Any] | None:
    return {"chosen": ids_of(payload, option.runtime(block.items))}


def runtime(block: Checklist) -> Mapping[str, Any] | None:
    return {"items": option.runtime(block.items)}
