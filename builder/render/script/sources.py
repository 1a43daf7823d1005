"""Which sources the script of a package is made of."""

from collections.abc import Iterable

from builder.render.script.drivers import DRIVERS, FORMATTERS, SPEAKS, WEB, WITH_FORMS, Formatter
from builder.render.script.order import ORDER

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

CHOICE = "view/choice"
"""What lets learners go on to another module of the same package, for a driver of SCORM 2004."""

LAUNCHED = "view/launched"
"""What an LMS that launches by an address can change, for the drivers of such LMSs."""

ALONE = "view/alone"
"""What a page has that no LMS launches: parts that an address names, and the way to delete what a browser keeps."""

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
    choosing: bool = False,
) -> tuple[str, ...]:
    """The sources of a package's script in order, as paths below ``templates/runtime/`` without ``.js``.

    ``types`` are the names of the blocks and questions in use; ``assessed`` says whether there is an assessment,
    ``helped`` whether any question has hints or a limited number of checks, ``immediate`` whether scored questions are
    checked one by one, ``timed`` whether a try has a time limit, ``parted`` whether the assessment is in parts,
    ``reported`` whether anything in the sections is, ``formulas`` whether there are any in the texts,
    ``dated`` whether the page says on which day it is read, ``choosing`` whether other modules can be chosen from it.
    Raises KeyError for a standard without a driver.
    """
    used = frozenset(types)
    driver = DRIVERS[standard]
    formatter = FORMATTERS.get(SPEAKS.get(standard, standard), Formatter(()))
    needed = {
        *CORE,
        *(source for name, shared in QUESTIONS.items() if name in used for source in shared),
        *(f"questions/{name}" for name in QUESTIONS if name in used),
        *(f"blocks/{name}" for name in BLOCKS if name in used),
        *formatter.always,
        *(formatter.forms if used & WITH_FORMS else ()),
        *driver,
        *((CHECKING,) if immediate else ()),
        *((FORMATIVE,) if reported and formatter.always else ()),
        *((TIMING,) if timed else ()),
        *SESSION,
        *VIEW,
        *PAGE,
        *((ALONE,) if standard == WEB else ()),
        *((TODAY,) if dated else ()),
        *((EMBED,) if "embed" in used else ()),
        *((WORDS,) if formulas else ()),
        *((LAUNCHED,) if standard in SPEAKS else ()),
        *((CHOICE,) if choosing else ()),
        *((HELP,) if helped else ()),
        *((IMMEDIATE,) if immediate else ()),
        *((BLUEPRINT,) if parted else ()),
        *((ASSESSMENT,) if assessed else ()),
        *((TIME,) if timed else ()),
        ENTRY,
    }
    return tuple(sorted(needed, key=ORDER.index))
