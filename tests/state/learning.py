"""Modules made by hand for tests of the saved state, and what the learner's script is told of them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from builder.blocks.checklist import Checklist
from builder.blocks.compare import Compare
from builder.blocks.option import Option
from builder.blocks.poll import Poll
from builder.blocks.reflection import Reflection
from builder.findings import Place
from builder.model.module import (
    AfterLastAttempt,
    Assessment,
    AssessmentDone,
    Block,
    GiveFeedback,
    Module,
    Order,
    Outcome,
    OutcomePassMark,
    Redraw,
    Section,
    SectionsSeen,
    ShowAnswer,
)
from builder.model.prose import Prose, Text
from builder.questions.choice import Choice
from builder.questions.marking import Marking
from builder.questions.multiple_choice import MultipleChoice
from builder.questions.question import Common
from builder.questions.true_false import TrueFalse
from builder.render.config import config


def at(line: int) -> Place:
    return Place("module.yaml", line, 1)


def prose(text: str = "Well?") -> Prose:
    return Prose(text, at(1))


def options(*names: str) -> tuple[Option, ...]:
    return tuple(Option(name, prose(name), at(1)) for name in names)


def reflection(name: str, length: int = 400, *, line: int = 1) -> Reflection:
    return Reflection(name, prose(), length, at(line))


def compare(
    name: str,
    boxes: tuple[str, ...],
    length: int = 400,
    *,
    afterwards: Reflection | None = None,
    line: int = 1,
) -> Compare:
    return Compare(name, prose(), options(*boxes), length, prose(), afterwards, at(line))


def poll(
    name: str, names: tuple[str, ...], *, choose: str = "any", length: int = 0, report: bool = False
) -> Poll:
    return Poll(name, prose(), choose, options(*names), prose() if length else None, length, report, at(1))


def checklist(name: str, names: tuple[str, ...]) -> Checklist:
    return Checklist(name, prose(), options(*names), at(1))


def _words(*words: str) -> tuple[Text, ...]:
    return tuple(Text(word, at(1)) for word in words)


def common(name: str, *outcomes: str, **changes: Any) -> Common:
    plain = Common(
        id=name,
        stem=prose(),
        outcomes=outcomes,
        points=1,
        marking=Marking.ALL_OR_NOTHING,
        report=False,
        feedback=(),
        hints=(),
        attempts=0,
        show_answer=ShowAnswer.AFTER_LAST_ATTEMPT,
        tags=(),
        examples=(),
        place=at(1),
    )
    return replace(plain, **changes)


def choice(name: str, names: tuple[str, ...], answer: str, *outcomes: str, **changes: Any) -> Choice:
    return Choice(common(name, *outcomes, **changes), options(*names), _words(answer), (), ())


def several(
    name: str, names: tuple[str, ...], answers: tuple[str, ...], *outcomes: str, **changes: Any
) -> MultipleChoice:
    return MultipleChoice(common(name, *outcomes, **changes), options(*names), _words(*answers), (), ())


def true_false(name: str, answer: str, *outcomes: str, **changes: Any) -> TrueFalse:
    return TrueFalse(common(name, *outcomes, **changes), _words(answer))


def section(name: str, *blocks: Block) -> Section:
    return Section(name, Text(name, at(1)), (), blocks, at(1))


def assessment(*questions: Block, **changes: Any) -> Assessment:
    plain = Assessment(
        title=None,
        introduction=None,
        pass_mark=60,
        attempts=3,
        redraw=Redraw.SAME_QUESTIONS,
        after_last_attempt=AfterLastAttempt.FAIL,
        draw=0,
        question_order=Order.FIXED,
        option_order=Order.FIXED,
        questions=questions,
        place=at(90),
    )
    return replace(plain, **changes)


def module(
    make: Callable[..., Module],
    *sections: Section,
    outcomes: tuple[str, ...] = (),
    scored: Assessment | None = None,
) -> Module:
    """``make`` is the fixture ``make_module``."""
    rule = [SectionsSeen(tuple(one.id for one in sections), at(1))]
    return make(
        sections=sections,
        outcomes=tuple(Outcome(name, Text(name, at(1)), at(1)) for name in outcomes),
        assessment=scored,
        completion=(*rule, *([AssessmentDone(scored.pass_mark is not None, at(1))] if scored else [])),
    )


def told(module: Module) -> dict[str, Any]:
    """What the script is told, without interface text."""
    profile: dict[str, str | bool] = {"name": "generic", "terminateOnExit": True, "marksBeforeItKnows": False}
    return config(module, standard="scorm12", profile=profile, revision="", strings={})


def ward_work(make: Callable[..., Module], **changes: Any) -> Module:
    """The module that tests/vectors/state.json is about: one of every type."""
    first = section(
        "first",
        reflection("thoughts", 60),
        compare("sides", ("leading", "managing"), 40, afterwards=reflection("differ", 50)),
    )
    second = section(
        "second",
        choice("who-leads", ("everyone", "manager"), "everyone", attempts=3),
        several("colours", ("red", "green", "blue"), ("red", "blue")),
        true_false("is-it", "true"),
        poll("leaders", ("mandela", "gandhi", "other"), length=30),
        poll("one-view", ("yes", "no"), choose="one"),
        checklist("to-do", ("read", "talk")),
    )
    scored = assessment(
        choice("q1", ("one", "two", "three"), "two", "define"),
        several("q2", ("red", "green", "blue"), ("red", "blue"), "apply"),
        true_false("q3", "true", "apply"),
        **(
            {
                "option_order": Order.SHUFFLED,
                "after_last_attempt": AfterLastAttempt.READ_AND_RETRY,
                "feedback": GiveFeedback.IMMEDIATELY,
                "outcome_pass_marks": (OutcomePassMark("define", 50, at(1)),),
                "time_limit_min": 30,
            }
            | changes
        ),
    )
    return module(make, first, second, outcomes=("define", "apply"), scored=scored)
