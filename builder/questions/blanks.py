"""What the types share whose answer stands in blanks, typed or chosen from a list: ``{"texts": {"id": "…"}}``.

The same arithmetic as ``templates/runtime/questions/shared/blanks.js``.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from builder.codec.keys import ids_of
from builder.codec.text import cost, decode_text, fit
from builder.findings import Finding, Place
from builder.findings.rules import questions as rules
from builder.identifiers import KEY_LENGTH
from builder.model.prose import Text
from builder.model.reader import Reader
from builder.questions.likeness import Ignore, likeness
from builder.questions.list_entry import ListEntry
from builder.questions.marking import Mark, Marking, of_parts
from builder.questions.question import Response

DEFAULT_LENGTH = 60
"""Room in each blank, in encoded characters."""

SHORTEST_LENGTH = 10
"""Of the lengths that an author may give."""


@dataclass(frozen=True, slots=True)
class Blank:
    """One place to fill in.

    Attributes:
        id: stays the same; saved answers are kept under ``key``.
        key: the three characters that stand for it in the saved state.
        accepted: the texts that are right, the best first; for a list the right entry's id.
        ignore: what makes no difference between a typed text and an accepted one.
        entries: the list to choose from; none where the learner types.
        place: where its answer stands in the source.
    """

    id: str
    key: str
    accepted: tuple[Text, ...]
    ignore: tuple[str, ...]
    entries: tuple[ListEntry, ...]
    place: Place

    @property
    def shown(self) -> str:
        """The right answer as learners read it."""
        right = self.accepted[0].text if self.accepted else ""
        return next((entry.label.text for entry in self.entries if entry.id == right), right)


def ignored(reader: Reader) -> tuple[str, ...]:
    """What ``ignore:`` names; without it, case."""
    return tuple(word.text for word in reader.words("ignore")) if reader.has("ignore") else (Ignore.CASE,)


def given(response: Response, blank: Blank) -> str:
    """What stands in a blank: the text, or the id of an entry; anything else is as good as nothing."""
    texts: Any = response.get("texts")
    text = texts.get(blank.id) if isinstance(texts, Mapping) else None
    if not isinstance(text, str) or (blank.entries and text not in {entry.id for entry in blank.entries}):
        return ""
    return text


def _is_right(blank: Blank, text: str) -> bool:
    if blank.entries:
        return text == blank.accepted[0].text
    return likeness(text, blank.ignore) in {likeness(right.text, blank.ignore) for right in blank.accepted}


def _met(blanks: Sequence[Blank], filled: Sequence[int], texts: Sequence[str]) -> int:
    """How many of the filled blanks are right when each text may stand in any and each answer counts once."""
    taken: dict[int, int] = {}

    def take(blank: int, tried: set[int]) -> bool:
        for place, wanted in enumerate(blanks):
            if place in tried or not _is_right(wanted, texts[blank]):
                continue
            tried.add(place)
            if place not in taken or take(taken[place], tried):
                taken[place] = blank
                return True
        return False

    return sum(take(blank, set()) for blank in filled)


def mark(blanks: Sequence[Blank], response: Response, marking: Marking, *, any_order: bool = False) -> Mark:
    """The mark; a blank that is left empty is neither right nor wrong."""
    texts = [given(response, blank) for blank in blanks]
    filled = [place for place, text in enumerate(texts) if likeness(text, ())]
    if any_order:
        right = _met(blanks, filled, texts)
    else:
        right = sum(_is_right(blanks[place], texts[place]) for place in filled)
    return of_parts(marking, right, len(filled) - right, len(blanks))


def payload_bound(blanks: Sequence[Blank], length: int) -> int:
    """For each blank a separator, its key, and its text or the key of an entry."""
    return sum(1 + KEY_LENGTH + (KEY_LENGTH if blank.entries else length) for blank in blanks)


def unpack(blanks: Sequence[Blank], length: int, payload: str) -> Response:
    """What stands in the blanks that a payload holds."""
    parts = payload.split("|")[1:]
    written = {part[:KEY_LENGTH]: part[KEY_LENGTH:] for part in reversed(parts)}
    return {"texts": {blank.id: _read(blank, length, written.get(blank.key, "")) for blank in blanks}}


def _read(blank: Blank, length: int, kept: str) -> str:
    if not blank.entries:
        return fit(decode_text(kept), length)
    return "".join(ids_of(kept, [{"id": entry.id, "key": entry.key} for entry in blank.entries])[:1])


def runtime(blanks: Sequence[Blank], length: int) -> dict[str, Any]:
    """What the learner's script must know of them."""
    return {"options": [_told(blank) for blank in blanks], "room": length}


def _told(blank: Blank) -> dict[str, Any]:
    told: dict[str, Any] = {"id": blank.id, "key": blank.key}
    if not blank.entries:
        return told | {"accepted": [right.text for right in blank.accepted], "ignore": list(blank.ignore)}
    entries = [{"id": entry.id, "key": entry.key, "label": entry.label.text} for entry in blank.entries]
    return told | {"entries": entries, "right": blank.accepted[0].text}


def faults(blanks: Sequence[Blank], length: int) -> Iterator[Finding]:
    """Accepted texts that nobody can type, or that say nothing new."""
    for blank in blanks:
        if not blank.entries:
            yield from _of_accepted(blank, length)


def _of_accepted(blank: Blank, length: int) -> Iterator[Finding]:
    seen: dict[str, Text] = {}
    for right in blank.accepted:
        common = likeness(right.text, blank.ignore)
        if not common:
            yield rules.EMPTY_ACCEPTED.at(
                right.place,
                f"Of “{right}” nothing is left once what is ignored is taken away",
                "Write another answer, or leave out `punctuation` under `ignore:`.",
            )
            continue
        if cost(right.text) > length:
            yield rules.ACCEPTED_TOO_LONG.at(
                right.place,
                f"This answer takes {cost(right.text)} characters, and the blank has room for {length}",
                f"Write `length: {cost(right.text)}`, or a shorter answer.",
            )
        first = seen.setdefault(common, right)
        if first is not right:
            yield rules.EQUAL_ACCEPTED.at(
                right.place,
                f"“{right}” counts as the same as “{first}” (line {first.place.line})",
                "Leave one of the two out.",
            )


def same_in_any_order(blanks: Sequence[Blank]) -> Iterator[Finding]:
    """Blanks that accept nothing but what another one before them does, where each text may stand in any."""
    seen: dict[frozenset[str], Blank] = {}
    for blank in blanks:
        accepted = frozenset(likeness(right.text, blank.ignore) for right in blank.accepted)
        first = seen.setdefault(accepted, blank)
        if first is not blank and len(accepted) == 1:
            yield rules.SAME_IN_ANY_ORDER.at(
                blank.place,
                f"“{blank.accepted[0]}” is the answer of two blanks, and their order makes no difference",
                "Leave one of them out, or leave out `order: any`.",
            )
