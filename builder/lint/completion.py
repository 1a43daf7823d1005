"""A completion rule that asks of the assessment what it cannot give."""

from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import structure as rules
from builder.model.completion import AssessmentDone
from builder.model.module import Module


def findings(module: Module) -> Iterator[Finding]:
    for requirement in module.completion:
        if not isinstance(requirement, AssessmentDone):
            continue
        if module.assessment is None:
            yield rules.NO_ASSESSMENT.at(
                requirement.place,
                "Completion asks for the assessment, and there is none",
                "Add `assessment:` with questions, or leave out this requirement.",
            )
        elif requirement.passed and module.assessment.pass_mark is None:
            yield rules.NO_PASS_MARK.at(
                requirement.place,
                "Completion asks for a pass, but the assessment has no pass mark",
                "Add `pass_mark:` to the assessment, or write `assessment: submitted`.",
            )
