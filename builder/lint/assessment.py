"""An assessment that asks for what it does not have."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules.questions import (
    DRAW_TOO_LARGE,
    NEVER_DRAWN,
    PART_DRAW_TOO_LARGE,
    PART_EMPTY,
    USELESS_REPORT,
)
from builder.model.module import Assessment, Module


def findings(module: Module) -> Iterator[Finding]:
    assessment = module.assessment
    if assessment is None:
        return
    for question in assessment.questions:
        if getattr(question, "report", False):
            yield USELESS_REPORT.at(
                question.place,
                "`report` has no effect here: every answer in the assessment is given to the LMS",
                "Leave out the line `report:`.",
            )
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
