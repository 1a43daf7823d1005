"""The scored questions at the end: which a try shows, and what it asks for and tells."""

from dataclasses import dataclass
from enum import StrEnum

from builder.findings import Place
from builder.model.block import Block
from builder.model.prose import Prose, Text


class Redraw(StrEnum):
    """Which questions a new try shows."""

    EACH_ATTEMPT = "each-attempt"
    SAME_QUESTIONS = "same-questions"


class AfterLastAttempt(StrEnum):
    """What happens when the last try is used up without a pass."""

    FAIL = "fail"
    READ_AND_RETRY = "read-and-retry"


class Order(StrEnum):
    """Whether something is shown in the author's order."""

    FIXED = "fixed"
    SHUFFLED = "shuffled"


class GiveFeedback(StrEnum):
    """When learners hear whether an answer in the assessment is right."""

    IMMEDIATELY = "immediately"
    AFTER_ATTEMPT = "after-attempt"
    AT_THE_END = "at-the-end"


class ShowAnswer(StrEnum):
    """When the right answer is shown."""

    NEVER = "never"
    AFTER_LAST_ATTEMPT = "after-last-attempt"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class OutcomePassMark:
    """From how many percent on an outcome is met.

    Attributes:
        place: of the outcome's id in the source.
    """

    outcome: str
    percent: int
    place: Place


@dataclass(frozen=True, slots=True)
class Part:
    """Questions of an assessment that are drawn by themselves.

    Attributes:
        title: a heading above its questions.
        bank: as the author names it; "" for questions that stand in the part.
        questions: ids of those it draws from, in the author's order; none that an earlier part draws from.
        draw: how many of them one try shows; 0 for all.
        draw_place: where the author says so; None where they do not.
    """

    title: Text | None
    bank: str
    questions: tuple[str, ...]
    draw: int
    place: Place
    draw_place: Place | None = None

    @property
    def shown(self) -> int:
        """How many of its questions one try shows."""
        return min(self.draw or len(self.questions), len(self.questions))


@dataclass(frozen=True, slots=True)
class Assessment:
    """The scored questions at the end.

    Attributes:
        pass_mark: percent of the points, 0 to 100; None when there is nothing to pass.
        attempts: how many tries a learner has; 0 for as many as they like.
        draw: how many of ``questions`` one try shows; 0 for all. Where there are parts, they say it.
        questions: all that a try may show: those of the first part, then those of the second.
        draw_place: where the author says so; None where they do not.
        parts: as the author divided them; none where the questions were listed.
        undrawn: questions of the module's own banks that no part draws.
        elsewhere: questions of the project's banks that are left to other modules.
        feedback: when a verdict and the author's feedback are shown.
        show_answer: when the right answer is shown beside a wrong one; never before its verdict.
        outcome_pass_marks: outcomes that a pass asks for, each with a mark of its own.
        time_limit_min: minutes that a try may take before the learner asks for more; 0 for no limit.
    """

    title: Text | None
    introduction: Prose | None
    pass_mark: int | None
    attempts: int
    redraw: Redraw
    after_last_attempt: AfterLastAttempt
    draw: int
    question_order: Order
    option_order: Order
    questions: tuple[Block, ...]
    place: Place
    draw_place: Place | None = None
    parts: tuple[Part, ...] = ()
    undrawn: tuple[Block, ...] = ()
    elsewhere: tuple[Block, ...] = ()
    feedback: GiveFeedback = GiveFeedback.AFTER_ATTEMPT
    show_answer: ShowAnswer = ShowAnswer.NEVER
    outcome_pass_marks: tuple[OutcomePassMark, ...] = ()
    time_limit_min: int = 0

    @property
    def blueprint(self) -> tuple[Part, ...]:
        """The parts, or the one part that a list of questions is."""
        everything = tuple(question.id for question in self.questions)
        return self.parts or (Part(None, "", everything, self.draw, self.place, self.draw_place),)

    @property
    def shown(self) -> int:
        """How many questions one try shows."""
        return sum(part.shown for part in self.blueprint)

    @property
    def ends(self) -> bool:
        """Whether a moment comes after which nothing can change: a pass, or the last try."""
        last = self.attempts > 0 and self.after_last_attempt is AfterLastAttempt.FAIL
        return last or self.pass_mark is not None
