"""Constructive alignment: what is promised is taught, and what is taught is assessed.

Nothing is said where a module does not say at all what belongs to which outcome.
"""

from collections.abc import Iterable, Iterator

from builder.findings import Finding
from builder.findings.rules.structure import NOT_ASSESSED, NOT_TAUGHT, UNUSED_OUTCOME, WITHOUT_OUTCOME
from builder.model.block import Block
from builder.model.module import Module
from builder.questions.long_fill_in import LongFillIn
from builder.questions.question import Question
from builder.questions.registry import QUESTIONS


def findings(module: Module) -> Iterator[Finding]:
    """Outcomes that are forgotten in one place or in all, and questions that say nothing among others that do."""
    practice = [block for section in module.sections for block in section.blocks]
    assessment = module.assessment
    final = () if assessment is None else assessment.questions
    taught = {outcome for section in module.sections for outcome in section.outcomes}
    assessed = _named(final) if assessment is not None else _named(practice)
    anywhere = taught | _named(practice) | _named(final)
    if not anywhere.isdisjoint(outcome.id for outcome in module.outcomes):
        yield from _outcomes(module, taught, assessed, anywhere)
    if _named(final):
        for question in final:
            yield from _without_outcome(question, module)


def _outcomes(module: Module, taught: set[str], assessed: set[str], anywhere: set[str]) -> Iterator[Finding]:
    for outcome in module.outcomes:
        if outcome.id not in anywhere:
            yield UNUSED_OUTCOME.at(
                outcome.place,
                f"No section teaches the outcome `{outcome.id}`, and no question assesses it",
                f"Name it in a section or in a question: `outcomes: [{outcome.id}]`.",
            )
        elif taught and outcome.id in assessed - taught:
            yield NOT_TAUGHT.at(
                outcome.place,
                f"The outcome `{outcome.id}` is assessed, but no section teaches it",
                f"Name it in the section that does: `outcomes: [{outcome.id}]`.",
            )
        elif assessed and outcome.id not in assessed:
            where = "of the assessment " if module.assessment is not None else ""
            yield NOT_ASSESSED.at(
                outcome.place,
                f"No question {where}is about the outcome `{outcome.id}`",
                f"Name it in the questions that are: `outcomes: [{outcome.id}]`.",
            )


def _without_outcome(question: Block, module: Module) -> Iterator[Finding]:
    """Of a question that somebody marks: an opinion may be about no outcome.

    Nothing is said of the project's banks, whose questions know nothing of one module's outcomes.
    """
    folder = module.source.rpartition("/")[0]
    is_own = (
        question.place.file.startswith(f"{folder}/") if folder else not question.place.file.startswith("../")
    )
    if isinstance(
        question, LongFillIn
    ):  # marked by learners themselves, if at all: it has no field `outcomes`
        return
    if not is_own or not isinstance(question, Question) or question.outcomes:
        return
    if QUESTIONS[question.type].mark(question, {}).score is not None:
        yield WITHOUT_OUTCOME.at(
            question.place,
            f"The question `{question.id}` belongs to no outcome, while others do",
            "Write `outcomes:` with those that it is about.",
        )


def _named(blocks: Iterable[Block]) -> set[str]:
    return {outcome for block in blocks if isinstance(block, Question) for outcome in block.outcomes}
