"""The project's folder as the second place to look for what a module names."""

import os
from pathlib import Path

from builder.source.project import project_folder


def project_home(folder: Path, shown: str) -> tuple[Path, str] | None:
    """The project of the module in ``folder``, and how to show it, with a slash at its end; None where it has none.

    ``shown`` is the module's folder as the user would type it, with a slash at its end; "" for the current one.
    """
    project = project_folder(folder.resolve())
    if project is None or project == folder.resolve():
        return None
    way = os.path.relpath(project, os.path.abspath(folder))  # noqa: PTH100 - symlinks stay
    path = os.path.normpath(os.path.join(shown, way)).replace(os.sep, "/")  # noqa: PTH118
    return project, "" if path == "." else f"{path.rstrip('/')}/"
