"""One element of a standard's data model, as a package uses it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class When(StrEnum):
    """Which modules an element belongs to."""

    ALWAYS = "always"
    ASSESSED = "assessed"
    """There is an assessment."""
    REPORTED = "reported"
    """Answers are reported: there is an assessment, or a question or poll with ``report: true``."""


@dataclass(frozen=True, slots=True)
class Element:
    """What a package reads or sets.

    Attributes:
        name: with ``n`` for a number.
        purpose: for those who must say what is processed and why.
        read: whether its value is asked for.
        sent: whether it is set.
    """

    name: str
    purpose: str
    read: bool
    sent: bool
    when: When = When.ALWAYS


def needed(elements: Iterable[Element], *, assessed: bool, reporting: bool) -> tuple[Element, ...]:
    """Those that belong to a module with an assessment, or whose answers are reported."""
    there = {When.ALWAYS: True, When.ASSESSED: assessed, When.REPORTED: reporting}
    return tuple(element for element in elements if there[element.when])
