"""What all questions have in common."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Protocol

from builder.blocks import option
from builder.blocks.option import Option
from builder.findings import Finding, Place
from builder.findings.rules import questions as rules
from builder.model.prose import Prose, Text
from builder.model.reader import Reader

ELSE = "else"
"""In feedback: every option that has none of its own."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a learner reads after choosing an option.

    Attributes:
        option: the option's id, or "else".
        text: Markdown.
        place: of the id in the source.
    """

    option: str
    text: Prose
    place: Place


def feedback(reader: Reader) -> tuple[Feedback, ...]:
    """The mapping under ``feedback``, in the author's order."""
    entries = reader.child("feedback")
    if entries is None:
        return ()
    return tuple(Feedback(name, text, entries.place_of(name)) for name, text in reader.proses("feedback"))


def prose(stem: Prose, options: tuple[Option, ...], notes: tuple[Feedback, ...]) -> Iterator[Prose]:
    """The Markdown of a question, in reading order."""
    yield stem
    for choice in options:
        yield choice.label
    for note in notes:
        yield note.text


def faults(
    options: tuple[Option, ...], answer: tuple[Text, ...], notes: tuple[Feedback, ...]
) -> Iterator[Finding]:
    """What can be wrong with any question that has options."""
    ids = [choice.id for choice in options]
    for choice in options:
        if choice.id == ELSE:
            yield rules.RESERVED_OPTION.at(
                choice.place, "`else` cannot be the id of an option", "Give the option another id."
            )
    yield from option.equal_keys(options, rules.EQUAL_OPTION_KEYS)
    if not answer:
        yield rules.NO_ANSWER.at(
            options[0].place, "No option is marked as right", "Add `answer:` with an option's id."
        )
    for right in answer:
        if right.text not in ids:
            yield rules.ANSWER_NO_OPTION.at(
                right.place, f"`{right}` is no option of this question", _meant(right.text, ids)
            )
    yield from feedback_faults(ids, notes)


def feedback_faults(ids: list[str], notes: tuple[Feedback, ...]) -> Iterator[Finding]:
    """Feedback that nobody would ever read."""
    own = {note.option for note in notes}
    for note in notes:
        if note.option == ELSE and own.issuperset(ids):
            yield rules.USELESS_ELSE.at(
                note.place, "Every option has feedback of its own", "Leave out `else:`."
            )
        if note.option != ELSE and note.option not in ids:
            yield rules.FEEDBACK_NO_OPTION.at(
                note.place, f"`{note.option}` is no option of this question", _meant(note.option, ids)
            )


def _meant(text: str, ids: list[str]) -> str:
    close = get_close_matches(text, ids, 1)
    return f"Did you mean `{close[0]}`?" if close else f"The options are {', '.join(ids)}."


class _WithOptions(Protocol):
    @property
    def options(self) -> tuple[Option, ...]: ...
    @property
    def answer(self) -> tuple[Text, ...]: ...
    @property
    def points(self) -> int: ...
    @property
    def report(self) -> bool: ...
    @property
    def outcomes(self) -> tuple[str, ...]: ...


def runtime(block: _WithOptions) -> dict[str, Any]:
    """What the learner's script must know of a question with options; the answer in the author's order of options."""
    right = {text.text for text in block.answer}
    return {
        "options": option.runtime(block.options),
        "answer": [choice.id for choice in block.options if choice.id in right],
        "points": block.points,
        "report": block.report,
        "outcomes": list(block.outcomes),
    }
