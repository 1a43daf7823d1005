"""What all runs have in common: modules and courses are read, made into packages, and what is found is kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builder.assembly import Drawn, assemble, assemble_course, draw, draw_course
from builder.assembly.naming import folder_name, page_name
from builder.conformance import check
from builder.conformance.lms import limits
from builder.findings import Finding, Place, has_errors
from builder.findings.rules import packaging
from builder.lms.registry import PROFILES
from builder.model.course import Course
from builder.model.module import Module
from builder.model.package import Package
from builder.pictures.cache import Cache
from builder.pictures.preparing import Workshop
from builder.pipeline import coursing, revision
from builder.pipeline.controls import Controls
from builder.pipeline.courses import AssembledCourse
from builder.pipeline.coursing import Planned
from builder.pipeline.heavy import heavy
from builder.pipeline.judging import Judge, Judged
from builder.pipeline.loading import Loaded, load, plan_any, same_names
from builder.pipeline.matching import pairs
from builder.pipeline.options import Options
from builder.pipeline.result import Result, StateSize
from builder.pipeline.sharing import Shared
from builder.pipeline.shown import real
from builder.standards.registry import STANDARDS


@dataclass(frozen=True, slots=True)
class Assembled:
    """A package that could be written.

    Attributes:
        lms: the profile's name as asked for.
        alone: the same for the page that is one file, where there is no LMS; its links to others lead to such files.
    """

    module: Module
    package: Package
    lms: str
    revision: str
    alone: Package | None = None


class Run:
    """What all runs have in common, a preview's too; collects the findings of all modules."""

    def __init__(self, paths: Sequence[Path], options: Options) -> None:
        plan = plan_any(paths, options)
        self.selected, self.settings, self.courses = plan.modules, plan.settings, plan.courses
        self._findings: dict[str, list[Finding]] = {"": list(plan.findings)}
        self._states: list[StateSize] = []
        self._files: dict[str, tuple[Path, ...]] = {}
        self._whole: list[Path] = []
        self._modules: list[Module] = []
        self._judge = Judge(self.settings)
        self._progress = options.progress
        self._registry = options.registry
        self._web = options.web
        self._prepared: dict[str, tuple[Module, str] | None] = {}
        self.workshop = Workshop(Cache(options.cache))
        folder = self.settings.control_documents
        self._controls = None if folder is None or options.playable else Controls(folder)

    def load(self, *, look: bool = False) -> list[Loaded]:
        """The modules that could be read; with ``look`` also everything that can be found in them without writing.

        Each is looked at before the next one is read, while what was made of its texts is at hand; but for the web,
        where pages link to each other, all are read first.
        """
        modules = []
        at_once = look and all(STANDARDS[one].MANIFEST for one in self.settings.standards)
        for loaded in self._loading():
            modules.append(loaded)
            if at_once:
                self._look_at(loaded)
        self._after_loading(modules)
        if look:
            for loaded in () if at_once else modules:
                self._look_at(loaded)
            self._look_at_courses(modules)
        return modules

    def _loading(self) -> Iterator[Loaded]:
        for done, module in enumerate(self.selected):
            self._progress(done, len(self.selected), module.shown)
            loaded, findings = load(module, self.settings, self.courses.beside(module))
            self._findings.setdefault(module.shown, []).extend(findings)
            self._files[module.shown] = (module.source,)
            if loaded is not None:
                if self._registry is not None:
                    from builder.lookup import comparing  # noqa: PLC0415 others do without the network

                    self._findings[module.shown] += comparing.findings(loaded.module, self._registry)
                if self._web is not None:
                    from builder.lookup import following  # noqa: PLC0415 likewise

                    self._findings[module.shown] += following.findings(loaded.module, self._web)
                self._states.append(loaded.state)
                self._files[module.shown] = loaded.module.inputs
                yield loaded

    def _after_loading(self, modules: Sequence[Loaded]) -> None:
        """What can be said once all of them are known."""
        for planned in self.courses.planned:
            own = self._findings.setdefault(planned.selected.shown, [])
            own += coursing.findings(planned, self.settings)
            self._files[planned.selected.shown] = (planned.selected.source,)
        named: list[Module | Course] = [
            *(one.module for one in modules if any(self._alone(one))),
            *(one.course for one in self.courses.planned if one.course is not None),
        ]
        self._modules = [loaded.module for loaded in modules]
        has_versions = all(STANDARDS[one].MANIFEST for one in self.settings.standards)
        for finding in same_names(named, apart=has_versions):
            self._findings[finding.place.file].append(finding)

    def look(self, modules: Sequence[Loaded]) -> None:
        """Everything that can be found without writing."""
        for loaded in modules:
            self._look_at(loaded)
        self._look_at_courses(modules)

    def _look_at(self, loaded: Loaded) -> None:
        for _ in self.packages(loaded):
            pass

    def _look_at_courses(self, modules: Sequence[Loaded]) -> None:
        for planned in self.courses.planned:
            for _ in self.course_packages(planned, modules):
                pass

    def packages(self, loaded: Loaded) -> Iterator[Assembled]:
        """The module's package for each standard and LMS, checked; its texts are made into a page once.

        What two of them share is reported once.

        Nothing for a module with errors: a question without a right answer has no page.
        """
        prepared = self._prepare(loaded)
        if prepared is None:
            return
        module, source = prepared
        if wanted := list(self._alone(loaded)):
            standards = tuple(dict.fromkeys(standard for standard, _ in wanted))
            drawn = draw(module, standards, revision=source, catalogue=loaded.catalogue)
            shared = Shared(standards)
            for standard, lms in wanted:
                made = self._assembled(drawn, standard, lms)
                made = replace(made, package=self._checked(made.package, lms, shared))
                if made.alone is not None:
                    shared.add(standard, heavy(made.alone, module))
                yield made
            self._findings[module.source] += shared.findings()
        self._whole += module.inputs

    def course_packages(self, planned: Planned, modules: Sequence[Loaded]) -> Iterator[AssembledCourse]:
        """The package of all modules of a course for each standard and LMS that gets one, checked.

        Nothing for a course with errors, or with a module that has some.
        """
        if planned.course is None:
            return
        self._whole += planned.course.inputs
        wanted = [one for one in pairs(self.settings) if planned.is_one(*one)]
        by_file = {real(loaded.selected.source): loaded for loaded in modules}
        members = [by_file[file] for unit in planned.units if (file := real(unit.source)) in by_file]
        prepared = [one for one in map(self._prepare, members) if one is not None]
        if not wanted or len(prepared) < len(planned.units):
            return
        own = self._findings[planned.selected.shown]
        inputs = [path for module, _ in prepared for path in _inputs(module)]
        source = revision.read(planned.course.folder, (*planned.course.inputs, *inputs))
        if source.problem:
            own.append(packaging.REVISION_UNKNOWN.at(Place(planned.selected.shown), source.problem))
        standards = tuple(dict.fromkeys(standard for standard, _ in wanted))
        pages = draw_course(
            [
                (module, loaded.catalogue, name)
                for loaded, (module, name) in zip(members, prepared, strict=True)
            ],
            standards,
        )
        shared = Shared(standards)
        for standard, lms in wanted:
            package = assemble_course(
                planned.course, pages, standard=standard, profile=PROFILES[lms], revision=source.name
            )
            package = self._checked(package, lms, shared)
            yield AssembledCourse(
                planned.course,
                tuple(members),
                tuple(page.module for page in pages),
                package,
                lms,
                source.name,
            )
        own += shared.findings()

    def _alone(self, loaded: Loaded) -> Iterator[tuple[str, str]]:
        """The standards and LMSs for which a module gets a package of its own."""
        for standard, lms in pairs(self.settings):
            if self.courses.packs_alone(loaded.selected, standard, lms):
                yield standard, lms

    def _prepare(self, loaded: Loaded) -> tuple[Module, str] | None:
        """The module with its pictures made ready, and its revision; None for one with errors. Asked for once."""
        name = loaded.module.source
        if name not in self._prepared:
            self._prepared[name] = self._prepare_now(loaded) if loaded.is_sound else None
        return self._prepared[name]

    def _prepare_now(self, loaded: Loaded) -> tuple[Module, str] | None:
        module, damaged = self.workshop.prepare(loaded.module)
        own = self._findings[module.source]
        own += damaged
        if damaged:
            return None
        source = revision.read(module.folder, _inputs(module))
        if source.problem:
            own.append(packaging.REVISION_UNKNOWN.at(Place(module.source), source.problem))
        return module, source.name

    def _checked(self, package: Package, lms: str, shared: Shared) -> Package:
        """The package with the control documents that are asked for; what is wrong with it goes to ``shared``."""
        rules = [limits.of(PROFILES[lms])]
        if self._controls is not None:
            package, faults = self._controls.added(package)
            shared.add(package.standard, faults)
            rules += () if faults else self._controls.rules(package)
        shared.add(package.standard, check(package, rules))
        return package

    def _assembled(self, drawn: Drawn, standard: str, lms: str) -> Assembled:
        profile = PROFILES[lms]
        if STANDARDS[standard].MANIFEST:
            package = assemble(drawn, standard=standard, profile=profile)
            return Assembled(drawn.module, package, lms, drawn.revision)
        others = [one for one in self._modules if one.id != drawn.module.id]
        folders = {one.id: f"../{folder_name(one)}/index.html" for one in others}
        pages = {one.id: page_name(one) for one in others}
        package, alone = (
            assemble(drawn, standard=standard, profile=profile, places=places) for places in (folders, pages)
        )
        return Assembled(drawn.module, package, lms, drawn.revision, alone)

    def may_build(self) -> bool:
        """Whether nothing found so far forbids writing."""
        return not has_errors(list(self._judged().findings))

    def result(self) -> Result:
        made = self._judged()
        return Result(
            made.findings,
            len(self.selected),
            states=tuple(self._states),
            by_module=self._by_module(made.findings),
            suppressed=made.suppressed,
            left_out=made.left_out,
        )

    def _judged(self) -> Judged:
        everything = [finding for findings in self._findings.values() for finding in findings]
        sources = [path for files in self._files.values() for path in files]
        return self._judge.judged(everything, sources, self._whole)

    def _by_module(self, findings: Sequence[Finding]) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
        """The findings by the module that has them; a bank's belong to every module that draws from it."""
        owned = {name: {fault(finding) for finding in own} for name, own in self._findings.items() if name}
        files = {name: {real(path) for path in paths} for name, paths in self._files.items()}
        of: dict[str, list[Finding]] = {name: [] for name in owned}
        for finding in findings:
            owners = [name for name in owned if fault(finding) in owned[name]]
            owners = owners or [name for name in files if real(Path(finding.place.file)) in files[name]]
            for name in owners or [""]:
                of.setdefault(name, []).append(finding)
        return tuple((name, tuple(own)) for name, own in of.items())


def _inputs(module: Module) -> tuple[Path, ...]:
    """Every file that the module's packages hang on."""
    return (*module.inputs, *(media.source for media in module.media))


def fault(finding: Finding) -> tuple[str, Place, str]:
    """What stays the same, however much a finding is said to matter."""
    return finding.code, finding.place, finding.message
