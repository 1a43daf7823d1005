"""A missing field as it may be written, by the example that its schema has."""

from collections.abc import Iterator
from typing import Any

from builder.source.lines import as_typed
from builder.source.nodes import Mapping, get
from builder.source.schema_fault import SchemaFault

_OF_RIGHT_ONES = ("options", "regions")


def example(fault: SchemaFault, key: str) -> str:
    """The lines for ``key``, indented as the fields beside it; "" where the schema has no example."""
    examples = fault.schema.get("properties", {}).get(key, {}).get("examples", ())
    if not examples:
        return ""
    margin = " " * (fault.node.place.column - 1)
    return "\n".join(margin + line for line in _lines(key, examples[0]))


def right_ones(fault: SchemaFault) -> str:
    """The ids of which an answer names some, with commas between; "" where the question has none."""
    found = next((one for key in _OF_RIGHT_ONES if (one := get(fault.node, key)) is not None), None)
    entries = found.entries if isinstance(found, Mapping) else ()
    return ", ".join(entry.key.text or "" for entry in entries)


def _lines(key: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        yield f"{key}:"
        yield from (f"  {line}" for line in _below(value))
    else:
        yield f"{key}: {as_typed(str(value))}"


def _below(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _lines(key, inner)
        return
    for item in value:
        if isinstance(item, dict):
            first, *others = _below(item)
            yield f"- {first}"
            yield from (f"  {line}" for line in others)
        else:
            yield f"- {as_typed(str(item))}"
