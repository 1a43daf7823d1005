"""Every output standard there is. A new one is a file beside this, a driver or one that is there, and a line here."""

from collections.abc import Sequence

from builder.standards import cmi5, scorm12, scorm2004_3rd, scorm2004_4th, web, xapi
from builder.standards.contract import Standard

STANDARDS: dict[str, Standard] = {
    scorm12.NAME: scorm12,
    scorm2004_4th.NAME: scorm2004_4th,
    scorm2004_3rd.NAME: scorm2004_3rd,
    cmi5.NAME: cmi5,
    xapi.NAME: xapi,
    web.NAME: web,
}

ALL = "all"
"""The word for every one of them."""

DEFAULT = scorm12.NAME
"""What is built when nothing else is asked for: the one that every LMS plays."""


def named(words: Sequence[str]) -> tuple[str, ...]:
    """The standards that are asked for, each once; ``ALL`` is every one, in the order of the registry."""
    return tuple(STANDARDS) if ALL in words else tuple(dict.fromkeys(words))
