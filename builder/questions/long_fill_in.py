"""Long fill-in: an answer in the learner's own words, which nobody but the learner can mark."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.blocks import option
from builder.blocks.option import Option
from builder.blocks.reflection import DEFAULT_LENGTH
from builder.codec.keys import ids_of
from builder.codec.text import decode_text, fit
from builder.findings import Finding, Place
from builder.findings.rules import questions as rules
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Prose, Text
from builder.model.reader import Reader
from builder.questions import choosing, question
from builder.questions.marking import NOT_MARKED, Mark, right_or_wrong
from builder.questions.question import Question, Response

TYPE = "long-fill-in"

SELF = "self"
"""In ``marked``: the learner, by the criteria."""

CHARACTERS_PER_WORD = 6
"""A word of plain English with the space behind it, in encoded characters."""

_WRITTEN = re.compile("[^\\s\ufeff\u0000-\u001f\u007f-\u009f]")
"""What makes a text more than empty, on both sides."""


@dataclass(frozen=True, slots=True)
class Words:
    """How long a text should be; advice that nothing holds the learner to.

    Attributes:
        least, most: numbers of words; the same where only one is given.
    """

    least: int
    most: int
    place: Place


@dataclass(frozen=True, slots=True)
class LongFillIn(Question):
    """A question that is answered in a text.

    Attributes:
        length: room in encoded characters.
        words: None where the author gives no advice.
        model_answer: Markdown, shown when a learner who has written something asks for it; None without one.
        criteria: what the learner ticks when their text does it; each label is Markdown of one line.
        marked: "self", or "none" where nobody marks it.
    """

    length: int
    words: Words | None
    model_answer: Prose | None
    criteria: tuple[Option, ...]
    marked: str

    @property
    def type(self) -> str:
        return TYPE


def decode(reader: Reader) -> LongFillIn:
    return LongFillIn(
        question.common(reader, choosing.answer),
        reader.number("length", DEFAULT_LENGTH),
        _words(reader.optional_text("words")),
        reader.optional_prose("model_answer"),
        option.options(reader, "criteria"),
        reader.word("marked", "none"),
    )


def _words(advice: Text | None) -> Words | None:
    if advice is None:
        return None
    least, _, most = advice.text.partition(" to ")
    return Words(int(least), int(most or least), advice.place)


def prose(block: LongFillIn) -> Iterator[Prose]:
    yield from question.prose(block, block.model_answer, *question.labels(block.criteria))


def faults(block: LongFillIn) -> Iterator[Finding]:
    yield from option.equal_keys(block.criteria, rules.EQUAL_OPTION_KEYS)
    yield from option.same_labels(block.criteria)
    if block.words is None:
        return
    least, most, place = block.words.least, block.words.most, block.words.place
    if least > most:
        yield rules.WORDS_TURNED_ROUND.at(
            place, f"No text has at least {least} and at most {most} words", f"Write `{most} to {least}`."
        )
    elif most * CHARACTERS_PER_WORD > block.length:
        yield rules.WORDS_WITHOUT_ROOM.at(
            place,
            f"{most} words are asked for, and the box has room for about {block.length // CHARACTERS_PER_WORD}",
            f"Write `length: {most * CHARACTERS_PER_WORD}` or more, or ask for fewer words.",
        )


def payload_bound(block: LongFillIn) -> int | None:
    """The text; then a separator and the key of every criterion where there are any."""
    return block.length + (1 + KEY_LENGTH * len(block.criteria) if block.criteria else 0)


def unpack(block: LongFillIn, payload: str) -> Response:
    text, _, rest = payload.partition("|")
    found = ids_of(rest.split("|")[0], option.runtime(block.criteria))
    chosen = [one.id for one in block.criteria if one.id in found]
    return {"text": fit(decode_text(text), block.length), "chosen": chosen}


def mark(block: LongFillIn, response: Response) -> Mark:
    """Self-marked: the share of the criteria that are ticked; no mark while a text has none yet."""
    if block.marked != SELF:
        return NOT_MARKED
    text: Any = response.get("text")
    if not isinstance(text, str) or not _WRITTEN.search(text):
        return right_or_wrong(correct=False)
    ticked = len(choosing.chosen_of(response, [one.id for one in block.criteria]))
    return Mark(ticked / len(block.criteria), ticked == len(block.criteria)) if ticked else NOT_MARKED


def runtime(block: LongFillIn) -> Mapping[str, Any] | None:
    told = {**question.runtime(block), "room": block.length}
    if block.criteria:
        told["options"] = option.runtime(block.criteria)
    if block.marked == SELF:
        told["marked"] = SELF
    return told
