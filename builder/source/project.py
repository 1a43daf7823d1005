"""The folder of the project that a module belongs to."""

import os
from pathlib import Path

FILE = "coursewright.toml"
"""The project's settings; they stand at its top."""

MODULES = "modules"


def find(folder: Path) -> Path | None:
    """The ``coursewright.toml`` that holds for ``folder``: in it or in the nearest folder above.

    The search ends at the top of a git repository: what lies above belongs to somebody else.
    """
    for candidate in (folder, *folder.parents):
        if os.path.lexists(candidate / FILE):  # a folder, or a link to nothing: not passed over in silence
            return candidate / FILE
        if (candidate / ".git").exists():
            return None
    return None


def project_folder(folder: Path) -> Path | None:
    """The project of the module in ``folder``: where its settings stand, else what holds the ``modules`` around it.

    None where there is neither. ``folder`` is absolute, without symlinks.
    """
    settings = find(folder)
    if settings is not None:
        return settings.parent
    for candidate in (folder, *folder.parents):
        if candidate.name == MODULES:
            return candidate.parent
        if (candidate / ".git").exists():
            return None
    return None
