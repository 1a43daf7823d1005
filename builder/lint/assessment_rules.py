"""Rules of an assessment that do not go together, or ask for what no question can give."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import questions as rules
from builder.model.assessment import Assessment, GiveFeedback, OutcomePassMark, ShowAnswer
from builder.model.block import Block
from builder.model.module import Module
from builder.questions.question import Question
from builder.questions.registry import QUESTIONS


def findings(module: Module) -> Iterator[Finding]:
    assessment = module.assessment
    if assessment is None:
        return
    for mark in assessment.outcome_pass_marks:
        yield from _pass_mark(mark, assessment)
    if assessment.outcome_pass_marks and assessment.pass_mark is None:
        yield rules.PASS_MARK_WITHOUT_PASS.at(
            assessment.outcome_pass_marks[0].place,
            "Outcomes have pass marks, but the assessment has none",
            "Add `pass_mark:` to the assessment.",
        )
    late = [
        field
        for field, asked in (
            ("feedback: at-the-end", assessment.feedback is GiveFeedback.AT_THE_END),
            ("show_answer: after-last-attempt", assessment.show_answer is ShowAnswer.AFTER_LAST_ATTEMPT),
        )
        if asked
    ]
    if late and not assessment.ends:
        yield rules.NEVER_THE_END.at(
            assessment.place,
            f"`{late[0]}` waits for a pass or the last try, and neither ever comes",
            "Add `pass_mark:`, or limit the `attempts:` with `after_last_attempt: fail`.",
        )


def _pass_mark(mark: OutcomePassMark, assessment: Assessment) -> Iterator[Finding]:
    tested = sum(_tests(question, mark.outcome) for question in assessment.questions)
    if not tested:
        yield rules.PASS_MARK_NOT_TESTED.at(
            mark.place,
            f"No marked question of the assessment tests `{mark.outcome}`",
            f"Write `outcomes: [{mark.outcome}]` in a question, or leave out this line.",
        )
        return
    about = {question.id for question in assessment.questions if _tests(question, mark.outcome)}
    parts = assessment.blueprint
    if any(part.shown > len(set(part.questions) - about) for part in parts):
        return
    others = len(assessment.questions) - tested
    if assessment.parts:
        message = f"Every part may draw no question about `{mark.outcome}`"
        hint = f"Let a part draw more, or give one questions about `{mark.outcome}` only."
    else:
        message = (
            f"`draw: {assessment.draw}` may draw no question about `{mark.outcome}`: "
            f"{others} of {len(assessment.questions)} are not about it"
        )
        hint = f"Write `draw: {others + 1}` or more, or add questions about `{mark.outcome}`."
    yield rules.PASS_MARK_NOT_DRAWN.at(mark.place, message, hint)


def _tests(question: Block, outcome: str) -> bool:
    """Whether an answer to the question is marked and says something about the outcome."""
    if not isinstance(question, Question) or outcome not in question.outcomes:
        return False
    return QUESTIONS[question.type].mark(question, {}).score is not None
