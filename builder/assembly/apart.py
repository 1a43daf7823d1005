"""Modules that shall share a package: media of the same name, but of other bytes, get names apart."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from pathlib import PurePosixPath
from typing import TypeVar

from builder.findings import Place
from builder.model.media import Media
from builder.model.module import Module
from builder.model.prose import Prose, Text

_Value = TypeVar("_Value")


def apart(modules: Sequence[Module]) -> tuple[Module, ...]:
    """The modules, each medium under a path that no other bytes have; the first to have a path keeps it.

    ``media/ward.png`` becomes ``media/<module>/ward.png``.
    """
    taken: dict[str, str] = {}
    made = []
    for module in modules:
        moved: dict[str, str] = {}
        for path, identity in _files(module):
            if taken.setdefault(path, identity) != identity:
                moved[path] = str(_within(PurePosixPath(path), module.id))
        made.append(_renamed(module, moved) if moved else module)
    return tuple(made)


def _files(module: Module) -> list[tuple[str, str]]:
    """What the package carries of the module's media: a path, and what tells its bytes from others."""
    return [
        file
        for item in module.media
        for file in (
            [(variant.archive_path, variant.made.digest) for variant in item.variants]
            or [(item.archive_path, item.digest or item.source.as_posix())]
        )
    ]


def _within(path: PurePosixPath, name: str) -> PurePosixPath:
    return PurePosixPath(path.parts[0], name, *path.parts[1:])


def _renamed(value: _Value, moved: Mapping[str, str]) -> _Value:
    """The same with every path that moved; authors' words are no paths, whatever they say."""
    if isinstance(value, str):
        return moved.get(value, value)  # type: ignore[return-value] # a text for a text
    if isinstance(value, Prose | Text | Place):
        return value
    if isinstance(value, Media) and value.variants:
        # Blocks name a picture by the path of its first variant, which is its own.
        variants = tuple(_renamed(one, moved) for one in value.variants)
        return replace(
            value, archive_path=moved.get(value.archive_path, value.archive_path), variants=variants
        )
    if isinstance(value, tuple):
        return tuple(_renamed(one, moved) for one in value)  # type: ignore[return-value] # a tuple for a tuple
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            one.name: new
            for one in fields(value)
            if one.init and (new := _renamed(old := getattr(value, one.name), moved)) is not old
        }
        return replace(value, **changed) if changed else value
    return value
