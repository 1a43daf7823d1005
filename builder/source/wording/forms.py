"""The form that is wanted where another was written, ready to paste."""

import re

from builder.identifiers import is_id
from builder.source.lines import quoted
from builder.source.nodes import Node, Scalar, Sequence
from builder.source.schema_fault import SchemaFault

_MAPPINGS = (
    "options",
    "outcomes",
    "feedback",
    "boxes",
    "items",
    "targets",
    "categories",
    "scale",
    "criteria",
)
_ONE_OF = {"categories": "category", "scale": "step", "criteria": "criterion"}
_WORDS_IN_ID = 3
_SAFE = re.compile(r"[^\W_][^\n]*[^:\s]|[^\W_]|…")


def with_space(fault: SchemaFault, node: Scalar, length: int) -> str:
    raw = fault.document.source.lines[node.place.line - 1]
    column = node.place.column - 1 + length
    return f"{raw[:column]} {raw[column:]}"


def without_bar(fault: SchemaFault, node: Scalar) -> str:
    """How to mend ``blocks: |`` with a list below it."""
    if node.style not in ("literal", "folded") or not (node.text or "").lstrip().startswith("- "):
        return ""
    raw = fault.document.source.lines[node.place.line - 1]
    return f"Leave out the {raw[node.place.column - 1]}:\n{raw[: node.place.column - 1].rstrip()}"


def as_list(fault: SchemaFault, node: Scalar) -> str:
    """How to write a list, where its entries are single texts."""
    if str(fault.schema.get("items", {}).get("$ref", "")).rpartition("/")[2] not in ("id", "line", "name"):
        return ""
    margin = " " * (fault.key_place.column - 1)
    key = fault.path[-1]
    return f"Write:\n{margin}{key}:\n{margin}  - {node.text}"


def as_fields(fault: SchemaFault, node: Node) -> str:
    """How to write what is made of ids with a text each, and was written as a list or as one text."""
    key = str(fault.path[-1]) if fault.path else ""
    margin = " " * (fault.key_place.column - 1)
    if key == "completion":
        return f"Write:\n{margin}completion:\n{margin}  require:\n{margin}    - sections: all"
    if "object" not in fault.limits or key not in _MAPPINGS:
        return ""
    given = node.items if isinstance(node, Sequence) else (node,)
    texts = [item.text if isinstance(item, Scalar) and item.text else "…" for item in given]
    if key == "feedback":
        return f"Write:\n{margin}feedback:\n{margin}  else: {as_value(texts[0] if texts else '…')}"
    lines: dict[str, str] = {}
    for number, text in enumerate(texts, start=1):
        name = "-".join(re.findall(r"[a-z0-9]+", text.lower())[:_WORDS_IN_ID])
        if not is_id(name) or name in lines or name == "else":
            name = f"{_ONE_OF.get(key, key[:-1])}-{number}"
        lines[name] = as_value(text)
    return "\n".join(
        [f"Write:\n{margin}{key}:", *(f"{margin}  {name}: {text}" for name, text in lines.items())]
    )


def as_value(text: str) -> str:
    """The text as a value on one line, in quotation marks where YAML needs them."""
    text = " ".join(text.split())
    return text if _SAFE.fullmatch(text) and ": " not in text and " #" not in text else quoted(text)
