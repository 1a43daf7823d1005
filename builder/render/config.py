"""What the page tells the learner's script (ARCHITECTURE.md, "The learner's script")."""

import json
from collections.abc import Mapping
from typing import Any

from builder.blocks.walk import items
from builder.identifiers import state_key
from builder.model.assessment import Assessment, GiveFeedback, ShowAnswer
from builder.model.completion import AssessmentDone, Requirement, SectionsSeen
from builder.model.journal import Journal
from builder.model.module import Module
from builder.questions.registry import type_of

FORMAT = 1
"""Of the JSON; the script and it always ship together."""

STATE_LIMIT = 3800
"""The longest saved state, in characters (ARCHITECTURE.md, "State")."""


def config(
    module: Module,
    *,
    standard: str,
    profile: Mapping[str, str | bool],
    revision: str,
    strings: Mapping[str, str | Mapping[str, str]],
    journal: Journal | None = None,
    asked: Mapping[str, str] | None = None,
    words: Mapping[str, Mapping[str, Any]] | None = None,
    activity: str = "",
    resume: bool = False,
) -> dict[str, Any]:
    """The JSON-ready data of one module for one driver and profile.

    ``journal`` is the room for interactions where that is limited, ``asked`` then the words of what is reported, by id.
    ``words`` are what is told of each reported item where a report takes its parts in words too (`reported.words`),
    ``activity`` the module's IRI where a launch may not name one, ``resume`` whether a browser may keep the state.
    """
    told: dict[str, Any] = {
        "format": FORMAT,
        "module": {
            "id": module.id,
            "title": module.title.text,
            "version": module.version,
            "revision": revision,
            "language": module.language,
        },
        "standard": standard,
        "profile": dict(profile),
        "stateLimit": STATE_LIMIT,
        "strings": dict(strings),
        "outcomes": [_keyed(outcome.id, outcome.title.text) for outcome in module.outcomes],
        "sections": [_keyed(section.id, section.title.text) for section in module.sections],
        "items": _items(module),
        "assessment": None if module.assessment is None else _assessment(module.assessment),
        "completion": [_requirement(requirement) for requirement in module.completion],
    }
    if journal is not None:
        told["journal"] = {"bytes": journal.room, "each": journal.each, "ratio": journal.ratio}
        for name, size in journal.listed.items():
            told["items"][name] |= {"listed": size, "asked": (asked or {}).get(name, "")}
    if resume:
        told["browserKeeps"] = True
    if activity:
        told["activity"] = activity
    for name, said in (words or {}).items():
        told["items"][name] |= said
    return told


def in_script(data: Mapping[str, Any]) -> str:
    """The data as JSON that may stand in a ``script`` element: no ``<``, hence no end tag and no comment."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _keyed(identifier: str, title: str) -> dict[str, str]:
    return {"id": identifier, "key": state_key(identifier), "title": title}


def _items(module: Module) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for section, block in items(module):
        told = type_of(block).runtime(block)
        if told is not None:
            found[block.id] = {"type": block.type, "key": state_key(block.id), "section": section, **told}
    return found


def _assessment(assessment: Assessment) -> dict[str, Any]:
    """The rules of the assessment. Of the later fields what is as usual is left out: the page is sent whole."""
    parts = [{"size": len(part.questions), "draw": part.draw} for part in assessment.parts]
    told: dict[str, Any] = {
        **({"parts": parts} if parts else {}),
        "questions": [question.id for question in assessment.questions],
        "draw": assessment.shown if parts else assessment.draw,
        "passMark": assessment.pass_mark,
        "attempts": assessment.attempts,
        "redraw": assessment.redraw.value,
        "afterLastAttempt": assessment.after_last_attempt.value,
        "questionOrder": assessment.question_order.value,
        "optionOrder": assessment.option_order.value,
    }
    if assessment.feedback is not GiveFeedback.AFTER_ATTEMPT:
        told["feedback"] = assessment.feedback.value
    if assessment.show_answer is not ShowAnswer.NEVER:
        told["showAnswer"] = assessment.show_answer.value
    if assessment.outcome_pass_marks:
        told["outcomePassMarks"] = {one.outcome: one.percent for one in assessment.outcome_pass_marks}
    if assessment.time_limit_min:
        told["timeLimit"] = assessment.time_limit_min * 60
    return told


def _requirement(requirement: Requirement) -> dict[str, Any]:
    if isinstance(requirement, SectionsSeen):
        return {"kind": "sections", "sections": list(requirement.sections)}
    if isinstance(requirement, AssessmentDone):
        return {"kind": "assessment", "passed": requirement.passed}
    return {"kind": "answered", "items": list(requirement.items)}
