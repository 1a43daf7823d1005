"""From paths to modules that may be built."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from builder import source
from builder.findings import Finding, Place, has_errors
from builder.findings.rules import packaging, project
from builder.interface import catalogue, coverage
from builder.interface.catalogue import Catalogue
from builder.lint import lint
from builder.lms.registry import PROFILES
from builder.model.module import Module
from builder.pipeline import settings as project_settings
from builder.pipeline.chosen import Chosen
from builder.pipeline.options import Options
from builder.pipeline.result import StateSize
from builder.pipeline.selection import Selected, select
from builder.pipeline.settings import Settings
from builder.pipeline.shown import real, shown
from builder.standards.registry import STANDARDS
from builder.state import bound, journal


@dataclass(frozen=True, slots=True)
class Loaded:
    """A module that was read, the words of its page, and how much it can store about a learner.

    Attributes:
        findings: those of this module, before it is assembled.
        is_sound: no finding is an error, so that its pages can be made: templates count on what lint asks for.
    """

    module: Module
    catalogue: Catalogue
    state: StateSize
    findings: tuple[Finding, ...]
    is_sound: bool


def plan(paths: Sequence[Path], options: Options) -> tuple[tuple[Selected, ...], Settings, list[Finding]]:
    """What to build and how: the command line first, then the project's settings, then what holds without."""
    selected, findings = select(paths)
    folders = [real(module.source).parent for module in selected]
    files = {project_settings.find(folder) for folder in folders} or {None}
    if len(files) > 1:
        findings.append(_two_projects(selected))
    file = next(iter(files)) if len(files) == 1 else None
    settings = Settings()
    if file is not None:
        settings, faults = project_settings.read(file)
        findings += faults
    settings = _with_options(settings, options)
    return selected, settings, [*findings, *_not_played(selected, settings)]


def _not_played(selected: Sequence[Selected], settings: Settings) -> list[Finding]:
    """LMSs that are not known to play what is to be built, each once."""
    standard = STANDARDS[settings.standard]
    return [
        packaging.NOT_PLAYED.at(
            Place(selected[0].shown),
            f"{PROFILES[name].title} by itself is not known to play packages of {standard.TITLE}",
            f"What was {PROFILES[name].unplayed[standard.DRIVER].evidence}.",
        )
        for name in settings.lms
        if selected and standard.DRIVER in PROFILES[name].unplayed
    ]


def load(module: Selected, settings: Settings) -> tuple[Loaded | None, list[Finding]]:
    """Read one module and everything that can be said of it before it is assembled."""
    theme = None if settings.theme is None else Path(shown(settings.theme))
    libraries = tuple(Path(shown(path)) for path in settings.libraries)
    read, findings = source.load(
        module.source, shown=module.shown, theme=theme, libraries=libraries, csl=settings.csl
    )
    if read is None:
        return None, findings
    overrides = None if settings.overrides is None else Path(shown(settings.overrides))
    language = settings.language or read.language
    words = catalogue.load(language, overrides)
    standard = STANDARDS[settings.standard]
    findings = [
        *findings,
        *lint(read, settings.rules.asked()),
        *bound.findings(read),
        *standard.findings(read),
        *journal.findings(read, standard.COMMIT_LIMIT),
        *words.findings,
        *coverage.findings(words, language, read.language_place or read.place, overrides),
    ]
    budget = bound.worst_case(read)
    state = StateSize(read.id, read.source, budget.total, budget.limit)
    loaded = Loaded(read, words, state, tuple(findings), not has_errors(findings))
    return loaded, findings


def same_names(loaded: Sequence[Loaded]) -> list[Finding]:
    """Modules whose zips would have the same name."""
    first: dict[str, Module] = {}
    found = []
    for item in loaded:
        name = f"{item.module.id}-{item.module.version}".casefold()
        earlier = first.setdefault(name, item.module)
        if earlier is not item.module:
            message = f"{earlier.source} has the same id and version: {item.module.id} {item.module.version}"
            hint = "Give one of them another id, or another version."
            found.append(packaging.SAME_NAME.at(item.module.place, message, hint))
    return found


def _with_options(settings: Settings, options: Options) -> Settings:
    return replace(
        settings,
        standard=options.standard or settings.standard,
        lms=tuple(dict.fromkeys(options.lms)) or settings.lms,
        output=options.output or Path(shown(settings.output)),
        csl=options.csl,
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
