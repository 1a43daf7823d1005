"""A response read from its payload, as the type's script in the browser reads it (ARCHITECTURE.md, "State")."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from builder.identifiers import KEY_LENGTH
from builder.model.module import Block
from builder.questions.registry import type_of
from builder.state.text import decode_text, fit

Response = dict[str, Any]
Keyed = Sequence[Mapping[str, str]]


def read(block: Block, payload: str) -> Response | None:
    """The response that ``payload`` holds; None when the block stores nothing or its type is not known here."""
    told = type_of(block).runtime(block)
    reader = _READERS.get(block.type)
    return None if told is None or reader is None else reader(payload, told)


def options_of(block: Block) -> Keyed:
    """The options of a question with their keys, in the author's order; none where it has none."""
    options: Keyed = (type_of(block).runtime(block) or {}).get("options", ())
    return options


def ids_of(text: str, keyed: Keyed) -> list[str]:
    """The ids of joined keys, in the order written, each once; keys that nothing has are dropped."""
    by_key = {one["key"]: one["id"] for one in keyed}
    keys = (text[at : at + KEY_LENGTH] for at in range(0, len(text), KEY_LENGTH))
    return list(dict.fromkeys(by_key[key] for key in keys if key in by_key))


def _one(payload: str, told: Mapping[str, Any]) -> Response:
    return {"chosen": ids_of(payload, told["options"])[:1]}


def _several(payload: str, told: Mapping[str, Any]) -> Response:
    return {"chosen": ids_of(payload, told["options"])}


def _ticked(payload: str, told: Mapping[str, Any]) -> Response:
    return {"chosen": ids_of(payload, told["items"])}


def _text(payload: str, told: Mapping[str, Any]) -> Response:
    return {"text": fit(decode_text(payload), told["room"])}


def _poll(payload: str, told: Mapping[str, Any]) -> Response:
    keys, _, text = payload.partition("|")
    found = ids_of(keys, told["options"])
    chosen = [one["id"] for one in told["options"] if one["id"] in found]
    text = fit(decode_text(text.split("|")[0]), told["room"]) if told["room"] else ""
    return {"chosen": chosen[:1] if told["choose"] == "one" else chosen, "text": text}


def _compare(payload: str, told: Mapping[str, Any]) -> Response:
    opened, *parts = payload.split("|")
    written = {part[:KEY_LENGTH]: part[KEY_LENGTH:] for part in reversed(parts)}
    texts = {box["id"]: fit(decode_text(written.get(box["key"], "")), told["room"]) for box in told["boxes"]}
    return {"opened": opened == "1", "texts": texts}


_READERS: dict[str, Callable[[str, Mapping[str, Any]], Response]] = {
    "choice": _one,
    "true-false": _one,
    "multiple-choice": _several,
    "reflection": _text,
    "compare": _compare,
    "poll": _poll,
    "checklist": _ticked,
}
