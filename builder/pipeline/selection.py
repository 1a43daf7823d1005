"""Which modules the paths of the command line mean."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from builder.findings import Finding, Place
from builder.findings.rules import project
from builder.pipeline.shown import normal, shown

SOURCE = "module.yaml"
"""The file that makes a folder a module."""

_NOTHING = f"neither this folder nor one directly in it has a {SOURCE}"


@dataclass(frozen=True, slots=True)
class Selected:
    """A module that was asked for.

    Attributes:
        source: its YAML file.
        shown: the same as the user would type it.
    """

    source: Path
    shown: str


def select(paths: Iterable[Path]) -> tuple[tuple[Selected, ...], list[Finding]]:
    """The modules that ``paths`` mean, each once, in the order given; within a folder by name.

    A path is a module's folder, its YAML file, or a folder whose folders are modules.
    """
    sources: dict[Path, Path] = {}
    findings: list[Finding] = []
    for path in paths:
        found, fault = _sources(normal(path))
        findings += fault
        for source in found:
            sources.setdefault(source.resolve(), source)
    return tuple(Selected(source, shown(source)) for source in sources.values()), findings


def _sources(path: Path) -> tuple[list[Path], list[Finding]]:
    place = Place(shown(path))
    if path.is_dir():
        if (path / SOURCE).is_file():
            return [path / SOURCE], []
        inside = sorted(child / SOURCE for child in path.iterdir() if (child / SOURCE).is_file())
        return (inside, []) if inside else ([], [project.NO_MODULE.at(place, _NOTHING, _way_out(path))])
    if not path.exists():
        return [], [project.NO_SUCH_PATH.at(place, "there is no such file or folder", _nearest(path))]
    if path.name != SOURCE:
        message = f"this file is no module: a module's file is called {SOURCE}"
        return [], [project.NO_MODULE.at(place, message, f"Name the module's folder, or its {SOURCE}.")]
    return [path], []


def _way_out(path: Path) -> str:
    modules = path / "modules"
    return f"Did you mean {shown(modules)}?" if modules.is_dir() else ""


def _nearest(path: Path) -> str:
    existing = next((parent for parent in path.parents if parent.is_dir()), None)
    return f"{shown(existing)} exists; what follows it does not." if existing and existing != Path() else ""
