"""What a module may share with others of its project, wherever that stands and whether or not it can be read."""

import os
from pathlib import Path

from builder.source.csl_style import ENDING
from builder.source.document import read_document
from builder.source.inside import Trouble, locate
from builder.source.nodes import Scalar, get, items_of
from builder.source.project import project_folder


def shared_files(path: Path) -> tuple[Path, ...]:
    """Where the reference lists and the style that a module names would be in its project.

    ``path`` is the module's YAML file.
    """
    project = project_folder(Path(os.path.realpath(path)).parent)
    document, _ = read_document(path, path.name)
    if project is None or document is None:
        return ()
    references, style = (get(document.root, key) for key in ("references", "style"))
    nodes = [*(items_of(references) or (references,)), style]
    names = [" ".join((node.text or "").split()) for node in nodes if isinstance(node, Scalar)]
    if isinstance(style, Scalar) and names and not names[-1].endswith(ENDING):
        names.pop()
    found = [locate(project, name) for name in names if name]
    return tuple(one.path for one in found if one.trouble is not Trouble.OUTSIDE)
