"""Modules made by hand for tests of the saved state, and what the learner's script is told of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from builder.blocks.checklist import Checklist
from builder.blocks.compare import Compare
from builder.blocks.option import Option
from builder.blocks.poll import Poll
from builder.blocks.reflection import Reflection
from builder.findings import Place
from builder.identifiers import state_key
from builder.model.assessment import (
    AfterLastAttempt,
    Assessment,
    GiveFeedback,
    Order,
    OutcomePassMark,
    Part,
    Redraw,
    ShowAnswer,
)
from builder.model.block import Block
from builder.model.completion import AssessmentDone, SectionsSeen
from builder.model.module import Module, Outcome, Section
from builder.model.prose import Prose, Text
from builder.questions.blanks import Blank
from builder.questions.categorise import Categorise
from builder.questions.choice import Choice
from builder.questions.cloze import Cloze, Gap
from builder.questions.fill_in import FillIn
from builder.questions.hotspot import Hotspot
from builder.questions.likert import Likert
from builder.questions.list_entry import ListEntry
from builder.questions.long_fill_in import LongFillIn
from builder.questions.marking import Marking
from builder.questions.matching import Matching
from builder.questions.multiple_choice import MultipleChoice
from builder.questions.number import Number
from builder.questions.numeric import Numeric
from builder.questions.pairing import Pair
from builder.questions.performance import Performance
from builder.questions.question import Common
from builder.questions.regions import Region
from builder.questions.sequencing import Sequencing
from builder.questions.steps import Selection, Step
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


def fill_in(
    name: str,
    answers: tuple[str, ...],
    length: int = 60,
    *outcomes: str,
    any_order: bool = False,
    **changes: Any,
) -> FillIn:
    blanks = tuple(
        Blank(str(number), state_key(f"blank-{number}"), _words(answer), ("case",), (), at(1))
        for number, answer in enumerate(answers, start=1)
    )
    marking = {"marking": Marking.PARTIAL} | changes
    several = len(blanks) > 1
    return FillIn(
        common(name, *outcomes, **marking), blanks, not several, several, any_order, several, length
    )


def cloze(
    name: str,
    typed: tuple[str, ...],
    listed: tuple[str, ...],
    length: int = 60,
    *outcomes: str,
    **changes: Any,
) -> Cloze:
    """A gap for each name: those ``typed`` accept it, those ``listed`` are chosen from a list of two."""
    entries = tuple(ListEntry(one, Text(one, at(1)), at(1)) for one in ("yes", "no"))
    blanks = [Blank(one, state_key(one), _words(one), ("case",), (), at(1)) for one in typed]
    blanks += [Blank(one, state_key(one), _words("yes"), (), entries, at(1)) for one in listed]
    text = Prose(" ".join(f"{{{blank.id}}}" for blank in blanks), at(1), gaps=True)
    marking = {"marking": Marking.PARTIAL} | changes
    gaps = tuple(Gap(blank, None, at(1)) for blank in blanks)
    return Cloze(common(name, *outcomes, **marking), text, gaps, length)


def number(answer: str = "12.5", decimal: str = ".") -> Number:
    return Number(Text(answer, at(1)), None, None, None, None, None, decimal)


def numeric(name: str, *outcomes: str, decimal: str = ".", **changes: Any) -> Numeric:
    return Numeric(common(name, *outcomes, **changes), number(decimal=decimal))


def performance(name: str, names: tuple[str, ...], *outcomes: str, **changes: Any) -> Performance:
    """The first step, the third and so on are answered by typing a number, the others by choosing."""
    chosen = Selection(
        tuple(ListEntry(one, Text(one, at(1)), at(1)) for one in ("rub", "soap")), Text("rub", at(1))
    )
    steps = (Step(one, prose(one), chosen if n % 2 else number(), at(1)) for n, one in enumerate(names))
    return Performance(common(name, *outcomes, **changes), tuple(steps))


def _pairs(items: tuple[str, ...], targets: tuple[str, ...]) -> tuple[Pair, ...]:
    return tuple(
        Pair(item, Text(targets[place % len(targets)], at(1)), at(1)) for place, item in enumerate(items)
    )


def matching(name: str, items: tuple[str, ...], targets: tuple[str, ...], **changes: Any) -> Matching:
    return Matching(common(name, **changes), options(*items), options(*targets), _pairs(items, targets))


def categorise(name: str, items: tuple[str, ...], targets: tuple[str, ...], **changes: Any) -> Categorise:
    return Categorise(common(name, **changes), options(*items), options(*targets), _pairs(items, targets))


def sequencing(name: str, items: tuple[str, ...], **changes: Any) -> Sequencing:
    return Sequencing(common(name, **changes), options(*items))


def likert(name: str, names: tuple[str, ...], **changes: Any) -> Likert:
    return Likert(common(name, **changes), options(*names))


def long_fill_in(
    name: str, length: int, names: tuple[str, ...] = (), *, marked: str = "none", **changes: Any
) -> LongFillIn:
    return LongFillIn(common(name, **changes), length, None, prose(), options(*names), marked)


def hotspot(
    name: str, names: tuple[str, ...], answers: tuple[str, ...], *, choose: str = "one", **changes: Any
) -> Hotspot:
    circle = (Decimal(50), Decimal(50), Decimal(10))
    regions = tuple(Region(one, "circle", circle, at(1)) for one in options(*names))
    alt = Text("A hand.", at(1))
    return Hotspot(
        common(name, **changes), "media/hand.svg", "hand.svg", alt, regions, choose, _words(*answers)
    )


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


def parts(questions: Sequence[Block], sizes: Sequence[tuple[int, int]]) -> tuple[Part, ...]:
    """The questions divided, with how many each part has and draws."""
    found = []
    first = 0
    for size, draw in sizes:
        ids = tuple(question.id for question in questions[first : first + size])
        found.append(Part(None, "banks/all.yaml", ids, draw, at(91), at(92)))
        first += size
    return tuple(found)


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
