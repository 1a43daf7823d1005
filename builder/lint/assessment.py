"""An assessment that asks for what it does not have."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules.questions import DRAW_TOO_LARGE, USELESS_REPORT
from builder.model.module import Module


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
    if assessment.draw <= len(assessment.questions):
        return
    count = len(assessment.questions)
    yield DRAW_TOO_LARGE.at(
        assessment.draw_place or assessment.place,
        f"`draw: {assessment.draw}` asks for more questions than there are ({count})",
        f"Write `draw: {count}` or less, or leave it out to show all.",
    )
