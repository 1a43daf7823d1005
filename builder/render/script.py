"""The page's one script: which sources, in which order."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

import rjsmin

from builder.render.shorten import shorten
from builder.resources import read_text

CORE = (
    "core/text",
    "core/keys",
    "core/duration",
    "core/draw",
    "core/marking",
    "core/scoring",
    "core/judgement",
    "core/suspend",
)
"""Pure parts that every package carries."""

DRIVERS: dict[str, tuple[str, ...]] = {
    "scorm12": (
        "drivers/scorm12-status",
        "drivers/scorm12-api",
        "drivers/scorm12-witness",
        "drivers/scorm12",
    ),
}
"""Per standard, the sources of its driver."""


@dataclass(frozen=True, slots=True)
class Formatter:
    """What writes an interaction in a standard's words.

    Attributes:
        always: sources that every package of the standard carries.
        forms: sources that are needed only for answers that are no list of ids (`WITH_FORMS`).
    """

    always: tuple[str, ...]
    forms: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        return (*self.forms, *self.always)


FORMATTERS: dict[str, Formatter] = {
    "scorm12": Formatter(
        ("drivers/scorm12-interaction",),
        ("drivers/interaction-values", "drivers/scorm12-interaction-forms"),
    ),
    "scorm2004": Formatter(
        ("drivers/interaction-values", "drivers/interaction-delimited", "drivers/scorm2004-interaction")
    ),
    "xapi": Formatter(
        ("drivers/interaction-values", "drivers/interaction-delimited", "drivers/xapi-interaction")
    ),
}
"""Per standard, its formatter: pure, and held to the same vectors, whether or not there is a driver to use it yet."""

WITH_FORMS = frozenset(
    ("fill-in", "cloze", "numeric", "matching", "categorise", "long-fill-in", "performance")
)
"""Types whose answers are texts, numbers or pairs, and no list of ids."""

SESSION = (
    "session/attempts",
    "session/rescue",
    "session/saving",
    "session/report",
    "session",
)
"""The session and its parts."""

VIEW = (
    "view/say",
    "view/elements",
    "view/options",
    "view/writing",
    "view/verdict",
)
"""What the types' scripts stand on when they are mounted."""

QUESTIONS: dict[str, tuple[str, ...]] = {
    "choice": ("questions/shared/choosing",),
    "true-false": ("questions/shared/choosing",),
    "multiple-choice": ("questions/shared/choosing",),
}
"""Question types with a script, which is all of them, each with the sources it shares with others."""

BLOCKS = ("reflection", "compare", "poll", "checklist")
"""Block types with a script; prose, figures and resources need none."""

PAGE = (
    "view/navigation",
    "view/saving",
    "view/items",
    "view/notes",
    "view/finish",
    "view/help_desk",
    "view/leaving",
)
"""What runs the page."""

HELP = "view/help"
"""Hints, and how often an answer may still be checked, for a module with a practice question that has either."""

ASSESSMENT = "view/assessment"
"""What runs the scored questions, for a module that has any."""

ENTRY = "learner"


def sources(standard: str, types: Iterable[str], *, assessed: bool, helped: bool) -> tuple[str, ...]:
    """The sources of a package's script in order, as paths below ``templates/runtime/`` without ``.js``.

    ``types`` are the names of the blocks and questions in use; ``assessed`` says whether there is an assessment,
    ``helped`` whether any practice question has hints or a limited number of checks.
    Raises KeyError for a standard without a driver.
    """
    used = frozenset(types)
    driver, formatter = DRIVERS[standard], FORMATTERS[standard]
    return (
        *CORE,
        *(formatter.forms if used & WITH_FORMS else ()),
        *formatter.always,
        *driver,
        *SESSION,
        *VIEW,
        *dict.fromkeys(source for name, shared in QUESTIONS.items() if name in used for source in shared),
        *(f"questions/{name}" for name in QUESTIONS if name in used),
        *(f"blocks/{name}" for name in BLOCKS if name in used),
        *PAGE,
        *((HELP,) if helped else ()),
        *((ASSESSMENT,) if assessed else ()),
        ENTRY,
    )


_OPENING = re.compile(r'^\(function \(coursewright\) \{\n  "use strict";\n', re.MULTILINE)
_CLOSING = re.compile(r"^\}\)\(\(globalThis\.coursewright \?\?= \{\}\)\);\n", re.MULTILINE)


def read(names: Iterable[str]) -> str:
    """The sources one after the other, each a block of one function instead of a function of its own.

    In strict mode a block keeps its constants and functions to itself, so nothing changes but the size.
    """
    blocks = (_CLOSING.sub("}\n", _OPENING.sub("{\n", _source(name))) for name in names)
    return f'(function (coursewright) {{\n"use strict";\n{"".join(blocks)}}})((globalThis.coursewright ??= {{}}));\n'


def _source(name: str) -> str:
    return read_text(f"templates/runtime/{name}.js")


def minified(source: str) -> str:
    """What ships of ``source``: comments and needless spaces taken out, names of variables shortened.

    What is not ASCII stands only in strings then, and is escaped: an LMS that serves scripts under a wrong charset
    does no harm.
    """
    shipped = re.sub(
        r"[^\x00-\x7f]", lambda found: json.dumps(found[0])[1:-1], shorten(str(rjsmin.jsmin(source)))
    )
    return f"{shipped}\n"
