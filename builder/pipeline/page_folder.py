"""Which files of a page's folder a build has put there, by a list beside them: nothing else may be replaced."""

import hashlib
from pathlib import Path

LIST = ".coursewright-files"
"""Hidden, since it is no part of the page; its lines are those of sha256sum."""

_NOBODYS = {".DS_Store", "Thumbs.db"}
"""What file managers leave in every folder that somebody looks at."""


def sign(folder: Path) -> None:
    """Write the list of all files that are in a folder."""
    lines = [f"{_digest(path)}  {path.relative_to(folder).as_posix()}\n" for path in _files(folder)]
    (folder / LIST).write_text("".join(lines), encoding="utf-8", newline="\n")


def foreign(folder: Path) -> Path | None:
    """The first file that no build has put there as it is now; a link is one, and leads to others."""
    if folder.is_symlink():
        return folder
    known = _listed(folder)
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        if path.name in _NOBODYS or name == LIST:
            continue
        if path.is_symlink() or not path.is_file() or known.get(name) != _digest(path):
            return path
    return None


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())


def _listed(folder: Path) -> dict[str, str]:
    try:
        lines = (folder / LIST).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return {}
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
