"""Hotspot: regions of a picture to choose, in the picture or in a list that says the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from builder.blocks import figure, option
from builder.blocks.option import Option
from builder.findings import Finding
from builder.findings.rules.questions import CHOOSE_ONE_MARKING, SEVERAL_ANSWERS
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose, Text
from builder.model.reader import Reader
from builder.questions import choosing, question, regions
from builder.questions.marking import Mark, Marking
from builder.questions.question import Question, Response
from builder.questions.regions import Region

TYPE = "hotspot"


@dataclass(frozen=True, slots=True)
class Hotspot(Question):
    """A picture some of whose regions are right.

    Attributes:
        image: the path under which the package carries it; "" when there is no such file.
        image_name: the file name as the author wrote it.
        alt: plain text.
        regions: in the order of the list.
        choose: "one" or "any" number of regions.
        answer: the ids of all right regions.
    """

    image: str
    image_name: str
    alt: Text
    regions: tuple[Region, ...]
    choose: str
    answer: tuple[Text, ...]

    @property
    def type(self) -> str:
        return TYPE

    @property
    def options(self) -> tuple[Option, ...]:
        return tuple(region.option for region in self.regions)


def decode(reader: Reader) -> Hotspot:
    return Hotspot(
        question.common(reader, choosing.answer),
        reader.media("image"),
        PurePosixPath(reader.word("image")).name,
        reader.text("alt"),
        regions.decode(reader),
        reader.word("choose", "one"),
        reader.words("answer"),
    )


def prose(block: Hotspot) -> Iterator[Prose]:
    yield from question.prose(block, *question.labels(block.options))


def faults(block: Hotspot) -> Iterator[Finding]:
    yield from figure.alt_faults(block.alt, block.image_name)
    yield from regions.faults(block.regions)
    if block.choose == "one":
        if len(block.answer) > 1:
            yield SEVERAL_ANSWERS.at(
                block.answer[1].place,
                "Only one region can be chosen, and several are marked as right",
                "Add `choose: any`, or keep one answer.",
            )
        if block.common.marking is not Marking.ALL_OR_NOTHING:
            yield CHOOSE_ONE_MARKING.at(
                block.place,
                f"`marking: {block.common.marking.value}` has no effect where only one region can be chosen",
                "Add `choose: any`, or leave out `marking:`.",
            )
    yield from question.option_faults(block.options, block.answer, block.feedback)


def payload_bound(block: Hotspot) -> int | None:
    """A key for each region that may be chosen."""
    return KEY_LENGTH * (1 if block.choose == "one" else len(block.regions))


def unpack(block: Hotspot, payload: str) -> Response:
    read = choosing.one if block.choose == "one" else choosing.several
    return read(payload, option.runtime(block.options))


def mark(block: Hotspot, response: Response) -> Mark:
    ids = [choice.id for choice in block.options]
    right = [name for name in ids if name in {text.text for text in block.answer}]
    if block.choose == "one":
        return choosing.mark_one(response, ids, right, {})
    return choosing.mark_several(response, ids, right, block.common.marking, {})


def runtime(block: Hotspot) -> Mapping[str, Any] | None:
    told = {**question.runtime(block), **option.told(block.options, block.answer, ())}
    if block.choose == "any":
        told["choose"] = "any"
    return told
