"""One module as it stands on disk at this moment, with the packages that a build would write; nothing is written."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.findings import Finding, has_errors
from builder.model.module import Module
from builder.model.package import Package
from builder.pictures.preparing import Workshop
from builder.pipeline.options import Options
from builder.pipeline.running import Run
from builder.pipeline.settings import FILE, Settings
from builder.pipeline.shown import real
from builder.source.banks import FOLDER as BANKS
from builder.source.project import project_folder
from builder.source.shared import shared_files


@dataclass(frozen=True, slots=True)
class Draft:
    """What became of a module.

    Attributes:
        findings: in the order they are reported.
        module: None when it could not be read.
        settings: what the project and the command line ask for, with one standard.
        workshop: makes the pictures of the packages.
        packages: by LMS profile; none when a finding is an error.
        watch: files and folders that the outcome hangs on, those that are not there too.
        seconds: how long it took.
    """

    findings: tuple[Finding, ...]
    module: Module | None
    settings: Settings
    workshop: Workshop
    packages: Mapping[str, Package] = field(default_factory=dict)
    watch: tuple[Path, ...] = ()
    seconds: float = 0.0

    @property
    def standard(self) -> str:
        """Of the packages."""
        return self.settings.standards[0]

    @property
    def is_fine(self) -> bool:
        """Whether a build would write packages."""
        return not has_errors(list(self.findings))


def draft(source: Path, options: Options) -> Draft:
    """The module whose YAML file is ``source``, for the LMSs of ``options``.

    Raises OSError when a file of the module disappears meanwhile.
    """
    start = time.perf_counter()
    run = Run([source], options)
    modules = run.load()
    packages = {made.lms: made.package for loaded in modules for made in run.packages(loaded)}
    findings = run.result().findings
    module = modules[0].module if modules else None
    return Draft(
        findings,
        module,
        run.settings,
        run.workshop,
        {} if has_errors(list(findings)) else packages,
        _watch(source, module, run.settings),
        time.perf_counter() - start,
    )


def _watch(source: Path, module: Module | None, settings: Settings) -> tuple[Path, ...]:
    folder = real(source).parent
    project = project_folder(folder)
    paths = [folder, *(above / FILE for above in (folder, *folder.parents))]
    paths += [project / BANKS] if project is not None else []
    named = (settings.overrides, settings.theme, settings.csl, *settings.libraries)
    paths += [*(path for path in named if path is not None), *shared_files(source)]
    if module is not None:
        paths += [*module.inputs, *(media.source for media in module.media)]
    return tuple(dict.fromkeys(path.absolute() for path in paths))
