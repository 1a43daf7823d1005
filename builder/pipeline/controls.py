"""Control documents for the packages of a run, from a folder that the user has."""

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from builder.assembly.controlled import needed_by, with_documents
from builder.conformance.checking import Additional
from builder.conformance.control import ControlDocuments
from builder.findings import Finding, Place
from builder.findings.rules import packaging
from builder.model.control_documents import EDITIONS, NAMES
from builder.model.package import Package
from builder.pipeline.shown import shown
from builder.standards.registry import STANDARDS

_LIMIT_BYTES = 1024 * 1024
"""The largest published one has 23 kB."""

_REMOTE = re.compile(rb"""<(?:\w+:)?(?:import|include)\b[^>]*\bschemaLocation\s*=\s*["']\s*(https?:[^"']*)""")
_HINT = "`coursewright control-documents fetch` has them all."


class Controls:
    """The documents in a folder and the folders in it. Raises OSError when it cannot be read."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files: dict[str, list[Path]] = {}
        for path in sorted(folder.rglob("*")):
            if path.name in NAMES and path.is_file():
                self._files.setdefault(path.name, []).append(path)

    def rules(self, package: Package) -> Sequence[Additional]:
        """What its manifest is held to."""
        return (self._schemas,) if package.standard in EDITIONS else ()

    @cached_property
    def _schemas(self) -> ControlDocuments:
        return ControlDocuments(self.folder)

    def added(self, package: Package) -> tuple[Package, list[Finding]]:
        """The package with its documents, if it is one of SCORM; as it was where one of them is missing or wrong."""
        if package.standard not in EDITIONS:
            return package, []
        manifest = STANDARDS[package.standard].MANIFEST
        found = {name: self._file(name, package.standard) for name in needed_by(package, manifest)}
        place = Place(shown(self.folder))
        title = STANDARDS[package.standard].TITLE
        faults = [
            packaging.CONTROL_DOCUMENT_MISSING.at(place, f"there is no {name}, which {title} needs", _HINT)
            for name, path in found.items()
            if path is None
        ]
        paths = {name: path for name, path in found.items() if path is not None}
        documents = {name: _read(path) for name, path in paths.items()}
        for name, content in documents.items():
            if len(content) > _LIMIT_BYTES or (remote := _REMOTE.search(content)):
                asks = "is longer than 1 MB" if len(content) > _LIMIT_BYTES else f"asks for {_said(remote)}"
                faults.append(
                    packaging.CONTROL_DOCUMENT_WRONG.at(Place(shown(paths[name])), f"it {asks}", _HINT)
                )
        return (package, faults) if faults else (with_documents(package, manifest, documents), [])

    def _file(self, name: str, standard: str) -> Path | None:
        """The one of the standard's edition; one that stands in no edition's folder is of whatever is asked for."""
        files = self._files.get(name, [])
        words = {path: str(path.relative_to(self.folder)).lower() for path in files}
        others = {word for word in EDITIONS.values() if word} - {EDITIONS[standard]}
        edition = EDITIONS[standard]
        own = [path for path in files if edition and edition in words[path]]
        free = [path for path in files if not any(word in words[path] for word in others)]
        return next(iter((*own, *free)), None)


def _read(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(_LIMIT_BYTES + 1)


def _said(remote: re.Match[bytes] | None) -> str:
    return remote[1].decode("utf-8", "replace") if remote else ""
