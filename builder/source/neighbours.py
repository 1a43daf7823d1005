"""Modules beside this one, as far as its texts name them."""

import re
from collections.abc import Iterable
from pathlib import Path

from builder.identifiers import is_id
from builder.markdown.pieces import pieces
from builder.model.module import Module
from builder.model.related import Neighbour
from builder.source.document import read_document
from builder.source.nodes import Node, Scalar, get, items_of

_LINK = re.compile(r"\[\[\s*([a-z][a-z0-9-]*)\s*(?:[#|][^\[\]\n]*)?\]\]")
_ID = re.compile(r"^id:[ \t]*[\"']?([a-z][a-z0-9-]*)[\"']?[ \t]*(?:#.*)?$", re.MULTILINE)
_FILE = "module.yaml"
_HEAD_BYTES = 4096
"""The id of a module stands near the beginning of its file."""


def neighbours(module: Module, course: Iterable[Path] = ()) -> tuple[tuple[Neighbour, ...], tuple[Path, ...]]:
    """The modules in the folders beside this one's, and the files of those that texts name; none where none is.

    ``course``: the YAML files of the modules of its courses, which are beside it wherever they stand.
    """
    related = {page.id for page in module.related} | {module.id}
    wanted = {name for piece in pieces(module) for name in _LINK.findall(piece.prose.text)} - related
    if not wanted:
        return (), ()
    found: list[Neighbour] = []
    read: list[Path] = []
    beside = {*module.folder.resolve().parent.glob(f"*/{_FILE}"), *(path.resolve() for path in course)}
    for path in sorted(beside):
        name = _id_of(path)
        if not name or path.parent == module.folder.resolve():
            continue
        if name in wanted:
            found.append(_neighbour(name, path))
            read.append(path)
        else:
            found.append(Neighbour(name, name))
    return tuple(found), tuple(read)


def _id_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""
    found = _ID.search(head)
    return found[1] if found else ""


def _neighbour(name: str, path: Path) -> Neighbour:
    document, _ = read_document(path, path.name)
    root = document.root if document is not None else None
    sections = (
        (_text(get(section, "id")), _text(get(section, "title")))
        for section in items_of(get(root, "sections"))
    )
    return Neighbour(
        name,
        _text(get(root, "title")) or name,
        _text(get(root, "url")),
        tuple((key, title) for key, title in sections if is_id(key)),
    )


def _text(node: Node | None) -> str:
    return " ".join((node.text or "").split()) if isinstance(node, Scalar) else ""
