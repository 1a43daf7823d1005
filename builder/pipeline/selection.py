"""Which modules and courses the paths of the command line mean."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from builder.findings import Finding, Place
from builder.findings.rules import project
from builder.pipeline.shown import normal, real, shown

SOURCE = "module.yaml"
"""The file that makes a folder a module."""

COURSE = "course.yaml"
"""The file that makes several modules a course."""

_MEANT = ("module.yml", "Module.yaml", "Module.yml", "module.yaml.txt", "module.yml.txt")
"""What people and their editors call it instead."""

_NOTHING = f"neither this folder nor one directly in it has a {SOURCE} or a {COURSE}"


@dataclass(frozen=True, slots=True)
class Selected:
    """A module or a course that was asked for.

    Attributes:
        source: its YAML file.
        shown: the same as the user would type it.
    """

    source: Path
    shown: str

    @property
    def is_course(self) -> bool:
        """Whether it is a course."""
        return self.source.name == COURSE


def select(paths: Iterable[Path]) -> tuple[tuple[Selected, ...], list[Finding]]:
    """The modules that ``paths`` mean, each once, in the order given; within a folder by name.

    A path is a module's folder, its YAML file, or a folder whose folders are modules. A course is none.
    """
    selected, findings = select_any(paths)
    modules = tuple(one for one in selected if not one.is_course)
    if not modules and not findings:
        hint = "Name one of its modules."
        findings = [
            project.NO_MODULE.at(
                Place(one.shown), "this is a course of several modules, and not a module", hint
            )
            for one in selected
        ]
    return modules, findings


def select_any(paths: Iterable[Path]) -> tuple[tuple[Selected, ...], list[Finding]]:
    """The modules and courses that ``paths`` mean, each once, in the order given; within a folder by name.

    A path is a folder with a YAML file of either, that file, or a folder whose folders are such.
    """
    sources: dict[Path, Path] = {}
    findings: list[Finding] = []
    for path in paths:
        found, fault = _sources(normal(path))
        findings += fault
        for source in found:
            own = real(source)
            if own not in sources or (_is_linked(sources[own]) and not _is_linked(source)):
                sources[own] = source
    return tuple(Selected(source, shown(source)) for source in sources.values()), findings


def _is_linked(source: Path) -> bool:
    """Whether it is known under a name that is only a link's."""
    return source.is_symlink() or source.parent.is_symlink()


def _sources(path: Path) -> tuple[list[Path], list[Finding]]:
    try:
        if path.is_dir():
            return (own, []) if (own := _own(path)) else _within(path)
        if path.name in {SOURCE, COURSE} and path.exists():
            return [path], []
        return [], [_no_source(path)]
    except OSError as error:
        return [], [_locked(path, error)]


def _own(folder: Path) -> list[Path]:
    """The files that make a folder a module or a course."""
    return [folder / name for name in (SOURCE, COURSE) if (folder / name).is_file()]


def _within(path: Path) -> tuple[list[Path], list[Finding]]:
    """The modules and courses in the folders of a folder that is none itself."""
    inside: list[Path] = []
    faults: list[Finding] = []
    for folder in (path, *sorted(path.iterdir())):
        try:
            if folder.is_dir() and (own := _own(folder)):
                inside += own
            elif folder.is_dir() and (file := _misnamed(folder)):
                faults.append(_rename(file))
        except OSError as error:
            faults.append(_locked(folder, error))
    if inside or faults:
        return inside, faults
    return [], [project.NO_MODULE.at(Place(shown(path)), _NOTHING, _way_out(path))]


def _no_source(path: Path) -> Finding:
    place = Place(shown(path))
    misnamed = _misnamed(path.parent)
    if misnamed and path.name in {SOURCE, misnamed.name}:
        return _rename(misnamed)
    if not path.exists():
        return project.NO_SUCH_PATH.at(place, "there is no such file or folder", _nearest(path))
    message = f"this file is no module: a module's file is called {SOURCE}"
    return project.NO_MODULE.at(place, message, f"Name the module's folder, or its {SOURCE}.")


def _misnamed(folder: Path) -> Path | None:
    """The file in a folder without a module that was meant to be its module's."""
    if (folder / SOURCE).is_file():
        return None
    return next((folder / name for name in _MEANT if (folder / name).is_file()), None)


def _locked(path: Path, error: OSError) -> Finding:
    message = f"it cannot be looked at: {error.strerror or error}"
    hint = "See that you may read it, or name the modules' own folders."
    return project.NO_MODULE.at(Place(shown(path)), message, hint)


def _rename(file: Path) -> Finding:
    message = f"this file is not read: a module's file is called {SOURCE}"
    return project.NO_MODULE.at(Place(shown(file)), message, f"Rename {file.name} to {SOURCE}.")


def _way_out(path: Path) -> str:
    modules = path / "modules"
    return f"Did you mean {shown(modules)}?" if modules.is_dir() else ""


def _nearest(path: Path) -> str:
    existing = next((parent for parent in path.parents if parent.is_dir()), None)
    return f"{shown(existing)} exists; what follows it does not." if existing and existing != Path() else ""
