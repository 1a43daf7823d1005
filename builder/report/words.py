"""A module's rules in plain English, for the people who set up an LMS."""

from collections.abc import Sequence

from builder.model.module import (
    AfterLastAttempt,
    AssessmentDone,
    ItemsAnswered,
    Module,
    Requirement,
    SectionsSeen,
)


def completion(module: Module) -> str:
    """When the module counts as complete, as a sentence."""
    parts = [_requirement(requirement, module) for requirement in module.completion]
    if not parts:
        return "Complete as soon as it is opened."
    return f"Complete when {_listed(parts)}."


def can_pass(module: Module) -> bool:
    """Whether the LMS may be told "passed"."""
    return module.assessment is not None and module.assessment.pass_mark is not None


def can_fail(module: Module) -> bool:
    """Whether the LMS may be told "failed": the tries are limited, and the last one decides."""
    assessment = module.assessment
    return (
        assessment is not None
        and assessment.pass_mark is not None
        and assessment.attempts > 0
        and assessment.after_last_attempt is AfterLastAttempt.FAIL
    )


def tries(module: Module) -> str:
    """How often the assessment may be tried, as a sentence; "" without one."""
    assessment = module.assessment
    if assessment is None:
        return ""
    if assessment.attempts == 0:
        return "Learners may try the assessment as often as they like; the best try counts."
    times = "once" if assessment.attempts == 1 else f"{assessment.attempts} times"
    after = {
        AfterLastAttempt.FAIL: "then the result stands",
        AfterLastAttempt.READ_AND_RETRY: "then they read the module again and may go on",
    }
    ending = "" if assessment.pass_mark is None else f", {after[assessment.after_last_attempt]}"
    best = "; the best try counts" if assessment.attempts > 1 else ""
    return f"Learners may try the assessment {times}{ending}{best}."


def _requirement(requirement: Requirement, module: Module) -> str:
    match requirement:
        case SectionsSeen(sections=sections):
            return _sections(sections, module)
        case ItemsAnswered(items=items):
            if len(items) == 1:
                return f"the item {items[0]} has been answered"
            return f"the items {_listed(items)} have been answered"
        case AssessmentDone(passed=passed):
            mark = module.assessment.pass_mark if module.assessment is not None else None
            if passed and mark is not None:
                return f"the assessment has been passed with {mark}% or more"
            return "the assessment has been submitted"


def _sections(sections: Sequence[str], module: Module) -> str:
    titles = {section.id: section.title.text for section in module.sections}
    if set(sections) >= set(titles):
        return "every section has been read to its end"
    named = [f"“{titles.get(section, section)}”" for section in sections]
    if len(named) == 1:
        return f"the section {named[0]} has been read"
    return f"the sections {_listed(named)} have been read"


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
