"""A document that fits its schema, seen quickly: with the optional ``jsonschema-rs`` (``coursewright[fast]``).

It only ever says yes, and which texts are words for people. Whatever it cannot vouch for goes to jsonschema, which
speaks of faults, so that findings are the same with it and without.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from builder.source.nodes import Path

try:
    import jsonschema_rs
except ImportError:  # an extra that few have
    jsonschema_rs = None  # type: ignore[assignment]

Keyword = Callable[[Any, Any, Any, Any], Iterator[object]]
"""A keyword of our own as jsonschema calls it: validator, value, instance, schema; what it yields is a fault."""

Judge = Callable[[Mapping[str, Any], object], bool]
"""Whether jsonschema with our keywords takes an instance for valid."""

AVAILABLE = jsonschema_rs is not None

_SAME = frozenset(
    (
        *("type", "enum", "const", "required", "minItems", "maxItems", "uniqueItems", "minProperties"),
        *("maxProperties", "minLength", "maxLength", "minimum", "maximum"),
    )
)
"""Keywords that mean the same to both libraries."""

_SILENT = frozenset(
    (
        *("$schema", "$id", "$defs", "$comment", "title", "description", "examples", "default"),
        *("patternErrorMessage", "then", "else"),
    )
)
"""What says nothing about an instance, or only with a keyword beside it."""

_DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


Texts = dict[Path, str]
"""The kind of text at each place where words for people belong."""

_Step = Callable[[Any, Any, Any, Path, Texts], None]
"""What is done about a keyword: with the instance, the keyword's value, the schema it stands in, and the place."""


class _UnsureError(Exception):
    """It is not known to fit."""


class QuickSchema:
    """One schema, for any number of documents.

    ``target`` finds what a ``$ref`` means, ``schemas`` are all there are by their addresses, ``own`` our keywords but
    for ``text_keyword``, which marks words for people.
    """

    def __init__(
        self,
        address: str,
        *,
        schemas: Mapping[str, Mapping[str, Any]],
        target: Callable[[str], Any],
        own: Mapping[str, Keyword],
        accepts: Judge,
        text_keyword: str,
    ) -> None:
        self._root = target(address)
        registry = jsonschema_rs.Registry(
            [(name, {**_DIALECT, **part}) for name, part in schemas.items()], retriever=_not_fetched
        )
        self._library = jsonschema_rs.Draft202012Validator(
            {**_DIALECT, "$ref": address}, registry=registry, retriever=_not_fetched
        )
        self._target = target
        self._own = own
        self._accepts = accepts
        self._conditions: dict[int, Callable[[object], bool]] = {}
        self._steps: dict[int, tuple[tuple[_Step, Any], ...]] = {}
        self._readers: dict[str, _Step] = {
            text_keyword: self._text,
            "$ref": self._reference,
            "properties": self._properties,
            "additionalProperties": self._additional,
            "items": self._items,
            "propertyNames": self._names,
            "allOf": self._all_of,
            "if": self._if,
        }

    def texts(self, instance: object) -> dict[Path, str] | None:
        """The kind of text at each place where words for people belong; None for what may not fit."""
        found: Texts = {}
        try:
            if not self._library.is_valid(instance):
                return None
            self._read(instance, self._root, (), found)
        except (
            _UnsureError,
            UnicodeEncodeError,
        ):  # half a character is none that the library could be handed
            return None
        return found

    def _read(self, instance: Any, schema: Any, path: Path, found: Texts) -> None:
        """What the library does not know of; texts go to ``found``."""
        if schema is True:
            return
        steps = self._steps.get(id(schema))
        if steps is None:
            steps = self._steps[id(schema)] = self._steps_of(schema)
        for step, value in steps:
            step(instance, value, schema, path, found)

    def _steps_of(self, schema: Any) -> tuple[tuple[_Step, Any], ...]:
        """What is to be done about a schema; schemas live as long as the program, and so do their ids."""
        if not isinstance(schema, Mapping):
            return ()  # true; false is the library's to find
        return tuple(
            (self._step(keyword), value)
            for keyword, value in schema.items()
            if keyword in self._readers
            or keyword in self._own
            or not (keyword in _SAME or keyword in _SILENT or keyword.startswith("x-"))
        )

    def _step(self, keyword: str) -> _Step:
        if keyword in self._readers:
            return self._readers[keyword]
        if (own := self._own.get(keyword)) is not None:

            def asked(instance: Any, value: Any, schema: Any, _path: Path, _found: Texts) -> None:
                for _ in own(None, value, instance, schema):
                    raise _UnsureError

            return asked

        def accepted(instance: Any, value: Any, _schema: Any, _path: Path, _found: Texts) -> None:
            if not self._accepts({keyword: value}, instance):
                raise _UnsureError

        return accepted

    def _text(self, _instance: Any, value: Any, _schema: Any, path: Path, found: Texts) -> None:
        found[path] = value

    def _reference(self, instance: Any, value: str, _schema: Any, path: Path, found: Texts) -> None:
        self._read(instance, self._target(value), path, found)

    def _properties(self, instance: Any, value: Any, _schema: Any, path: Path, found: Texts) -> None:
        if isinstance(instance, dict):
            for key, part in value.items():
                if key in instance:
                    self._read(instance[key], part, (*path, key), found)

    def _additional(self, instance: Any, value: Any, schema: Any, path: Path, found: Texts) -> None:
        if isinstance(instance, dict) and isinstance(value, Mapping):
            known = schema.get("properties", {})
            for key in instance:
                if key not in known:
                    self._read(instance[key], value, (*path, key), found)

    def _items(self, instance: Any, value: Any, _schema: Any, path: Path, found: Texts) -> None:
        if isinstance(instance, list):
            for index, item in enumerate(instance):
                self._read(item, value, (*path, index), found)

    def _names(self, instance: Any, value: Any, _schema: Any, path: Path, found: Texts) -> None:
        if isinstance(instance, dict):
            for key in instance:
                self._read(key, value, path, found)

    def _all_of(self, instance: Any, value: Iterable[Any], _schema: Any, path: Path, found: Texts) -> None:
        for part in value:
            if not is_for_others(part, instance):
                self._read(instance, part, path, found)

    def _if(self, instance: Any, value: Any, schema: Any, path: Path, found: Texts) -> None:
        if not is_for_others(schema, instance):
            chosen = "then" if self._condition(value)(instance) else "else"
            self._read(instance, schema.get(chosen, True), path, found)

    def _condition(self, schema: Mapping[str, Any]) -> Callable[[object], bool]:
        """The schema after an ``if``, as a question; schemas live as long as the program, and so do their ids."""
        made = self._conditions.get(id(schema))
        if made is None:
            if _is_plain(schema):
                made = jsonschema_rs.Draft202012Validator({**_DIALECT, **schema}).is_valid
            else:
                made = lambda instance: self._accepts(schema, instance)  # noqa: E731
            self._conditions[id(schema)] = made
        return made


def _not_fetched(uri: str) -> Any:
    """The library would ask the network."""
    raise LookupError(uri)


def _is_plain(schema: Any) -> bool:
    """Whether both libraries read it alike."""
    return isinstance(schema, bool) or all(
        keyword in _SAME
        or keyword in _SILENT
        or (keyword == "properties" and all(map(_is_plain, value.values())))
        for keyword, value in schema.items()
    )


def is_for_others(part: Any, instance: object) -> bool:
    """Whether an ``if`` without ``else`` asks for another word than stands there."""
    if not isinstance(instance, dict) or "if" not in part or "else" in part:
        return False
    asked = part["if"].get("properties", {})
    return any(
        "const" in wanted and key in instance and instance[key] != wanted["const"]
        for key, wanted in asked.items()
    )
