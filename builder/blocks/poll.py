"""Poll: a question without a right answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.blocks import option
from builder.blocks.option import Option
from builder.blocks.reflection import DEFAULT_LENGTH
from builder.codec.keys import ids_of
from builder.codec.text import decode_text, fit
from builder.findings import Finding, Place
from builder.findings.rules.structure import EQUAL_STATE_KEYS
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose
from builder.model.reader import Reader

TYPE = "poll"


@dataclass(frozen=True, slots=True)
class Poll:
    """Options to choose from, and perhaps a box for the reason.

    Attributes:
        prompt: Markdown.
        choose: "one" or "any" number of options.
        options: each label is Markdown of one line.
        reason: the question that asks for the reason, Markdown; None when no text is asked for.
        length: room for the reason, in encoded characters.
        report: whether the choice is reported to the LMS as an interaction.
    """

    id: str
    prompt: Prose
    choose: str
    options: tuple[Option, ...]
    reason: Prose | None
    length: int
    report: bool
    place: Place

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> Poll:
    return Poll(
        reader.word("id"),
        reader.prose("prompt"),
        reader.word("choose", "any"),
        option.options(reader, "options"),
        reader.optional_prose("reason"),
        reader.number("length", DEFAULT_LENGTH),
        reader.flag("report"),
        reader.place,
    )


def prose(block: Poll) -> Iterator[Prose]:
    yield block.prompt
    for choice in block.options:
        yield choice.label
    if block.reason is not None:
        yield block.reason


def faults(block: Poll) -> Iterator[Finding]:
    yield from option.equal_keys(block.options, EQUAL_STATE_KEYS)
    yield from option.same_labels(block.options)


def payload_bound(block: Poll) -> int | None:
    """A key for each option that may be chosen, then a separator and the reason where one is asked for."""
    choosable = 1 if block.choose == "one" else len(block.options)
    return KEY_LENGTH * choosable + (0 if block.reason is None else 1 + block.length)


def unpack(block: Poll, payload: str) -> Mapping[str, Any] | None:
    keys, _, rest = payload.partition("|")
    found = ids_of(keys, option.runtime(block.options))
    chosen = [one.id for one in block.options if one.id in found]
    text = fit(decode_text(rest.split("|")[0]), block.length) if block.reason is not None else ""
    return {"chosen": chosen[:1] if block.choose == "one" else chosen, "text": text}


def runtime(block: Poll) -> Mapping[str, Any] | None:
    return {
        "options": option.runtime(block.options),
        "choose": block.choose,
        "room": 0 if block.reason is None else block.length,
        "report": block.report,
    }
