"""Several modules as one course: which, in which order, and what must be completed before which."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from builder.findings import Place
from builder.model.prose import Text


class CourseOrder(StrEnum):
    """Whether modules wait for those before them."""

    ANY = "any"
    IN_ORDER = "in-order"
    """A module opens when the one before it is completed."""


class Zips(StrEnum):
    """How many packages a course is."""

    ONE = "one"
    ONE_PER_MODULE = "one-per-module"


@dataclass(frozen=True, slots=True)
class Unit:
    """A module as a course names it.

    Attributes:
        id: the module's own.
        source: its YAML file.
        shown: the same as the user would type it.
        after: ids of modules that must be completed before it.
    """

    id: str
    source: Path
    shown: str
    after: tuple[Text, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class CourseBlock:
    """Modules under a title."""

    id: str
    title: Text
    units: tuple[Unit, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Course:
    """One course: one organization in SCORM's words.

    Attributes:
        zips: None where the author leaves it to the LMS that is built for.
        parts: modules and blocks of them, in the author's order.
        folder: the folder that holds the source.
        source: the path of the YAML file as the user would type it.
        inputs: the files it was made from; the modules' own are not among them.
        order_place: where the author says in which order modules open; None where they do not.
    """

    id: str
    version: str
    title: Text
    description: Text
    language: str
    order: CourseOrder
    zips: Zips | None
    parts: tuple[Unit | CourseBlock, ...]
    folder: Path
    source: str
    inputs: tuple[Path, ...]
    place: Place
    order_place: Place | None = None

    @property
    def units(self) -> tuple[Unit, ...]:
        """Its modules in their order, those of blocks among them."""
        return tuple(self._units())

    @property
    def blocks(self) -> tuple[CourseBlock, ...]:
        """Its blocks in their order."""
        return tuple(part for part in self.parts if isinstance(part, CourseBlock))

    @property
    def waits(self) -> bool:
        """Whether any module opens only when another is completed."""
        return any(self.before(unit) for unit in self.units)

    @property
    def waits_place(self) -> Place:
        """Where the author first says that a module waits."""
        first = next((name.place for unit in self.units for name in unit.after), None)
        return self.order_place or first or self.place

    def before(self, unit: Unit) -> tuple[str, ...]:
        """The ids of what must be completed before ``unit`` opens, in the order of the course."""
        every = self.units
        asked = {name.text for name in unit.after}
        if self.order is CourseOrder.IN_ORDER and (place := every.index(unit)):
            asked.add(every[place - 1].id)
        return tuple(one.id for one in every if one.id in asked)

    def _units(self) -> Iterator[Unit]:
        for part in self.parts:
            yield from part.units if isinstance(part, CourseBlock) else (part,)
