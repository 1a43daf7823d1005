"""The page's one script: which sources, in which order."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import rjsmin

from builder.errors import InstallationError
from builder.render import messages
from builder.resources import read_text

CORE = (
    "core/text",
    "core/keys",
    "core/draw",
    "core/marking",
    "core/scoring",
    "core/judgement",
    "core/suspend",
)
"""Pure parts that every package carries."""

DRIVERS: dict[str, tuple[str, ...]] = {
    "scorm12": (
        "core/duration",
        "drivers/scorm12-status",
        "drivers/scorm-api",
        "drivers/scorm-witness",
        "drivers/scorm",
        "drivers/scorm12",
    ),
    "scorm2004": (
        "core/progress",
        "drivers/scorm2004-status",
        "drivers/scorm2004-journal",
        "drivers/scorm-api",
        "drivers/scorm-witness",
        "drivers/scorm",
        "drivers/scorm2004",
    ),
    "cmi5": (
        "core/progress",
        "drivers/lrs-status",
        "drivers/lrs",
        "drivers/xapi-words",
        "drivers/lrs-session",
        "drivers/cmi5",
    ),
    "xapi": (
        "core/progress",
        "drivers/lrs-status",
        "drivers/lrs",
        "drivers/xapi-words",
        "drivers/lrs-session",
        "drivers/xapi-course",
        "drivers/xapi",
    ),
}
"""Per driver, its sources; several standards may share a driver."""


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
        return (*self.always, *self.forms)


FORMATTERS: dict[str, Formatter] = {
    "scorm12": Formatter(
        ("drivers/scorm12-interaction",),
        ("drivers/interaction-values", "drivers/interaction-numbers", "drivers/scorm12-interaction-forms"),
    ),
    "scorm2004": Formatter(
        ("drivers/interaction-values", "drivers/interaction-delimited", "drivers/scorm2004-interaction"),
        ("drivers/interaction-numbers", "drivers/interaction-forms", "drivers/scorm2004-interaction-forms"),
    ),
    "xapi": Formatter(
        ("drivers/interaction-values", "drivers/interaction-delimited", "drivers/xapi-interaction"),
        ("drivers/interaction-numbers", "drivers/interaction-forms", "drivers/xapi-interaction-forms"),
    ),
}
"""Per standard, its formatter: pure, and held to the same vectors."""

SPEAKS: dict[str, str] = {"cmi5": "xapi", "xapi": "xapi"}
"""Drivers that write statements, and whose words their interactions are in."""

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
    "fill-in": ("questions/shared/likeness", "questions/shared/blanks", "view/enter"),
    "cloze": ("questions/shared/likeness", "questions/shared/blanks", "view/enter"),
    "numeric": ("questions/shared/numbers", "view/enter"),
    "performance": ("questions/shared/numbers", "view/enter"),
    "matching": ("questions/shared/pairing",),
    "categorise": ("questions/shared/pairing",),
    "sequencing": (),
    "likert": ("questions/shared/choosing",),
    "long-fill-in": (),
    "hotspot": ("questions/shared/choosing",),
}
"""Question types with a script, which is all of them, each with the sources it shares with others."""

BLOCKS = ("reflection", "compare", "poll", "checklist")
"""Block types with a script; prose, figures and others that only show something need none."""

EMBED = "view/embed"
"""What loads a page of another site when the learner asks for it, for a module with such a block."""

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

LAUNCHED = "view/launched"
"""What an LMS that launches by an address can change, for the drivers of such LMSs."""
TODAY = "view/today"
"""What puts the day of reading into the module's own citation, for a style that says it."""

HELP = "view/help"
"""Hints, and how often an answer may still be checked, for a module with a practice question that has either."""

BLUEPRINT = "view/blueprint"
"""Headings of an assessment in parts."""

ASSESSMENT = "view/assessment"
"""What runs the scored questions, for a module that has any."""

CHECKING = "session/checking"
IMMEDIATE = "view/immediate"
"""Checking the scored questions one by one, for an assessment with immediate feedback: session and page."""

FORMATIVE = "session/formative"
"""Reporting what is done in the sections, for a module that has any of it reported."""

TIMING = "session/timing"
TIME = "view/time"
"""The time limit of a try, for an assessment that has one: what counts it and what shows it."""

WORDS = "view/words"
"""Formulas among words that stand alone, for a module with formulas."""

ENTRY = "learner"

ORDER = (
    "questions/shared/numbers",
    "drivers/scorm12-status",
    "drivers/interaction-values",
    "core/text",
    "questions/shared/likeness",
    "questions/shared/blanks",
    "core/keys",
    "core/scoring",
    "core/suspend",
    "core/draw",
    "core/judgement",
    "core/marking",
    "session/attempts",
    "questions/shared/choosing",
    "blocks/checklist",
    "drivers/lrs-status",
    "drivers/scorm2004-status",
    "core/progress",
    "drivers/scorm2004-journal",
    "drivers/interaction-delimited",
    "drivers/xapi-interaction",
    "drivers/interaction-forms",
    "blocks/poll",
    "drivers/xapi-course",
    "blocks/reflection",
    "drivers/scorm2004-interaction-forms",
    "blocks/compare",
    "drivers/scorm-api",
    "questions/multiple-choice",
    "questions/choice",
    "core/duration",
    "drivers/xapi-words",
    "questions/true-false",
    "view/say",
    "drivers/interaction-numbers",
    "drivers/xapi",
    "questions/cloze",
    "drivers/scorm-witness",
    "drivers/scorm2004-interaction",
    "drivers/xapi-interaction-forms",
    "drivers/scorm12",
    "drivers/scorm12-interaction",
    "drivers/scorm2004",
    "session/timing",
    "drivers/scorm12-interaction-forms",
    "session/formative",
    "drivers/scorm",
    "drivers/cmi5",
    "drivers/lrs",
    "session/saving",
    "questions/likert",
    "drivers/lrs-session",
    "session/rescue",
    "session/report",
    "session",
    "questions/numeric",
    "view/time",
    "questions/long-fill-in",
    "view/items",
    "questions/performance",
    "view/finish",
    "view/assessment",
    "questions/sequencing",
    "view/enter",
    "questions/shared/pairing",
    "questions/categorise",
    "view/words",
    "view/navigation",
    "view/leaving",
    "view/elements",
    "view/verdict",
    "view/today",
    "questions/hotspot",
    "view/notes",
    "view/blueprint",
    "questions/fill-in",
    "view/writing",
    "view/options",
    "view/immediate",
    "view/help",
    "questions/matching",
    "view/embed",
    "view/saving",
    "session/checking",
    "view/launched",
    "view/help_desk",
    "learner",
)
"""Every source of some driver, in the order in which they ship.

A source that uses another as soon as it is read comes after it. Where the order is free it is what compresses best,
found by trying: neighbours that have the most in common.
"""


def sources(
    standard: str,
    types: Iterable[str],
    *,
    assessed: bool,
    helped: bool,
    immediate: bool = False,
    timed: bool = False,
    parted: bool = False,
    reported: bool = False,
    formulas: bool = False,
    dated: bool = False,
) -> tuple[str, ...]:
    """The sources of a package's script in order, as paths below ``templates/runtime/`` without ``.js``.

    ``types`` are the names of the blocks and questions in use; ``assessed`` says whether there is an assessment,
    ``helped`` whether any question has hints or a limited number of checks, ``immediate`` whether scored questions are
    checked one by one, ``timed`` whether a try has a time limit, ``parted`` whether the assessment is in parts,
    ``reported`` whether anything in the sections is, ``formulas`` whether there are any in the texts,
    ``dated`` whether the page says on which day it is read.
    Raises KeyError for a standard without a driver.
    """
    used = frozenset(types)
    driver, formatter = DRIVERS[standard], FORMATTERS[SPEAKS.get(standard, standard)]
    needed = {
        *CORE,
        *(source for name, shared in QUESTIONS.items() if name in used for source in shared),
        *(f"questions/{name}" for name in QUESTIONS if name in used),
        *(f"blocks/{name}" for name in BLOCKS if name in used),
        *formatter.always,
        *(formatter.forms if used & WITH_FORMS else ()),
        *driver,
        *((CHECKING,) if immediate else ()),
        *((FORMATIVE,) if reported else ()),
        *((TIMING,) if timed else ()),
        *SESSION,
        *VIEW,
        *PAGE,
        *((TODAY,) if dated else ()),
        *((EMBED,) if "embed" in used else ()),
        *((WORDS,) if formulas else ()),
        *((LAUNCHED,) if standard in SPEAKS else ()),
        *((HELP,) if helped else ()),
        *((IMMEDIATE,) if immediate else ()),
        *((BLUEPRINT,) if parted else ()),
        *((ASSESSMENT,) if assessed else ()),
        *((TIME,) if timed else ()),
        ENTRY,
    }
    return tuple(sorted(needed, key=ORDER.index))


def read(names: Iterable[str]) -> str:
    """The sources one after the other: what is searched for texts to translate."""
    return "".join(map(_source, names))


@dataclass(frozen=True, slots=True)
class Shipped:
    """The script that a package gets.

    Attributes:
        code: ASCII only.
        texts: the short name of each text that it says, by its English; empty where it has the English itself.
    """

    code: str
    texts: Mapping[str, str]


def shipped(names: Iterable[str]) -> Shipped:
    """The script of a package: each source made small beforehand (``templates/shipped/``).

    They share short names of members and texts, so they ship together or not at all: where one was edited since, all
    are only rid of their comments, so that a build is right before it is small. A test holds the checkout to what
    ``scripts/update_shipped.mjs`` writes.
    """
    sources_of = {name: _source(name) for name in names}
    members = json.loads(_made("names.json") or "{}")
    texts = json.loads(_made("texts.json") or "{}")
    blocks = [_small(name, source, members, texts) for name, source in sources_of.items()]
    if None in blocks:
        return Shipped("".join(map(_without_comments, sources_of.values())), {})
    code = "".join(
        ("!function($){", '"use strict";', *filter(None, blocks), "}(globalThis.coursewright??={});\n")
    )
    return Shipped(code, texts)


def _small(name: str, source: str, members: Mapping[str, str], texts: Mapping[str, str]) -> str | None:
    """The block that was made of a source, or None where there is none of it with these short names."""
    head, _, code = _made(f"{name}.js").partition("\n")
    return code.rstrip("\n") if head == f"// {_digest(source, members, texts)}" else None


def _digest(source: str, members: Mapping[str, str], texts: Mapping[str, str]) -> str:
    """Of a source and the short names it uses; ``scripts/update_shipped.mjs`` writes the same."""
    used = sorted(members.keys() & set(re.findall(r"[A-Za-z_$][A-Za-z0-9_$]*", source)))
    short = [f"{word} {members[word]}\n" for word in used]
    short += [f"{text} {texts.get(text)}\n" for text in messages.everything(source)]
    return hashlib.sha256((source + "".join(short)).encode("utf-8")).hexdigest()


def _made(path: str) -> str:
    """A file of ``templates/shipped/``; empty where it is not there."""
    try:
        return read_text(f"templates/shipped/{path}")
    except InstallationError:
        return ""


def _without_comments(source: str) -> str:
    # What is not ASCII stands only in strings then: an LMS that serves scripts under a wrong charset does no harm.
    made = re.sub(r"[^\x00-\x7f]", lambda found: json.dumps(found[0])[1:-1], str(rjsmin.jsmin(source)))
    return f"{made}\n"


def _source(name: str) -> str:
    return read_text(f"templates/runtime/{name}.js")
