"""Pairs, which other tools have, as items, targets and an answer."""

from collections.abc import Iterator, Sequence

from builder.identifiers import from_words, is_id
from builder.source.lines import as_typed
from builder.source.nodes import Entry, Mapping, Node, Scalar, items_of

_LEFT = ("left", "item", "term", "prompt", "question", "from", "source")
_RIGHT = ("right", "target", "definition", "match", "answer", "to", "category")
_INSTEAD = ("items", "targets", "answer")


def stands_for(key: str, known: Sequence[str]) -> set[str]:
    """The fields that ``pairs:`` stands for where they are ``known``; none for another key."""
    return set(_INSTEAD) if key == "pairs" and set(_INSTEAD) <= set(known) else set()


def as_fields_to_match(pairs: Entry) -> str:
    """How to write ``pairs: [{a: b}]`` as items, targets and an answer."""
    margin = " " * (pairs.key.place.column - 1)
    texts = list(_pairs(pairs.value)) or [("…", "…")]
    items: dict[str, str] = {}
    targets: dict[str, str] = {}
    answer = {}
    for left, right in texts:
        item = _id(left, "item", items)
        items[item] = left
        answer[item] = next((name for name, text in targets.items() if text == right), "") or _id(
            right, "target", targets
        )
        targets[answer[item]] = right
    lines = []
    for name, entries in (("items", items), ("targets", targets), ("answer", answer)):
        lines += [
            f"{margin}{name}:",
            *(f"{margin}  {key}: {as_typed(text)}" for key, text in entries.items()),
        ]
    return "Write instead:\n" + "\n".join(lines)


def _pairs(node: Node) -> Iterator[tuple[str, str]]:
    """What belongs together: of ``a: b``, or of ``left: a`` and ``right: b``."""
    for one in items_of(node) or (node,):
        if not isinstance(one, Mapping):
            continue
        texts = {
            entry.key.text or "": entry.value.text or ""
            for entry in one.entries
            if isinstance(entry.value, Scalar)
        }
        left = next((texts[word] for word in _LEFT if word in texts), "")
        right = next((texts[word] for word in _RIGHT if word in texts), "")
        if left and right:
            yield left, right
        else:
            yield from texts.items()


def _id(text: str, what: str, taken: dict[str, str]) -> str:
    name = from_words(text)
    return name if is_id(name) and name not in taken and name != "else" else f"{what}-{len(taken) + 1}"
