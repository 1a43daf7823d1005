"""What speaks with an LMS: per standard its driver, and what writes interactions in its words."""

from dataclasses import dataclass

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
    "web": ("drivers/web",),
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

WEB = "web"
"""The driver of pages without an LMS."""

WITH_FORMS = frozenset(
    ("fill-in", "cloze", "numeric", "matching", "categorise", "long-fill-in", "performance")
)
"""Types whose answers are texts, numbers or pairs, and no list of ids."""
