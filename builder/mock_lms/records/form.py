"""The form of a statement, whoever sends it (xAPI 1.0.3, Data)."""

import re
import uuid
from collections.abc import Iterator, Mapping
from typing import Any

from builder.mock_lms.records.refusal import malformed

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_DURATION = re.compile(r"P(?!$)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
_LISTS = ("parent", "grouping", "category", "other")
_COMPONENTS = {
    "choice": ("choices",),
    "sequencing": ("choices",),
    "likert": ("scale",),
    "matching": ("source", "target"),
    "performance": ("steps",),
    "true-false": (),
    "fill-in": (),
    "long-fill-in": (),
    "numeric": (),
    "other": (),
}
_KNOWN = frozenset(("id", "actor", "verb", "object", "result", "context", "timestamp"))


def check(statement: Any, identifier: str) -> None:
    """Raises RefusedError for a statement that no store would take; ``identifier`` is the one in the address."""
    if not isinstance(statement, dict) or not statement.keys() <= _KNOWN:
        raise malformed("xAPI 2.2", "a statement is an object of the properties of a statement")
    if any(value is None for value in _values(statement)):
        raise malformed("xAPI 2.2", "no property may be null")
    if statement.get("id") != identifier:
        raise malformed("9.1.0.0-1", "the id is not the one of the address")
    _uuid(identifier, "the id")
    _actor(statement.get("actor"))
    verb = statement.get("verb") or {}
    _iri(verb.get("id"), "the verb")
    if not verb.get("display", {}).get("en"):
        raise malformed("xAPI 2.4.3", "the verb has no display in en, which Open edX looks at")
    _activity(statement.get("object") or {}, "the object")
    _context(statement.get("context") or {})
    _result(statement.get("result") or {})
    if not _TIME.fullmatch(statement.get("timestamp") or ""):
        raise malformed("9.7.0.0-2", "the timestamp must be there, in UTC with Z")


def _values(part: Any) -> Iterator[Any]:
    for value in part.values() if isinstance(part, dict) else part:
        yield value
        if isinstance(value, dict | list):
            yield from _values(value)


def _iri(text: Any, what: str) -> None:
    if not isinstance(text, str) or not _IRI.fullmatch(text):
        raise malformed("xAPI 2.4", f"{what} must be an IRI: {text!r}")


def _uuid(text: Any, what: str) -> None:
    try:
        if str(uuid.UUID(text)) == text.lower():
            return
    except (ValueError, TypeError, AttributeError):
        pass
    raise malformed("9.1.0.0-1", f"{what} must be a UUID: {text!r}")


def _actor(actor: Any) -> None:
    """XAPI 2.4.2.1: one inverse functional identifier."""
    if not isinstance(actor, dict) or sum(name in actor for name in ("mbox", "account", "openid")) != 1:
        raise malformed("xAPI 2.4.2", "the actor must have one identifier")
    if isinstance(actor.get("mbox"), list) or isinstance(actor.get("account"), list):
        raise malformed("xAPI 2.4.2", "the actor's values must not be lists")


def _activity(activity: Mapping[str, Any], what: str) -> None:
    if activity.get("objectType", "Activity") != "Activity":
        raise malformed("xAPI 2.4.4", f"{what} must be an activity")
    _iri(activity.get("id"), what)
    definition = activity.get("definition") or {}
    if "type" in definition:
        _iri(definition["type"], f"the type of {what}")
    for name in ("name", "description"):
        if name in definition and not (isinstance(definition[name], dict) and all(definition[name].values())):
            raise malformed("xAPI 2.4.4.1", f"the {name} of {what} must be a language map")
    kind = definition.get("interactionType")
    if kind is not None:
        _interaction(kind, definition)


def _interaction(kind: str, definition: Mapping[str, Any]) -> None:
    """XAPI 2.4.4.1; that components need a description was seen in ADL's LRS."""
    if kind not in _COMPONENTS:
        raise malformed("xAPI 2.4.4.1", f"there is no interactionType {kind}")
    for name in ("choices", "scale", "source", "target", "steps"):
        if name not in definition:
            continue
        if name not in _COMPONENTS[kind]:
            raise malformed("xAPI 2.4.4.1", f"{kind} has no {name}")
        ids = [component.get("id") for component in definition[name]]
        if len(set(ids)) != len(ids) or not all(
            isinstance(one, str) and not re.search(r"\s", one) for one in ids
        ):
            raise malformed("xAPI 2.4.4.1", f"ids of {name} must be there once, without white space")
        if not all(component.get("description") for component in definition[name]):
            raise malformed("xAPI 2.4.4.1", f"every one of {name} needs a description")
    pattern = definition.get("correctResponsesPattern", [])
    if not isinstance(pattern, list) or not all(isinstance(one, str) for one in pattern):
        raise malformed("xAPI 2.4.4.1", "correctResponsesPattern must be a list of texts")


def _context(context: Mapping[str, Any]) -> None:
    if "registration" in context:
        _uuid(context["registration"], "the registration")
    activities = context.get("contextActivities") or {}
    if not activities.keys() <= set(_LISTS):
        raise malformed("xAPI 2.4.6.2", f"contextActivities has only {', '.join(_LISTS)}")
    for name, listed in activities.items():
        for activity in listed if isinstance(listed, list) else [listed]:
            _activity(activity, f"{name} of the context")
    _extensions(context.get("extensions"))


def _result(result: Mapping[str, Any]) -> None:
    if "duration" in result and not _DURATION.fullmatch(str(result["duration"])):
        raise malformed("xAPI 2.4.5", f"{result['duration']!r} is no duration of ISO 8601")
    for name in ("success", "completion"):
        if name in result and not isinstance(result[name], bool):
            raise malformed("xAPI 2.4.5", f"{name} must be true or false")
    if "response" in result and not isinstance(result["response"], str):
        raise malformed("xAPI 2.4.5", "a response is a text")
    score = result.get("score") or {}
    if "scaled" in score and not -1 <= score["scaled"] <= 1:
        raise malformed("xAPI 2.4.5.1", "scaled must be from -1 to 1")
    if "raw" in score and not score.get("min", score["raw"]) <= score["raw"] <= score.get(
        "max", score["raw"]
    ):
        raise malformed("xAPI 2.4.5.1", "raw must be from min to max")
    _extensions(result.get("extensions"))


def _extensions(extensions: Any) -> None:
    for name in extensions or {}:
        _iri(name, "an extension")
