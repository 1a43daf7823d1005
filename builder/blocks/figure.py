"""Figure: a picture with its description."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from builder.findings import Finding, Place
from builder.findings.rules import media as rules
from builder.model.prose import Prose, Text
from builder.model.reader import Reader

TYPE = "figure"

_FILE_NAME = re.compile(r"^\S+\.(png|jpe?g|gif|svg|webp|tiff?|bmp|avif)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture.

    Attributes:
        image: the path under which the package carries it; "" when there is no such file.
        image_name: the file name as the author wrote it.
        alt: plain text; None when the picture only decorates.
        decorative: whether it only decorates.
        caption, credit: Markdown of one line.
        long_description: Markdown.
    """

    image: str
    image_name: str
    alt: Text | None
    decorative: bool
    caption: Prose | None
    credit: Prose | None
    long_description: Prose | None
    place: Place

    @property
    def type(self) -> str:
        return TYPE

    @property
    def id(self) -> str:
        """A figure stores nothing, so it has none."""
        return ""


def decode(reader: Reader) -> Figure:
    return Figure(
        reader.media("image"),
        PurePosixPath(reader.word("image")).name,
        reader.optional_text("alt"),
        reader.flag("decorative"),
        reader.optional_prose("caption"),
        reader.optional_prose("credit"),
        reader.optional_prose("long_description"),
        reader.place,
    )


def prose(block: Figure) -> Iterator[Prose]:
    for piece in (block.caption, block.credit, block.long_description):
        if piece is not None:
            yield piece


def faults(block: Figure) -> Iterator[Finding]:
    if block.alt is None:
        if not block.decorative:
            yield rules.NO_ALT.at(
                block.place,
                "The figure has no description for learners who cannot see it",
                "Add `alt:` with what it shows, in a sentence; or `decorative: true` if it means nothing.",
            )
    elif block.decorative:
        yield rules.ALT_OF_DECORATION.at(
            block.alt.place,
            "The figure has a description and is said to be decorative",
            "Leave out `alt:` or `decorative: true`.",
        )
    else:
        yield from alt_faults(block.alt, block.image_name)


def alt_faults(alt: Text, image_name: str) -> Iterator[Finding]:
    """What can be wrong with the description of any picture that has one."""
    if alt.text.casefold() == image_name.casefold() or _FILE_NAME.match(alt.text):
        yield rules.ALT_IS_FILE_NAME.at(
            alt.place,
            f"“{alt}” is a file name, not a description",
            "Say in a sentence what the picture shows.",
        )


def payload_bound(_block: Figure) -> int | None:
    return None


def unpack(_block: Figure, _payload: str) -> Mapping[str, Any] | None:
    return None


def runtime(_block: Figure) -> Mapping[str, Any] | None:
    return None
