"""An assessment that asks for what it does not have."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules.questions import (
    DRAW_TOO_LARGE,
    NEVER_DRAWN,
    NOTHING_MARKED,
    ONLY_IN_SECTIONS,
    PART_DRAW_TOO_LARGE,
    PART_EMPTY,
    SELF_MARKED_IN_ASSESSMENT,
    USELESS_REPORT,
)
from builder.model.assessment import Assessment, GiveFeedback
from builder.model.block import Block
from builder.model.module import Module
from builder.questions.long_fill_in import LongFillIn
from builder.questions.question import Question
from builder.questions.registry import QUESTIONS

_NO_EFFECT = {
    "hints": (
        "`hints` has no effect here: hints are shown in sections only",
        "Leave it out, or move the question to a section.",
    ),
    "attempts": (
        "`attempts` has no effect here: answers are checked one by one only with `feedback: immediately`",
        "Leave it out, or write `feedback: immediately` in the assessment.",
    ),
    "show_answer": (
        "`show_answer` has no effect here: that of the assessment holds for all its questions",
        "Leave it out here, and write `show_answer:` in the assessment.",
    ),
}


def findings(module: Module) -> Iterator[Finding]:
    assessment = module.assessment
    if assessment is None:
        return
    for question in assessment.questions:
        yield from _self_marked(question)
        if getattr(question, "report", False):
            yield USELESS_REPORT.at(
                question.place,
                "`report` has no effect here: every answer in the assessment is given to the LMS",
                "Leave out the line `report:`.",
            )
        if isinstance(question, Question):
            yield from _for_sections(question, assessment, module.source)
    yield from _unmarked(assessment)
    yield from _drawn(assessment)
    for question in assessment.undrawn:
        yield NEVER_DRAWN.at(
            question.place,
            f"No part draws `{question.id}`: it has none of the tags that are asked for",
            "Give it such a tag, or add a part that draws it.",
        )


def _drawn(assessment: Assessment) -> Iterator[Finding]:
    """Parts, or a list of questions, that ask for more than they have."""
    for part in assessment.blueprint:
        count = len(part.questions)
        if assessment.parts and not count:
            yield PART_EMPTY.at(
                part.place,
                "Earlier parts draw from all questions that this part could draw",
                "Put this part before them, or give them other tags.",
            )
        elif part.draw > count:
            rule = PART_DRAW_TOO_LARGE if assessment.parts else DRAW_TOO_LARGE
            yield rule.at(
                part.draw_place or part.place,
                f"`draw: {part.draw}` asks for more questions than there are ({count})",
                f"Write `draw: {count}` or less, or leave it out to show all.",
            )


def _for_sections(question: Question, assessment: Assessment, source: str) -> Iterator[Finding]:
    """Fields that only questions in sections need.

    Of ``attempts`` in a bank nothing is said: the assessment of another module may check one by one.
    """
    may_check = assessment.feedback is GiveFeedback.IMMEDIATELY or question.place.file != source
    for name, place in question.common.for_sections:
        if name != "attempts" or not may_check:
            yield ONLY_IN_SECTIONS.at(place, *_NO_EFFECT[name])


def _self_marked(question: Block) -> Iterator[Finding]:
    if isinstance(question, LongFillIn) and question.criteria:
        yield SELF_MARKED_IN_ASSESSMENT.at(
            question.criteria[0].place,
            "Nobody could tick these criteria: the model answer is shown after everything is submitted",
            "Leave out `criteria:` and `marked:`, or move the question to a section.",
        )


def _unmarked(assessment: Assessment) -> Iterator[Finding]:
    """A try that could be made of questions that are never marked."""
    questions = assessment.questions
    never = {
        question.id for question in questions if QUESTIONS[question.type].mark(question, {}).score is None
    }
    parts = assessment.blueprint
    if not never or any(len(never.intersection(part.questions)) < part.shown for part in parts):
        return
    unmarked, shown = len(never), sum(part.shown for part in parts)
    if unmarked == len(questions):
        message = "No question of the assessment is ever marked, so everyone would have 0 percent"
        hint = "Add a question that has a right answer, or ask for opinions and texts in a section."
    else:
        message = f"A try shows {shown} of the questions; those that are never marked ({unmarked}) may be all of them"
        hint = f"Write `draw: {unmarked + 1}` or more, or leave it out to show all."
        if assessment.parts:
            hint = "Let a part draw more, or give it questions that have a right answer."
    yield NOTHING_MARKED.at(assessment.draw_place or assessment.place, message, hint)
