"""Compare: write first, then see."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.blocks import option, reflection
from builder.blocks.option import Option
from builder.blocks.reflection import DEFAULT_LENGTH, Reflection
from builder.codec.text import decode_text, fit
from builder.findings import Finding, Place
from builder.findings.rules.structure import EQUAL_STATE_KEYS
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose
from builder.model.reader import Reader

TYPE = "compare"


@dataclass(frozen=True, slots=True)
class Compare:
    """Boxes to write in, and a text that the learner opens to compare with.

    Attributes:
        prompt, reveal: Markdown.
        boxes: each label is Markdown of one line.
        length: room in each box, in encoded characters.
        afterwards: a reflection that follows what was revealed; an item of its own, with its own id and state.
    """

    id: str
    prompt: Prose
    boxes: tuple[Option, ...]
    length: int
    reveal: Prose
    afterwards: Reflection | None
    place: Place

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> Compare:
    afterwards = reader.child("afterwards")
    return Compare(
        reader.word("id"),
        reader.prose("prompt"),
        option.options(reader, "boxes"),
        reader.number("length", DEFAULT_LENGTH),
        reader.prose("reveal"),
        None if afterwards is None else reflection.decode(afterwards),
        reader.place,
    )


def prose(block: Compare) -> Iterator[Prose]:
    yield block.prompt
    for box in block.boxes:
        yield box.label
    yield block.reveal
    if block.afterwards is not None:
        yield from reflection.prose(block.afterwards)


def faults(block: Compare) -> Iterator[Finding]:
    yield from option.equal_keys(block.boxes, EQUAL_STATE_KEYS)
    yield from option.same_labels(block.boxes)


def payload_bound(block: Compare) -> int | None:
    """Whether it was opened, then for each box a separator, its key and its text."""
    return 1 + len(block.boxes) * (1 + KEY_LENGTH + block.length)


def unpack(block: Compare, payload: str) -> Mapping[str, Any] | None:
    opened, *parts = payload.split("|")
    written = {part[:KEY_LENGTH]: part[KEY_LENGTH:] for part in reversed(parts)}
    texts = {box.id: fit(decode_text(written.get(box.key, "")), block.length) for box in block.boxes}
    return {"opened": opened == "1", "texts": texts}


def runtime(block: Compare) -> Mapping[str, Any] | None:
    return {"boxes": option.runtime(block.boxes), "room": block.length}
