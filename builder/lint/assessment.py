"""An assessment that asks for what it does not have."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules.questions import (
    DRAW_TOO_LARGE,
    NOTHING_MARKED,
    SELF_MARKED_IN_ASSESSMENT,
    USELESS_REPORT,
)
from builder.model.module import Assessment, Block, Module
from builder.questions.long_fill_in import LongFillIn
from builder.questions.registry import QUESTIONS


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
    yield from _unmarked(assessment)
    if assessment.draw <= len(assessment.questions):
        return
    count = len(assessment.questions)
    yield DRAW_TOO_LARGE.at(
        assessment.draw_place or assessment.place,
        f"`draw: {assessment.draw}` asks for more questions than there are ({count})",
        f"Write `draw: {count}` or less, or leave it out to show all.",
    )


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
    unmarked = sum(QUESTIONS[question.type].mark(question, {}).score is None for question in questions)
    shown = min(assessment.draw or len(questions), len(questions))
    if unmarked < shown or not unmarked:
        return
    if unmarked == len(questions):
        message = "No question of the assessment is ever marked, so everyone would have 0 percent"
        hint = "Add a question that has a right answer, or ask for opinions and texts in a section."
    else:
        message = f"A try shows {shown} of the questions; those that are never marked ({unmarked}) may be all of them"
        hint = f"Write `draw: {unmarked + 1}` or more, or leave it out to show all."
    yield NOTHING_MARKED.at(assessment.draw_place or assessment.place, message, hint)
