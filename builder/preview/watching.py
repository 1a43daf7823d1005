"""Whether files have changed: times, sizes and rights are compared, which works on every system and every disk."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

Mark = tuple[int, int, int, int, int]

Snapshot = Mapping[str, Mark]
"""By path, what tells one version of a file from the next: times, size, number on the disk and rights."""

MOST = 20_000
"""Files that are looked at in one folder; whoever names the root of a disk gets no endless search."""

_PASSED_OVER = frozenset({"node_modules", "__pycache__"})


def snapshot(paths: Iterable[Path]) -> Snapshot:
    """What is at the paths now; folders with all that is in them, hidden files left out."""
    found: dict[str, Mark] = {}
    for path in paths:
        try:
            status = path.stat()
        except OSError:
            continue
        if path.is_dir():
            _folder(str(path), found)
        else:
            found[str(path)] = _mark(status)
    return found


def _folder(top: str, found: dict[str, Mark]) -> None:
    waiting = [top]
    while waiting and len(found) < MOST:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith(".") or entry.name in _PASSED_OVER:
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        found[entry.path] = _mark(_status(entry))
        except OSError:
            continue  # it went meanwhile


def _status(entry: os.DirEntry[str]) -> os.stat_result:
    """Of what a symlink leads to; of itself where it leads nowhere or in a circle."""
    try:
        return entry.stat()
    except OSError:
        return entry.stat(follow_symlinks=False)


def _mark(status: os.stat_result) -> Mark:
    # Rights that change leave the first time alone.
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino, status.st_mode
