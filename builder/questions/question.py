"""What all questions have in common."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from builder.blocks import option
from builder.blocks.option import Option
from builder.findings import Finding, Place
from builder.findings.rules import questions as rules
from builder.model.assessment import ShowAnswer
from builder.model.prose import Prose, Text
from builder.model.reader import Reader
from builder.questions import answer_meant
from builder.questions.marked_right import is_mark
from builder.questions.marking import Marking

Response = Mapping[str, Any]
"""A learner's answer as the script holds it: plain JSON, its shape the type's own (ARCHITECTURE.md)."""

ELSE = "else"
"""In feedback: every answer that has none of its own."""

RIGHT = "right"
"""In feedback of questions without options: a fully right answer."""

IN_SECTIONS = ("hints", "attempts", "show_answer")
"""Fields of every question that say how it is practised."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What a learner reads after answering.

    Attributes:
        option: what it is about: an option's or part's id, "right" or "else".
        text: Markdown.
        place: of the id in the source.
    """

    option: str
    text: Prose
    place: Place


@dataclass(frozen=True, slots=True)
class Example:
    """An answer and what it must be worth: a test of the answer key.

    Attributes:
        response: the answer as a learner's page would give it.
        points: of the question's points.
    """

    response: Response
    points: Decimal
    place: Place


@dataclass(frozen=True, slots=True)
class Common:
    """What every question has, whatever its type.

    Attributes:
        stem: Markdown.
        outcomes: ids of the outcomes it tests.
        points: what a fully right answer is worth; its weight among the others.
        marking: how parts make a score; all-or-nothing where there are none.
        report: whether an answer in a section becomes an interaction in the LMS.
        hints: Markdown, shown one after the other when a learner asks.
        attempts: how often an answer in a section may be checked; 0 for as often as one likes. In an assessment with
            immediate feedback how often within one try; 0 for once.
        show_answer: when the right answer is shown in a section; in the assessment its own rule decides.
        tags: words by which an assessment draws it.
        examples: tests of the answer key.
        for_sections: which of the fields ``IN_SECTIONS`` are written, each with its place.
    """

    id: str
    stem: Prose
    outcomes: tuple[str, ...]
    points: int
    marking: Marking
    report: bool
    feedback: tuple[Feedback, ...]
    hints: tuple[Prose, ...]
    attempts: int
    show_answer: ShowAnswer
    tags: tuple[str, ...]
    examples: tuple[Example, ...]
    place: Place
    for_sections: tuple[tuple[str, Place], ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """The base of every question type's dataclass."""

    common: Common

    @property
    def id(self) -> str:
        return self.common.id

    @property
    def place(self) -> Place:
        return self.common.place

    @property
    def stem(self) -> Prose:
        return self.common.stem

    @property
    def outcomes(self) -> tuple[str, ...]:
        return self.common.outcomes

    @property
    def points(self) -> int:
        return self.common.points

    @property
    def report(self) -> bool:
        return self.common.report

    @property
    def feedback(self) -> tuple[Feedback, ...]:
        return self.common.feedback

    @property
    def hints(self) -> tuple[Prose, ...]:
        return self.common.hints


def common(
    reader: Reader, answer: Callable[[Reader], Response], marking: Marking = Marking.ALL_OR_NOTHING
) -> Common:
    """What every question has.

    ``answer`` reads the response that an example's ``answer:`` means; ``marking`` is the type's default.
    """
    return Common(
        id=reader.word("id"),
        stem=reader.prose("stem"),
        outcomes=tuple(outcome.text for outcome in reader.words("outcomes")),
        points=reader.number("points", 1),
        marking=Marking(reader.word("marking", marking)),
        report=reader.flag("report"),
        feedback=_feedback(reader),
        hints=reader.prose_list("hints"),
        attempts=reader.number("attempts", 0) if reader.word("attempts") != "unlimited" else 0,
        show_answer=ShowAnswer(reader.word("show_answer", ShowAnswer.AFTER_LAST_ATTEMPT)),
        tags=tuple(tag.text for tag in reader.words("tags")),
        examples=tuple(
            Example(answer(example), Decimal(example.word("points")), example.place)
            for example in reader.children("examples")
        ),
        place=reader.place,
        for_sections=tuple((name, reader.place_of(name)) for name in IN_SECTIONS if reader.has(name)),
    )


def _feedback(reader: Reader) -> tuple[Feedback, ...]:
    """The mapping under ``feedback``, in the author's order."""
    entries = reader.child("feedback")
    if entries is None:
        return ()
    return tuple(Feedback(name, text, entries.place_of(name)) for name, text in reader.proses("feedback"))


def prose(question: Question, *pieces: Prose | None) -> Iterator[Prose]:
    """The Markdown of a question in reading order; ``pieces`` is what stands between stem and hints."""
    yield question.stem
    for piece in pieces:
        if piece is not None:
            yield piece
    yield from question.hints
    for note in question.feedback:
        yield note.text


def labels(options: tuple[Option, ...]) -> Iterator[Prose]:
    """What stands beside each option."""
    for choice in options:
        yield choice.label


def option_faults(
    options: tuple[Option, ...], answer: tuple[Text, ...], notes: tuple[Feedback, ...]
) -> Iterator[Finding]:
    """What can be wrong with any question that has options, some of them right."""
    ids = [choice.id for choice in options]
    yield from reserved_ids(options)
    yield from _marks_among(options, frozenset(right.text for right in answer))
    yield from option.equal_keys(options, rules.EQUAL_OPTION_KEYS)
    yield from option.same_labels(options)
    if not answer:
        yield rules.NO_ANSWER.at(
            options[0].place, "No option is marked as right", "Add `answer:` with an option's id."
        )
    for right in answer:
        if right.text not in ids:
            yield _no_option(right, options)
    yield from feedback_faults(ids, notes)


def _no_option(right: Text, options: tuple[Option, ...]) -> Finding:
    texts = {choice.id: choice.label.text for choice in options}
    if name := answer_meant.by_text(right.text, texts):
        return rules.ANSWER_NO_OPTION.at(right.place, answer_meant.said(name), f"Write `{name}`.")
    hint = answer_meant.by_rank(right.text, texts) or meant(right.text, list(texts))
    return rules.ANSWER_NO_OPTION.at(right.place, f"`{right}` is no option of this question", hint)


def _marks_among(options: tuple[Option, ...], right: frozenset[str]) -> Iterator[Finding]:
    """Lines that mark an option. Where the answer itself looks like one, as in ``right: Yes``, they are options."""
    if any(choice.id in right and is_mark(choice.id, choice.label.text) for choice in options):
        return
    for choice in options:
        if is_mark(choice.id, choice.label.text):
            yield rules.MARK_AS_OPTION.at(
                choice.place,
                f"`{choice.id}: {choice.label.text}` would be one more option, with the text “{choice.label.text}”",
                "Delete this line; which option is right, `answer:` says.",
            )


def reserved_ids(options: tuple[Option, ...]) -> Iterator[Finding]:
    """Options and parts with a name that means something else in feedback."""
    for choice in options:
        if choice.id == ELSE:
            yield rules.RESERVED_OPTION.at(
                choice.place, "`else` cannot be the id of an option", "Give the option another id."
            )


def feedback_faults(ids: list[str], notes: tuple[Feedback, ...]) -> Iterator[Finding]:
    """Feedback that nobody would ever read, in a question whose options all can have their own."""
    own = {note.option for note in notes}
    for note in notes:
        if note.option == ELSE and own.issuperset(ids):
            yield rules.USELESS_ELSE.at(
                note.place, "Every option has feedback of its own", "Leave out `else:`."
            )
        if note.option != ELSE and note.option not in ids:
            yield rules.FEEDBACK_NO_OPTION.at(
                note.place, f"`{note.option}` is no option of this question", meant(note.option, ids)
            )


def part_feedback_faults(parts: list[str], notes: tuple[Feedback, ...]) -> Iterator[Finding]:
    """Feedback for a part that does not exist, in a question that knows ``right``, ``else`` and its parts' ids."""
    known = [RIGHT, ELSE, *parts]
    for note in notes:
        if note.option not in known:
            yield rules.FEEDBACK_NO_OPTION.at(
                note.place,
                f"`{note.option}` is nothing that feedback can be about here",
                meant(note.option, known),
            )


_STRANGERS = re.compile("[“”‘’„‚«»`´\u00ad\u200b-\u200f\u2060-\u2064]")
"""Curly quotation marks and what cannot be seen: pasted along with a name."""


def meant(text: str, ids: list[str]) -> str:
    """A hint for a name that does not exist: the nearest that does, or all of them."""
    parts = re.split(r"\s*[,;]\s*|\s+and\s+", text.strip())
    if len(parts) > 1 and all(part in ids for part in parts):
        return f"Write `[{', '.join(parts)}]`."
    close = get_close_matches(_STRANGERS.sub("", text).strip(), ids, 1)
    return f"Did you mean `{close[0]}`?" if close else f"Write one of: {', '.join(ids)}."


def runtime(question: Question) -> dict[str, Any]:
    """What the learner's script must know of any question. What is as usual is left out: the page is sent whole."""
    base = question.common
    told: dict[str, Any] = {
        "points": base.points,
        "report": base.report,
        "outcomes": list(base.outcomes),
    }
    if base.marking is not Marking.ALL_OR_NOTHING:
        told["marking"] = base.marking.value
    if base.attempts:
        told["attempts"] = base.attempts
    if base.show_answer is not ShowAnswer.AFTER_LAST_ATTEMPT:
        told["showAnswer"] = base.show_answer.value
    return told
