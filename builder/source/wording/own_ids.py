"""The ids that an author gave to the entries of a list, where ids with a text each belong."""

from collections.abc import Sequence

from builder.identifiers import is_id
from builder.source.nodes import Mapping, Node, Scalar

WORDS = ("text", "label", "option", "title", "content", "body", "value", "name", "description")
"""Fields for the words of an entry in other tools."""


def own_ids(items: Sequence[Node]) -> list[str]:
    """Those of ``- moments: Name them`` or ``- id: moments``, one for each entry; none where one has none."""
    names = [_own_id(item) for item in items]
    is_sound = all(is_id(name) and name != "else" for name in names)
    return names if names and is_sound and len(set(names)) == len(names) else []


def _own_id(item: Node) -> str:
    if not isinstance(item, Mapping):
        return ""
    if (entry := item.entry("id")) is not None and isinstance(entry.value, Scalar):
        return entry.value.text or ""
    key = item.entries[0].key.text or "" if len(item.entries) == 1 else ""
    return "" if key in WORDS else key
