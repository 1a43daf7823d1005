"""The matrix as a value: outcome by section by question, and whether a pass can do without the outcome."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.findings import Finding, Suppressed
from builder.markdown.beginning import beginning
from builder.model.assessment import Part
from builder.model.block import Block
from builder.model.module import Module, Outcome, Section
from builder.questions.question import Question
from builder.questions.registry import QUESTIONS
from builder.report.outcomes.escape import Escape, Weight, escape

ALIGNMENT = ("STR-021", "STR-031", "STR-032", "STR-033", "QST-091", "QST-092")
"""The codes of findings that are about outcomes."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the matrix names it.

    Attributes:
        text: the first words of what it asks.
        points: what a right answer is worth; 0 where nobody marks it.
        section: the section it stands in; None in the assessment.
        part: the heading of its part of the assessment; "" without one.
        bank: the file it is drawn from; "" without one.
        shown: how many of the questions beside it one try shows.
        among: of how many; the same where every try shows all.
    """

    id: str
    text: str
    type: str
    points: int
    outcomes: tuple[str, ...]
    section: Section | None = None
    part: str = ""
    bank: str = ""
    shown: int = 1
    among: int = 1

    @property
    def is_drawn(self) -> bool:
        """Whether a try may leave it out."""
        return self.shown < self.among


@dataclass(frozen=True, slots=True)
class Line:
    """One outcome.

    Attributes:
        taught: sections that name it.
        practised: questions in sections that are about it.
        assessed: questions of the assessment that are about it.
        own_mark: from how many percent on it is met, where the author gives it a mark of its own.
        escape: whether the assessment can be passed without it.
    """

    outcome: Outcome
    taught: tuple[Section, ...]
    practised: tuple[Asked, ...]
    assessed: tuple[Asked, ...]
    own_mark: int | None
    escape: Escape

    @property
    def points(self) -> int:
        """Of all questions of the assessment that are about it."""
        return sum(question.points for question in self.assessed)


@dataclass(frozen=True, slots=True)
class Matrix:
    """One module.

    Attributes:
        loose: questions of the assessment that are about no outcome.
        gaps: what is missing, as sentences.
        accepted: what is missing and answered by a comment in the source: the sentence and the reason.
    """

    module: Module
    lines: tuple[Line, ...]
    loose: tuple[Asked, ...]
    gaps: tuple[str, ...]
    accepted: tuple[tuple[str, str], ...]


def matrix(module: Module, findings: Sequence[Finding] = (), suppressed: Sequence[Suppressed] = ()) -> Matrix:
    """The matrix of a module; ``findings`` and ``suppressed`` are its own."""
    practised = tuple(_practised(module))
    assessed = tuple(_assessed(module))
    return Matrix(
        module,
        tuple(_line(outcome, module, practised, assessed) for outcome in module.outcomes),
        tuple(one for one in assessed if not one.outcomes),
        tuple(f"{one.message}." for one in findings if one.code in ALIGNMENT),
        tuple((f"{one.finding.message}.", one.reason) for one in suppressed if one.finding.code in ALIGNMENT),
    )


def _line(outcome: Outcome, module: Module, practised: Sequence[Asked], assessed: Sequence[Asked]) -> Line:
    marks = module.assessment.outcome_pass_marks if module.assessment is not None else ()
    own = next((mark.percent for mark in marks if mark.outcome == outcome.id), None)
    return Line(
        outcome,
        tuple(section for section in module.sections if outcome.id in section.outcomes),
        tuple(one for one in practised if outcome.id in one.outcomes),
        tuple(one for one in assessed if outcome.id in one.outcomes),
        own,
        _escape(outcome, own, module, assessed),
    )


def _escape(outcome: Outcome, own: int | None, module: Module, assessed: Sequence[Asked]) -> Escape:
    if module.assessment is None:
        return Escape("", "there is no assessment")
    known = {one.id: Weight(one.points, outcome.id in one.outcomes) for one in assessed}
    parts = [([known[name] for name in part.questions], part.shown) for part in module.assessment.blueprint]
    return escape(parts, module.assessment.pass_mark, own)


def _practised(module: Module) -> Iterator[Asked]:
    for section in module.sections:
        for block in section.blocks:
            if isinstance(block, Question):
                yield _asked(block, section)


def _assessed(module: Module) -> Iterator[Asked]:
    if module.assessment is None:
        return
    questions = {question.id: question for question in module.assessment.questions}
    for part in module.assessment.blueprint:
        for name in part.questions:
            yield _asked(questions[name], None, part)


def _asked(block: Block, section: Section | None, part: Part | None = None) -> Asked:
    marked = QUESTIONS[block.type].mark(block, {}).score is not None
    points = block.points if marked and isinstance(block, Question) else 0
    outcomes = block.outcomes if isinstance(block, Question) else ()
    if part is None:
        return Asked(block.id, beginning(block), block.type, points, outcomes, section)
    return Asked(
        block.id,
        beginning(block),
        block.type,
        points,
        outcomes,
        part=part.title.text if part.title is not None else "",
        bank=part.bank,
        shown=part.shown,
        among=len(part.questions),
    )
