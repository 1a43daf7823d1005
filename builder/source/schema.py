"""The JSON Schemas of ``schemas/`` put to a document, without network."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any
from urllib.parse import urljoin

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from builder.addresses import fault
from builder.model.visible import shows
from builder.resources import folder, read_text
from builder.source.quick_schema import AVAILABLE, Keyword, QuickSchema, is_for_others

_BASE = "https://schemas.invalid/"
"""A name that no network knows (RFC 2606); the files are read from ``schemas/``."""

DATE_KEYWORD = "x-date"
"""Keyword of our schemas: the text is a day, a month or a year that the calendar has."""

ADDRESS_KEYWORD = "x-address"
"""Keyword of our schemas: where the text is a web address, it has a host."""

TEXT_KEYWORD = "x-text"
"""Annotation of our schemas: the value is words for people: "markdown", "line" or "name"."""

_SOMETHING = r"\S"
"""How our schemas say that a text must not be empty."""

_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\Z")


@cache
def schema(path: str) -> dict[str, Any]:
    """The schema in ``schemas/`` with this path, without ``$schema``: that would bring jsonschema's keywords back."""
    parsed: dict[str, Any] = json.loads(read_text(f"schemas/{path}"))
    del parsed["$schema"]
    return parsed


def _paths(place: Traversable, prefix: str = "") -> Iterator[str]:
    """The schemas below a folder, by their paths from ``schemas/``."""
    for entry in place.iterdir():
        if entry.is_dir():
            yield from _paths(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".schema.json"):
            yield prefix + entry.name


@cache
def paths() -> tuple[str, ...]:
    """Every schema by its path from ``schemas/``."""
    return tuple(sorted(_paths(folder("schemas"))))


@cache
def _target(reference: str) -> Any:
    """What a ``$ref`` with its whole address means; every ``$ref`` in it has its whole address too."""
    path, _, inside = reference.removeprefix(_BASE).partition("#")
    part = schema(path)
    for step in inside.split("/")[1:]:
        part = part[step]
    return _with_addresses(part, _BASE + path)


def _with_addresses(part: Any, file: str) -> Any:
    if isinstance(part, list):
        return [_with_addresses(item, file) for item in part]
    if not isinstance(part, dict):
        return part
    made = {key: _with_addresses(value, file) for key, value in part.items()}
    if isinstance(reference := part.get("$ref"), str):
        made["$ref"] = urljoin(file, reference)
    return made


def _reference(
    validator: Any, reference: str, instance: object, _schema: object
) -> Iterator[ValidationError]:
    """``$ref``, looked up once: jsonschema crawls a registry at every one of them."""
    yield from validator.descend(instance, _target(reference))


def _all_of(
    validator: Any, parts: list[dict[str, Any]], instance: object, _schema: object
) -> Iterator[ValidationError]:
    """``allOf``, without the parts that are for another type: there is one for each type of block."""
    for index, part in enumerate(parts):
        if not is_for_others(part, instance):
            yield from validator.descend(instance, part, schema_path=index)


def _pattern(
    _validator: Validator, pattern: str, instance: object, _schema: object
) -> Iterator[ValidationError]:
    """``pattern`` as ECMA-262 has it: $ is the very end, which in Python it is not. A text must show something."""
    if not isinstance(instance, str):
        return
    holds = re.search(re.sub(r"\$$", r"\\Z", pattern), instance)
    if not holds or (pattern == _SOMETHING and not shows(instance)):
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


def _text(_validator: Validator, kind: str, _instance: object, _schema: object) -> Iterator[ValidationError]:
    """Not a fault: a mark that words for people stand here."""
    yield ValidationError(kind)


def _date(_validator: Validator, _on: bool, instance: object, _schema: object) -> Iterator[ValidationError]:
    """A date that the calendar has; a year, or a year and a month, count from their first day."""
    if isinstance(instance, str) and _DATE.match(instance):
        try:
            date.fromisoformat(instance + "0000-01-01"[len(instance) :])
        except ValueError:
            yield ValidationError(f"{instance!r} is no day of the calendar")


def _address(
    validator: Validator, _on: bool, instance: object, own: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """A web address with a host that browsers find; of what is no web address, the pattern speaks."""
    if not isinstance(instance, str) or any(_pattern(validator, own.get("pattern", ""), instance, own)):
        return
    if why := fault(instance.strip()):
        yield ValidationError(why)


_OWN: dict[str, Keyword] = {"pattern": _pattern, DATE_KEYWORD: _date, ADDRESS_KEYWORD: _address}

_Validator: type[Validator] = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator, {"$ref": _reference, "allOf": _all_of, TEXT_KEYWORD: _text, **_OWN}
)


@cache
def _validator(path: str) -> Validator:
    return _Validator({"$ref": _BASE + path})


@cache
def _quick(path: str) -> QuickSchema | None:
    if not AVAILABLE:
        return None
    all_of_them = {_BASE + name: schema(name) for name in paths()}
    return QuickSchema(
        _BASE + path,
        schemas=all_of_them,
        target=_target,
        own=_OWN,
        accepts=_accepts,
        text_keyword=TEXT_KEYWORD,
    )


def _accepts(part: Mapping[str, Any], instance: Any) -> bool:
    return all(error.validator == TEXT_KEYWORD for error in _Validator(part).iter_errors(instance))


def errors(
    instance: Any, path: str = "module.schema.json"
) -> tuple[list[ValidationError], dict[tuple[str | int, ...], str]]:
    """What the schema says against a document, and the kind of text at each place where words for people belong."""
    quick = _quick(path)
    known = None if quick is None else quick.texts(instance)
    if known is not None:
        return [], known
    faults = []
    texts: dict[tuple[str | int, ...], str] = {}
    for error in _validator(path).iter_errors(instance):
        if error.validator == TEXT_KEYWORD:
            texts[tuple(error.absolute_path)] = error.message
        else:
            faults.append(error)
    return faults, texts


@cache
def fields() -> frozenset[str]:
    """The name of every field there is."""
    names: set[str] = set()
    waiting: list[Any] = [schema(path) for path in paths()]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            names.update(part.get("properties", ()))
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)
    return frozenset(names)


@cache
def types() -> frozenset[str]:
    """Every type of a block or question."""
    rules = schema("module.schema.json")["$defs"]["typed-block"]["allOf"]
    return frozenset(rule["if"]["properties"]["type"]["const"] for rule in rules)


@cache
def types_with_id() -> frozenset[str]:
    """The types that keep something under an id of their own."""
    rules = schema("module.schema.json")["$defs"]["typed-block"]["allOf"]
    return frozenset(
        rule["if"]["properties"]["type"]["const"]
        for rule in rules
        if "id" in schema(rule["then"]["$ref"])["properties"]
    )


@cache
def properties_of_blocks() -> frozenset[str]:
    """The name of every field that some block or question has."""
    names: set[str] = set()
    for rule in schema("module.schema.json")["$defs"]["typed-block"]["allOf"]:
        names.update(schema(rule["then"]["$ref"])["properties"])
    return frozenset(names | set(schema("blocks/file.schema.json")["properties"]))
