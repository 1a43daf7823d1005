"""Fields of the module that stand deeper, and lists that stand below the wrong field."""

from builder.findings import Finding
from builder.findings.rules import structure as rules
from builder.source.lines import DASH_LINE, indent_of
from builder.source.nodes import Entry, Mapping, Scalar, get
from builder.source.schema_fault import SchemaFault
from builder.source.shapes import fields_at_margin


def at_margin(fault: SchemaFault, entry: Entry) -> str:
    """How to write a field of the module that stands deeper; "" where it is none, or the module has it already."""
    key, root = entry.key.text or "", fault.document.root
    is_one = fault.document.kind == "module" and fault.path and key in fields_at_margin()
    if not is_one or get(root, key) is not None or entry.key.place.column == 1:
        return ""
    raw = fault.document.source.lines[entry.key.place.line - 1]
    columns = entry.key.place.column - 1
    return (
        f"Begin it at the margin:\n{raw[columns:]}\n"
        f"What belongs to it moves {columns} columns to the left with it."
    )


def list_in_text(fault: SchemaFault, key: str) -> Finding | None:
    """A list whose key is missing, which the text above it has swallowed; else None."""
    is_list = fault.schema.get("properties", {}).get(key, {}).get("type") == "array"
    for entry in fault.node.entries if is_list and isinstance(fault.node, Mapping) else ():
        text, below = entry.value, entry.key.place.line
        if not isinstance(text, Scalar) or text.style != "plain" or text.end[0] <= below:
            continue
        line = fault.document.source.lines[below]
        if DASH_LINE.match(line):
            margin = " " * (entry.key.place.column - 1)
            shift = " " * max(len(margin) + 2 - indent_of(line), 0)
            return fault.rule(rules.MISSING_KEY).at(
                fault.document.source.place(below + 1, indent_of(line) + 1),
                f"A list begins here, and above it `{key}:` is missing",
                f"Write:\n{margin}{key}:\n{shift}{line}",
            )
    return None
