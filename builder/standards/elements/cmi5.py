"""cmi5: what ``templates/runtime/drivers/cmi5.js`` reads and sends."""

from builder.standards.elements.element import Element
from builder.standards.elements.xapi import SHARED

ELEMENTS: tuple[Element, ...] = (
    Element(
        "LMS.LaunchData",
        "whether anything may be recorded, what a pass takes, and where to go afterwards",
        read=True,
        sent=False,
    ),
    Element(
        "cmi5LearnerPreferences",
        "asked for because the standard wants it, and not used",
        read=True,
        sent=False,
    ),
    *SHARED,
)
