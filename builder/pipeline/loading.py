"""From paths to modules that may be built."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builder import source
from builder.findings import Finding, Place, has_errors
from builder.findings.rules import packaging, project
from builder.interface import catalogue, coverage
from builder.interface.catalogue import Catalogue
from builder.lint import lint
from builder.lms.registry import PROFILES
from builder.model.course import Course
from builder.model.module import Module
from builder.pipeline import coursing, matching
from builder.pipeline import settings as project_settings
from builder.pipeline.chosen import Chosen
from builder.pipeline.coursing import Courses
from builder.pipeline.options import Options
from builder.pipeline.result import StateSize
from builder.pipeline.selection import Selected, select_any
from builder.pipeline.settings import Settings
from builder.pipeline.sharing import Shared
from builder.pipeline.shown import real, shown
from builder.standards.registry import ALL, STANDARDS, named
from builder.state import bound, journal


@dataclass(frozen=True, slots=True)
class Loaded:
    """A module that was read, the words of its page, and how much it can store about a learner.

    Attributes:
        selected: as it was asked for.
        findings: those of this module, before it is assembled.
        is_sound: no finding is an error, so that its pages can be made: templates count on what lint asks for.
    """

    module: Module
    catalogue: Catalogue
    state: StateSize
    findings: tuple[Finding, ...]
    is_sound: bool
    selected: Selected


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build and how.

    Attributes:
        modules: those of courses among them.
        findings: those of no single module or course.
    """

    modules: tuple[Selected, ...]
    courses: Courses
    settings: Settings
    findings: tuple[Finding, ...]


def plan(paths: Sequence[Path], options: Options) -> tuple[tuple[Selected, ...], Settings, list[Finding]]:
    """The modules, what holds for them, and what is wrong with either."""
    planned = plan_any(paths, options)
    return planned.modules, planned.settings, list(planned.findings)


def plan_any(paths: Sequence[Path], options: Options) -> Plan:
    """What to build and how: the command line first, then the project's settings, then what holds without."""
    asked, findings = select_any(paths)
    selected, courses = coursing.read(asked)
    everything = tuple(dict.fromkeys((*selected, *asked)))
    folders = [real(one.source).parent for one in everything]
    files = {project_settings.find(folder) for folder in folders} or {None}
    if len(files) > 1:
        findings.append(_two_projects(everything))
    file = next(iter(files)) if len(files) == 1 else None
    settings = Settings()
    if file is not None:
        settings, faults = project_settings.read(file)
        findings += faults
    settings = _with_options(settings, options)
    return Plan(selected, courses, settings, (*findings, *matching.findings(selected, settings)))


def load(
    module: Selected, settings: Settings, course: tuple[Path, ...] = ()
) -> tuple[Loaded | None, list[Finding]]:
    """Read one module and everything that can be said of it before it is assembled.

    ``course``: the YAML files of the modules of its courses.
    """
    theme = None if settings.theme is None else Path(shown(settings.theme))
    libraries = tuple(Path(shown(path)) for path in settings.libraries)
    read, findings = source.load(
        module.source, shown=module.shown, theme=theme, libraries=libraries, csl=settings.csl, course=course
    )
    if read is None:
        return None, findings
    overrides = None if settings.overrides is None else Path(shown(settings.overrides))
    language = settings.language or read.language
    words = catalogue.load(language, overrides)
    findings = [
        *findings,
        *lint(read, settings.rules.asked()),
        *bound.findings(read),
        *_of_standards(read, settings.standards),
        *words.findings,
        *coverage.findings(words, language, read.language_place or read.place, overrides),
    ]
    budget = bound.worst_case(read)
    state = StateSize(read.id, read.source, budget.total, budget.limit)
    loaded = Loaded(read, words, state, tuple(findings), not has_errors(findings), module)
    return loaded, findings


def _of_standards(module: Module, standards: tuple[str, ...]) -> Iterator[Finding]:
    """What of the module some standard has no room for."""
    shared = Shared(standards)
    for name in standards:
        standard = STANDARDS[name]
        shared.add(name, standard.findings(module))
        shared.add(name, journal.findings(module, standard.COMMIT_LIMIT))
    return shared.findings()


def same_names(named: Sequence[Module | Course], *, apart: bool = True) -> list[Finding]:
    """Modules and courses whose zips would have the same name; ``apart``: whether their versions tell them apart."""
    first: dict[str, Module | Course] = {}
    found = []
    for item in named:
        name = (f"{item.id}-{item.version}" if apart else item.id).casefold()
        earlier = first.setdefault(name, item)
        if earlier is not item:
            message = f"{earlier.source} has the same id and version: {item.id} {item.version}"
            hint = "Give one of them another id, or another version."
            if not apart:
                message = f"{earlier.source} has the same id: {item.id}, which names the folder of a web page"
                hint = "Give one of them another id, or build them in two runs."
            found.append(packaging.SAME_NAME.at(item.place, message, hint))
    return found


def _with_options(settings: Settings, options: Options) -> Settings:
    lms = tuple(dict.fromkeys(options.lms)) or settings.lms
    by_lms = settings.by_lms and not options.standards
    every = ALL in options.standards if options.standards else settings.has_every_standard
    standards = named(options.standards) or settings.standards
    if options.playable:
        standards = (next((one for one in standards if one in options.playable), options.playable[0]),)
        by_lms = every = False
    elif by_lms:
        standards = tuple(dict.fromkeys(PROFILES[name].standard.value for name in lms))
    return replace(
        settings,
        standards=standards,
        has_every_standard=every,
        by_lms=by_lms,
        lms=lms,
        output=options.output or Path(shown(settings.output)),
        csl=options.csl,
        control_documents=options.control_documents or settings.control_documents,
        strict=options.strict or settings.strict,
        rules=with_choice(settings.rules, options),
        language=options.language,
    )


def with_choice(rules: Chosen, options: Options) -> Chosen:
    """What the command line names stands in the place of the project's; a code that it asks for is looked at."""
    ignore = options.ignore or tuple(code for code in rules.ignore if code not in options.select)
    return replace(rules, select=options.select or rules.select, ignore=ignore)


def _two_projects(selected: Sequence[Selected]) -> Finding:
    hint = "Run the command once for each project."
    message = f"the modules have different {project_settings.FILE} files, or only some have one"
    return project.TWO_PROJECTS.at(Place(selected[0].shown), message, hint)
