"""Which modules a path means in a preview: those of the command line, and of a project's folder those below it."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from builder.findings import Finding
from builder.pipeline.selection import SOURCE, select
from builder.pipeline.shown import shown

MOST = 500
"""Folders that are looked into; whoever names the root of a disk gets no endless search."""

_PASSED_OVER = frozenset({"node_modules", "__pycache__"})


def sources(path: Path) -> tuple[list[Path], Sequence[Finding]]:
    """The modules' files, by folder; and why there are none, or not each of those that were meant.

    Of a folder that is no module also those two levels down: a project has its modules in ``modules``.
    """
    selected, problems = select([path])
    found = [one.source for one in selected]
    if _is_module(path):
        return found, problems
    deeper, faults = select(_with_modules(path))
    if not deeper:
        return found, problems
    own = shown(path)
    rest = [finding for finding in problems if finding.place.file != own]
    return sorted({*found, *(one.source for one in deeper)}), [*rest, *faults]


def _with_modules(path: Path) -> Iterator[Path]:
    """The folders in a folder that are no modules and have some in them."""
    for folder in _folders(path):
        if not _is_module(folder) and any(_is_module(one) for one in _folders(folder)):
            yield folder


def _is_module(folder: Path) -> bool:
    return os.path.isfile(folder / SOURCE)  # noqa: PTH113 - raises nothing where we may not look


def _folders(path: Path) -> list[Path]:
    try:
        inside = [one for one in path.iterdir() if one.is_dir()]
    except OSError:  # it went meanwhile, or is not ours to read
        return []
    seen = [one for one in inside if not one.name.startswith(".") and one.name not in _PASSED_OVER]
    return sorted(seen)[:MOST]
