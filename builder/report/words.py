"""A module's rules in plain English, for the people who set up an LMS."""

from collections.abc import Sequence

from builder.blocks.walk import items
from builder.markdown.beginning import beginning
from builder.model.assessment import AfterLastAttempt, Assessment
from builder.model.completion import AssessmentDone, ItemsAnswered, Requirement, SectionsSeen
from builder.model.module import Module


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
    return f"{_tries(assessment)}{_time(assessment)}"


def _time(assessment: Assessment) -> str:
    minutes = assessment.time_limit_min
    if not minutes:
        return ""
    limit = "1 minute" if minutes == 1 else f"{minutes} minutes"
    return f" A try has a time limit of {limit}; before it ends the page offers the same time again, as often as asked."


def _tries(assessment: Assessment) -> str:
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
        case ItemsAnswered(items=ids):
            return f"{_tasks(ids, module)} {'has' if len(ids) == 1 else 'have'} been answered"
        case AssessmentDone(passed=passed):
            mark = module.assessment.pass_mark if module.assessment is not None else None
            if passed and mark is not None:
                return f"the assessment has been passed with {mark}% or more{_outcome_marks(module)}"
            return "the assessment has been submitted"


def _outcome_marks(module: Module) -> str:
    """What a pass asks for in single outcomes; "" where it asks for nothing more."""
    titles = {outcome.id: outcome.title.text for outcome in module.outcomes}
    marks = module.assessment.outcome_pass_marks if module.assessment is not None else ()
    parts = [f"{mark.percent}% or more for “{titles[mark.outcome]}”" for mark in marks]
    return f" in all, with {_listed(parts)}" if parts else ""


def _sections(sections: Sequence[str], module: Module) -> str:
    titles = {section.id: section.title.text for section in module.sections}
    if set(sections) >= set(titles):
        return "every section has been read to its end"
    named = [f"“{titles.get(section, section)}”" for section in sections]
    if len(named) == 1:
        return f"the section {named[0]} has been read"
    return f"the sections {_listed(named)} have been read"


def _tasks(ids: Sequence[str], module: Module) -> str:
    """The tasks as a learner finds them: by section, each by the beginning of what it asks."""
    titles = {section.id: section.title.text for section in module.sections}
    known = {block.id: (block, section) for section, block in items(module)}
    by_section: dict[str, list[str]] = {}
    for name in ids:
        block, section = known[name]
        by_section.setdefault(section, []).append(f"“{beginning(block)}”")
    named = []
    for section, prompts in by_section.items():
        what = "task" if len(prompts) == 1 else "tasks"
        place = f"section “{titles[section]}”" if section else "assessment"
        named.append(f"the {what} {_listed(prompts)} in the {place}")
    return _listed(named)


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
