"""A short mark of what a module says, by which a later reader sees whether it is still the same."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from builder.findings import Place
from builder.model.media import Media
from builder.model.module import Module
from builder.model.prose import Prose

LENGTH = 8
"""Hexadecimal digits: enough to notice a change, short enough to copy."""

ASSESSMENT = "assessment"
"""How the assessment is called among sections."""

_ABOUT = frozenset(
    {
        "accessibility",
        "csl",
        "folder",
        "inputs",
        "media",
        "neighbours",
        "place",
        "published",
        "publisher",
        "resumes_on_web",
        "review_by",
        "source",
        "style",
        "url",
        "version",
    }
)
"""Fields of a module that say nothing a learner reads or hears in it."""


_NOT_SHOWN = frozenset({"elsewhere", "examples", "is_shared", "places", "tags", "undrawn"})
"""Fields of its parts that no learner meets."""


def fingerprint(module: Module, covers: tuple[str, ...] = ()) -> str:
    """The mark of these sections (by id; ASSESSMENT for that), or of the whole module.

    It changes with every word, answer, setting and file of what it covers, and with nothing else: not with the version,
    not with where something stands in the source, not with what was checked by whom.
    """
    parts: list[object]
    if covers:
        parts = [section for section in module.sections if section.id in covers]
        parts += [module.assessment] if ASSESSMENT in covers else []
    else:
        parts = [(one.name, getattr(module, one.name)) for one in fields(module) if one.name not in _ABOUT]
    files = {media.archive_path: media for media in module.media}
    digest = hashlib.sha256()
    for word in _words(parts, files):
        digest.update(word.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()[:LENGTH]


def _words(value: Any, files: dict[str, Media]) -> Iterator[str]:
    """The content of a value. What is empty says nothing, so that a field which is added later changes nothing."""
    if isinstance(value, (Place, Path)):
        return
    if isinstance(value, Prose):
        yield value.text
    elif is_dataclass(value):
        named = {one.name: getattr(value, one.name) for one in fields(value)}
        # Two types of blocks may have the same fields, and ask for something else with them.
        yield from _named({"type": getattr(value, "type", ""), **named}, files)
    elif isinstance(value, Mapping):
        yield from _named(value, files)
    elif isinstance(value, (tuple, list)):
        yield f"{len(value)}"
        for item in value:
            yield from _words(item, files)
    else:
        yield str(value.value) if isinstance(value, Enum) else str(value)
        if isinstance(value, str) and value in files:
            yield files[value].digest


def _named(content: Mapping[str, Any], files: dict[str, Media]) -> Iterator[str]:
    said = {name: value for name, value in content.items() if value and name not in _NOT_SHOWN}
    yield f"{len(said)}"
    for name, value in said.items():
        yield name
        yield from _words(value, files)
