"""Paths as people type them."""

import os
from pathlib import Path


def shown(path: Path) -> str:
    """``path`` as one would type it here: from the working folder where it is inside, forward slashes always."""
    if not path.is_absolute():
        return path.as_posix()
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()


def real(path: Path) -> Path:
    """Where ``path`` leads, symlinks followed; one that leads in a circle stays as it is, where ``resolve`` raises."""
    return Path(os.path.realpath(path))


def normal(path: Path) -> Path:
    """``path`` without ``.`` and ``..`` in it, and symlinks left as they are."""
    return Path(os.path.normpath(path))
