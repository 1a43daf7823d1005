"""The most bytes that a commit can take where an LMS sends everything again, and what is left of them for answers.

Sizes are those of a posted form (``application/x-www-form-urlencoded``), counted so that no spelling of it is longer: a
space as ``%20``, a dot in a name as two underscores. When a page is left, Moodle's last request is multipart form data
instead, where nothing is escaped and each element has a head; a browser lets it be 64 KiB. An element of an interaction
is counted in the form that takes more of the room left in it, so everything together keeps to both.

``templates/runtime/drivers/scorm2004-journal.js`` counts alike and keeps to the room that is found here; what a learner
may write is bounded by the room of its box.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import ceil
from typing import Any
from urllib.parse import quote

from builder.blocks.poll import Poll
from builder.blocks.walk import items
from builder.findings import Finding
from builder.findings.rules.state import JOURNAL_FULL
from builder.model.block import Block
from builder.model.journal import Journal
from builder.model.module import Module
from builder.questions.question import Question
from builder.questions.registry import type_of
from builder.state import bound

_INDEX = "99"
_SEPARATOR = len("%5B%2C%5D")
"""Between the parts of an answer: ``[,]``; what stands in a range or between patterns told as one is no longer."""
_PAIR = len("%5B.%5D")
_PREFIX = len("%7Bcase_matters%3Dtrue%7D%7Border_matters%3Dfalse%7D")
_NUMBER = 20
_LONGEST_TEXT = 250
_LONGEST = 4000
_UNIT = 9
"""Bytes of a UTF-16 unit, at most: three of UTF-8, each as ``%XX``."""
_COST = 7
"""Bytes of a text for each character of its room, at most: Hangul typed as three letters takes 27 and costs four."""
_PATTERNS = 10
_BYTE = 3
_HEAD = 110
"""Bytes around an element in multipart form data: 87 in Chromium and Safari, 106 in a Firefox with long boundaries."""

Told = Mapping[str, Any]


def journal(module: Module, limit: int) -> Journal:
    """What of ``limit`` is left for interactions."""
    reported = [(section, block) for section, block in items(module) if _is_reported(section, block)]
    state = bound.worst_case(module).total
    fixed = list(_fixed(module))
    found = Journal(
        limit=limit,
        fixed=_field("cmi.suspend_data", _BYTE * state) + sum(_field(name, value) for name, value in fixed),
        multipart=_part("cmi.suspend_data", state) + sum(_part(name, value) for name, value in fixed),
        each=0,
        one_try=0,
        listed={},
    )
    sizes = {block.id: _interaction(block, found.ratio) for _, block in reported}
    scored = [sizes[block.id] for section, block in reported if not section]
    return replace(
        found,
        each=max(scored or sizes.values(), default=0),
        one_try=_one_try(module, sizes),
        listed={block.id: _listed(block, found.ratio) for _, block in reported},
    )


def findings(module: Module, limit: int) -> list[Finding]:
    """Advice where the answers of one try cannot all be journalled; ``limit`` 0 is an LMS that sends changes only."""
    if not limit or module.assessment is None:
        return []
    found = journal(module, limit)
    if found.one_try <= found.room:
        return []
    message = (
        f"The answers of one try may come to {found.one_try:,} bytes, and {found.room:,} fit beside state, status "
        "and score: the LMS's report may lack the last ones"
    )
    hint = "Ask fewer questions in a try, or give texts a smaller `length:`. Score and status do not depend on it."
    return [JOURNAL_FULL.at(module.assessment.place, message, hint)]


def encoded(text: str) -> int:
    """Bytes of a text in a form, however it is spelled."""
    return len(quote(text, safe="*").replace("~", "%7E"))


def _field(name: str, value: int) -> int:
    return len(name.replace(".", "__")) + len("=&") + value


def _part(name: str, value: int) -> int:
    """As multipart form data, in which no value is longer than in a form."""
    return len(name.replace(".", "__")) + _HEAD + value


def _is_reported(section: str, block: Block) -> bool:
    if isinstance(block, Question):
        return not section or block.report
    return isinstance(block, Poll) and block.report


def _fixed(module: Module) -> Iterator[tuple[str, int]]:
    """Everything but the state and interactions, each value at its longest."""
    values = {
        "cmi.location": 40,
        "cmi.completion_status": len("not%20attempted"),
        "cmi.success_status": len("unknown"),
        "cmi.exit": len("suspend"),
        "cmi.session_time": len("PT99999H59M59.99S"),
        "cmi.total_time": len("P99Y12M31DT23H59M59.99S"),
        "cmi.score.raw": len("100.00"),
        "cmi.score.min": len("0"),
        "cmi.score.max": len("100"),
        "cmi.score.scaled": len("0.9999"),
        "cmi.progress_measure": len("0.99"),
        "adl.nav.request": len("suspendAll"),
    }
    yield from values.items()
    for outcome in module.outcomes:
        yield from _outcome(outcome.id)


def _outcome(name: str) -> Iterator[tuple[str, int]]:
    values = {
        "id": len(name),
        "completion_status": len("not%20attempted"),
        "success_status": len("unknown"),
        "score.raw": len("100.00"),
        "score.min": len("0"),
        "score.max": len("100"),
        "score.scaled": len("0.9999"),
    }
    for field, value in values.items():
        yield f"cmi.objectives.{_INDEX}.{field}", value


def _one_try(module: Module, sizes: Mapping[str, int]) -> int:
    if module.assessment is None:
        return 0
    return sum(
        sum(sorted((sizes[name] for name in part.questions if name in sizes), reverse=True)[: part.shown])
        for part in module.assessment.blueprint
    )


def _interaction(block: Block, ratio: float) -> int:
    """One answer without what was asked."""
    told = type_of(block).runtime(block) or {}
    values = {
        "id": len(block.id),
        "type": len("long-fill-in"),
        "timestamp": len("2038-12-31T23%3A59%3A59"),
        "weighting": len("99999"),
        "learner_response": _response(block.type, told),
        "result": len("incorrect"),
        "latency": len("PT99999H59M59.99S"),
    }
    return sum(_element(name, value, ratio) for name, value in values.items()) + _listed(block, ratio)


def _listed(block: Block, ratio: float) -> int:
    """Its outcomes and its right answers."""
    told = type_of(block).runtime(block) or {}
    goals = told.get("outcomes", ())[:_PATTERNS]
    return sum(_element(f"objectives.{n}.id", len(goal), ratio) for n, goal in enumerate(goals)) + sum(
        _element(f"correct_responses.{n}.pattern", size, ratio)
        for n, size in enumerate(_patterns(block.type, told))
    )


def _element(name: str, value: int, ratio: float) -> int:
    place = f"cmi.interactions.{_INDEX}.{name}"
    return max(_field(place, value), ceil(_part(place, value) * ratio))


def _joined(parts: Sequence[int]) -> int:
    return sum(parts) + _SEPARATOR * max(0, len(parts) - 1)


def _ids(told: Told, name: str) -> list[int]:
    return [len(one["id"]) for one in told.get(name, ())]


def _typed(room: int, longest: int) -> int:
    return min(_COST * room, _UNIT * longest)


def _text(text: str, longest: int = _LONGEST_TEXT) -> int:
    return min(encoded(text), _UNIT * longest)


def _chosen(told: Told) -> int:
    return max(_ids(told, "options"), default=0)


def _several(told: Told) -> int:
    return _joined(_ids(told, "options"))


def _pairs(told: Told) -> int:
    target = max(_ids(told, "targets"), default=0)
    return _joined([one + _PAIR + target for one in _ids(told, "options")])


def _blanks(told: Told) -> int:
    typed = _typed(told.get("room", 0), _LONGEST_TEXT)
    return _joined(
        [
            max((_text(entry["label"]) for entry in one["entries"]), default=0) if "entries" in one else typed
            for one in told["options"]
        ]
    )


def _steps(told: Told) -> int:
    return _joined(
        [len(one["id"]) + _PAIR + max([_NUMBER, *_ids(one, "options")]) for one in told["options"]]
    )


_RESPONSES: Mapping[str, Callable[[Told], int]] = {
    "choice": _chosen,
    "true-false": _chosen,
    "likert": _chosen,
    "multiple-choice": _several,
    "hotspot": _several,
    "sequencing": _several,
    "poll": _several,
    "matching": _pairs,
    "categorise": _pairs,
    "fill-in": _blanks,
    "cloze": _blanks,
    "numeric": lambda _: _NUMBER,
    "performance": _steps,
    "long-fill-in": lambda told: _typed(told["room"], _LONGEST),
}


def _response(name: str, told: Told) -> int:
    return _RESPONSES[name](told)


def _patterns(name: str, told: Told) -> Iterator[int]:
    """Bytes of each right answer that is told."""
    if name in {"choice", "true-false", "multiple-choice", "hotspot"}:
        yield _joined([len(right) for right in told["answer"]])
    elif name in {"sequencing", "matching", "categorise"}:
        yield _response(name, told)
    elif name in {"fill-in", "cloze"}:
        yield from _right_texts(told["options"])
    elif name == "numeric":
        yield _range(told)
    elif name == "performance":
        yield _PREFIX + _joined(
            [len(one["id"]) + _PAIR + max(_range(one), len(one.get("answer", ""))) for one in told["options"]]
        )


def _range(told: Told) -> int:
    """A range; where a number has no bound, the last that can be said."""
    return _joined([max(len(end), len("-99999")) for end in told.get("range", ())])


def _right_texts(blanks: Sequence[Told]) -> Iterator[int]:
    if len(blanks) == 1 and "accepted" in blanks[0]:
        for text in blanks[0]["accepted"][:_PATTERNS]:
            yield _PREFIX + _text(text)
        return
    yield _PREFIX + _joined(
        [
            max((_text(entry["label"]) for entry in one["entries"]), default=0)
            if "entries" in one
            else _text(next(iter(one["accepted"]), ""))
            for one in blanks
        ]
    )
