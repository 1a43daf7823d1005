"""Cloze: a text with gaps, to type in or to choose for."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from builder.blocks import option
from builder.findings import Finding, Place
from builder.findings.rules import questions as rules
from builder.identifiers import state_key
from builder.model.prose import Prose
from builder.model.reader import Reader
from builder.questions import blanks, list_entry, question
from builder.questions.blanks import DEFAULT_LENGTH, Blank
from builder.questions.list_entry import ListEntry
from builder.questions.marking import Mark, Marking
from builder.questions.question import ELSE, RIGHT, Question, Response

TYPE = "cloze"

_GAP = re.compile(r"(?<!\\)\{([a-z][a-z0-9-]*)\}")


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap as the author described it.

    Attributes:
        blank: what it accepts.
        ignoring: the place of ``ignore``; None where the author said nothing of it.
        place: of its id under ``gaps``.
    """

    blank: Blank
    ignoring: Place | None
    place: Place


@dataclass(frozen=True, slots=True)
class Cloze(Question):
    """A question that is a text with gaps; its stem says what to do.

    Attributes:
        text: Markdown, ``{id}`` where a gap stands.
        gaps: in the order of the text.
        length: room in each gap that is typed, in encoded characters.
    """

    text: Prose
    gaps: tuple[Gap, ...]
    length: int

    @property
    def type(self) -> str:
        return TYPE

    @property
    def blanks(self) -> tuple[Blank, ...]:
        return tuple(gap.blank for gap in self.gaps)


def decode(reader: Reader) -> Cloze:
    text = replace(reader.prose("text"), gaps=True)
    places = reader.child("gaps")
    assert places is not None, "the schema asks for gaps"
    gaps = [_gap(name, fields, places.place_of(name)) for name, fields in reader.named("gaps")]
    found = _GAP.findall(text.text)
    gaps.sort(key=lambda gap: found.index(gap.blank.id) if gap.blank.id in found else len(found))
    return Cloze(
        question.common(reader, _example, Marking.PARTIAL),
        text,
        tuple(gaps),
        reader.number("length", DEFAULT_LENGTH),
    )


def _gap(name: str, reader: Reader, place: Place) -> Gap:
    entries = list_entry.decode(reader)
    accepted = reader.words("answer")
    ignoring = reader.place_of("ignore") if reader.has("ignore") else None
    blank = Blank(name, state_key(name), accepted, blanks.ignored(reader), entries, accepted[0].place)
    return Gap(blank, ignoring, place)


def _example(reader: Reader) -> Response:
    return {"texts": {name: text.text for name, text in reader.labels("answer")}}


def prose(block: Cloze) -> Iterator[Prose]:
    yield from question.prose(block, block.text)


def faults(block: Cloze) -> Iterator[Finding]:
    yield from option.equal_keys(
        [ListEntry(gap.blank.id, gap.blank.accepted[0], gap.place) for gap in block.gaps],
        rules.EQUAL_OPTION_KEYS,
    )
    for gap in block.gaps:
        if gap.blank.id in {RIGHT, ELSE}:
            yield rules.RESERVED_OPTION.at(
                gap.place, f"`{gap.blank.id}` cannot be the id of a gap", "Give the gap another id."
            )
        if gap.blank.entries:
            yield from _of_list(gap)
    yield from blanks.faults(block.blanks, block.length)
    yield from question.part_feedback_faults([gap.blank.id for gap in block.gaps], block.feedback)


def _of_list(gap: Gap) -> Iterator[Finding]:
    blank = gap.blank
    ids = [entry.id for entry in blank.entries]
    yield from option.equal_keys(blank.entries, rules.EQUAL_OPTION_KEYS)
    yield from option.same_labels(blank.entries)
    if len(blank.accepted) > 1:
        yield rules.SEVERAL_ANSWERS.at(
            blank.accepted[1].place,
            "One option is chosen for a gap, and this one names several as right",
            "Keep one of them.",
        )
    for right in blank.accepted:
        if right.text not in ids:
            yield rules.ANSWER_NO_OPTION.at(
                right.place, f"`{right}` is no option of this gap", question.meant(right.text, ids)
            )
    if gap.ignoring is not None:
        yield rules.NO_EFFECT.at(
            gap.ignoring, "Nothing is typed into a gap with options", "Leave out `ignore:`."
        )


def payload_bound(block: Cloze) -> int | None:
    return blanks.payload_bound(block.blanks, block.length)


def unpack(block: Cloze, payload: str) -> Response:
    return blanks.unpack(block.blanks, block.length, payload)


def mark(block: Cloze, response: Response) -> Mark:
    return blanks.mark(block.blanks, response, block.common.marking)


def runtime(block: Cloze) -> Mapping[str, Any] | None:
    return {**question.runtime(block), **blanks.runtime(block.blanks, block.length)}
