"""Courses: which modules they bring along, and which packages those go into."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from builder import source
from builder.findings import Finding
from builder.lms.registry import PROFILES
from builder.model.course import Course, Unit, Zips
from builder.pipeline.matching import pairs
from builder.pipeline.selection import Selected
from builder.pipeline.settings import Settings
from builder.pipeline.sharing import Shared
from builder.pipeline.shown import real
from builder.standards.courses import waiting
from builder.standards.courses.registry import MANIFESTS


@dataclass(frozen=True, slots=True)
class Planned:
    """A course that was asked for.

    Attributes:
        course: None when it has errors.
        units: its modules that are there.
    """

    selected: Selected
    course: Course | None
    units: tuple[Unit, ...]
    findings: tuple[Finding, ...]

    def is_one(self, standard: str, lms: str) -> bool:
        """Whether its modules go into one package: what the author says, else what is known of the LMS."""
        if self.course is None or standard not in MANIFESTS:
            return False
        if self.course.zips is None:
            return PROFILES[lms].zips.value == "one"
        return self.course.zips is Zips.ONE


@dataclass(slots=True)
class Courses:
    """The courses of a run.

    Attributes:
        alone: the modules that were asked for themselves, by where they really are.
    """

    planned: tuple[Planned, ...] = ()
    alone: set[Path] = field(default_factory=set)

    def of(self, module: Selected) -> tuple[Planned, ...]:
        """The courses that a module belongs to."""
        own = real(module.source)
        return tuple(one for one in self.planned if own in {real(unit.source) for unit in one.units})

    def beside(self, module: Selected) -> tuple[Path, ...]:
        """The modules of its courses."""
        files = [unit.source for one in self.of(module) for unit in one.units]
        return tuple(dict.fromkeys(files))

    def packs_alone(self, module: Selected, standard: str, lms: str) -> bool:
        """Whether a module gets a package of its own."""
        return real(module.source) in self.alone or not all(
            one.is_one(standard, lms) for one in self.of(module)
        )


def read(selected: Iterable[Selected]) -> tuple[tuple[Selected, ...], Courses]:
    """All modules, those of courses among them, each once, and the courses."""
    modules: dict[Path, Selected] = {}
    courses = Courses()
    planned = []
    for one in selected:
        if not one.is_course:
            modules.setdefault(real(one.source), one)
            courses.alone.add(real(one.source))
            continue
        course, units, findings = source.load_course(one.source, shown=one.shown)
        planned.append(Planned(one, course, units, tuple(findings)))
        for unit in units:
            modules.setdefault(real(unit.source), Selected(unit.source, unit.shown))
    courses.planned = tuple(planned)
    return tuple(modules.values()), courses


def findings(planned: Planned, settings: Settings) -> Iterator[Finding]:
    """What is wrong with the course, and what of its order is not said in any of its packages."""
    yield from planned.findings
    if planned.course is None:
        return
    shared = Shared(settings.standards)
    for standard, lms in pairs(settings):
        is_one = planned.is_one(standard, lms)
        found = waiting.findings(planned.course, standard, PROFILES[lms], is_one=is_one)
        shared.add(standard, found)
    yield from shared.findings()
