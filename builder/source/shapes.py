"""What the schemas want under a key, told by the key alone: a list, fields, or ids with something each."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from builder.source.schema import paths, schema

_ROOTS = ("module.schema.json", "bank.schema.json")


@dataclass(frozen=True, slots=True)
class Shape:
    """What may stand under a key, wherever it occurs.

    Attributes:
        fields: the names that are known there.
        has_ids: whether the author's own ids stand there.
    """

    is_list: bool = False
    is_mapping: bool = False
    fields: frozenset[str] = frozenset()
    has_ids: bool = False

    def joined(self, other: "Shape") -> "Shape":
        """What may stand there by either."""
        return Shape(
            self.is_list or other.is_list,
            self.is_mapping or other.is_mapping,
            self.fields | other.fields,
            self.has_ids or other.has_ids,
        )


def shape(key: str, *, at_margin: bool = False) -> Shape:
    """The shape of what stands under ``key``; ``at_margin``: it is a field of the whole file."""
    return _shapes(at_margin).get(key, Shape())


@cache
def _shapes(at_margin: bool) -> dict[str, Shape]:
    found: dict[str, Shape] = {}
    for file in _ROOTS if at_margin else paths():
        parts = [schema(file)] if at_margin else _parts(schema(file))
        for part in parts:
            for key, value in part.get("properties", {}).items():
                found[key] = found.get(key, Shape()).joined(_of(value, file))
    return found


@cache
def fields_at_margin() -> frozenset[str]:
    """The fields of a module as a whole."""
    return frozenset(schema(_ROOTS[0])["properties"])


@cache
def entry_fields(key: str) -> frozenset[str]:
    """The fields that an entry of the list under ``key`` may have, wherever it occurs."""
    found: set[str] = set()
    for file in paths():
        for part in _parts(schema(file)):
            items = part.get("properties", {}).get(key, {}).get("items")
            if items is not None:
                found |= _every_field(items, file)
    return frozenset(found)


def _every_field(part: Any, file: str) -> set[str]:
    """The fields that a schema knows in any of its cases, but for those of its fields."""
    if not isinstance(part, dict):
        return set()
    found = set(part.get("properties", ()))
    for inner in (
        *(part[word] for word in ("if", "then", "else") if word in part),
        *(inner for word in ("allOf", "anyOf", "oneOf") for inner in part.get(word, ())),
    ):
        found |= _every_field(inner, file)
    if reference := part.get("$ref"):
        found |= _every_field(*_referred(reference, file))
    return found


def _parts(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in a schema."""
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _parts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _parts(inner)


def _of(part: dict[str, Any], file: str) -> Shape:
    kinds = part.get("type", ())
    kinds = (kinds,) if isinstance(kinds, str) else kinds
    made = Shape(
        "array" in kinds,
        "object" in kinds,
        frozenset(part.get("properties", ())) if "object" in kinds else frozenset(),
        "propertyNames" in part,
    )
    for inner in (*part.get("anyOf", ()), *part.get("oneOf", ())):
        made = made.joined(_of(inner, file))
    if reference := part.get("$ref"):
        made = made.joined(_of(*_referred(reference, file)))
    return made


def _referred(reference: str, file: str) -> tuple[dict[str, Any], str]:
    """What a reference leads to, and the file that this is in."""
    target, _, pointer = reference.partition("#")
    there = file if not target else _beside(file, target)
    part: Any = schema(there)
    for step in filter(None, pointer.split("/")):
        part = part[step]
    return part, there


def _beside(file: str, target: str) -> str:
    steps: list[str] = []
    for step in (PurePosixPath(file).parent / target).parts:
        if step == "..":
            steps.pop()
        else:
            steps.append(step)
    return "/".join(steps)
