"""The form that is wanted where another was written, ready to paste."""

import re

from builder.identifiers import from_words, is_id
from builder.questions.marked_right import says_right
from builder.source.lines import as_typed
from builder.source.nodes import Mapping, Node, Scalar, Sequence, at, get
from builder.source.schema_fault import SchemaFault
from builder.source.wording.names_meant import several
from builder.source.wording.own_ids import WORDS, own_ids
from builder.source.wording.scales import steps

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


def with_space(fault: SchemaFault, node: Scalar, length: int) -> str:
    raw = fault.document.source.lines[node.place.line - 1]
    column = node.place.column - 1 + length
    return f"{raw[:column]} {raw[column:].lstrip()}"


def without_bar(fault: SchemaFault, node: Scalar) -> str:
    """How to mend ``blocks: |`` with a list below it."""
    if node.style not in ("literal", "folded") or not (node.text or "").lstrip().startswith("- "):
        return ""
    raw = fault.document.source.lines[node.place.line - 1]
    return f"Leave out the {raw[node.place.column - 1]}:\n{raw[: node.place.column - 1].rstrip()}"


def as_list(fault: SchemaFault, node: Scalar) -> str:
    """How to write a list, where its entries are single texts; commas and semicolons are taken to part them."""
    items = fault.schema.get("items", {})
    kind = str(items.get("$ref", "")).rpartition("/")[2]
    key = str(fault.path[-1])
    margin = " " * (fault.key_place.column - 1)
    text = node.text or ""
    if key == "captions":
        return "\n".join(["Write:", f"{margin}{key}:", *_track(f"{margin}  - ", text)])
    if kind not in ("id", "line", "name", "markdown") and key not in ("answers", "steps", "hosts"):
        return ""
    parts = several(fault, text) if kind == "id" else []
    if not parts:
        parts = (
            [text]
            if kind in ("line", "markdown") or key == "steps"
            else [part for part in re.split(r"[,;]\s+", text) if part.strip()]
        )
    return "\n".join([f"Write:\n{margin}{key}:", *(f"{margin}  - {as_typed(part)}" for part in parts)])


def as_track(fault: SchemaFault, node: Scalar) -> str:
    """How to write an entry of captions that is only the name of a file."""
    raw = fault.document.source.lines[node.place.line - 1]
    return "\n".join(["Write:", *_track(raw[: node.place.column - 1], node.text or "")])


def _track(head: str, name: str) -> list[str]:
    margin = " " * len(head)
    return [f"{head}file: {as_typed(name)}", f"{margin}language: en-GB", f"{margin}label: English"]


def as_fields(fault: SchemaFault, node: Node) -> str:
    """How to write what is made of ids with a text each, and was written as a list or as one text."""
    key = str(fault.path[-1]) if fault.path else ""
    margin = " " * (fault.key_place.column - 1)
    if key == "completion":
        return f"Write:\n{margin}completion:\n{margin}  require:\n{margin}    - sections: all"
    if key in ("terms", "abbreviations"):
        said = "what it means" if key == "terms" else "what it is short for"
        words = (
            [one.text for one in node.items if isinstance(one, Scalar)] if isinstance(node, Sequence) else []
        )
        return "\n".join(
            [
                "Write:",
                f"{margin}{key}:",
                *(f"{margin}  {as_typed(word or '…')}: {said}" for word in words or ["…"]),
            ]
        )
    if "object" not in fault.limits or key not in _MAPPINGS:
        return ""
    if key == "scale" and isinstance(node, Scalar):
        return "\n".join(
            [f"Write:\n{margin}scale:", *(f"{margin}  {step}" for step in steps(node.text or ""))]
        )
    given = node.items if isinstance(node, Sequence) else (node,)
    texts = [_text_of(item) or "…" for item in given]
    if key == "feedback":
        return f"Write:\n{margin}feedback:\n{margin}  else: {as_typed(texts[0] if texts else '…')}"
    lines: dict[str, str] = {}
    given_names = own_ids(given) or (_names_in_feedback(fault, len(texts)) if key == "options" else [])
    for number, text in enumerate(texts, start=1):
        name = given_names[number - 1] if given_names else from_words(text)
        if not is_id(name) or name in lines or name == "else":
            name = f"{_ONE_OF.get(key, key[:-1])}-{number}"
        lines[name] = as_typed(text)
    right = [name for name, item in zip(lines, given, strict=True) if _is_marked(item)]
    answer = (
        [f"{margin}answer: {right[0] if len(right) == 1 else '[' + ', '.join(right) + ']'}"] if right else []
    )
    return "\n".join(
        [f"Write:\n{margin}{key}:", *(f"{margin}  {name}: {text}" for name, text in lines.items()), *answer]
    )


def _names_in_feedback(fault: SchemaFault, count: int) -> list[str]:
    """The ids under ``feedback:`` of the same question, where they are as many as its options; else none."""
    feedback = get(at(fault.document.root, fault.path[:-1]), "feedback")
    names = [entry.key.text or "" for entry in feedback.entries] if isinstance(feedback, Mapping) else []
    return names if len(names) == count and all(is_id(name) and name != "else" for name in names) else []


def marks_right(node: Node) -> bool:
    """Whether it is a list of options of which some are marked as right."""
    return isinstance(node, Sequence) and any(_is_marked(item) for item in node.items)


def _is_marked(node: Node) -> bool:
    return isinstance(node, Mapping) and any(
        says_right(entry.key.text or "", entry.value.text or "")
        for entry in node.entries
        if isinstance(entry.value, Scalar)
    )


def _text_of(node: Node) -> str:
    """The words of an entry: its own, or those of its field for them in other tools."""
    if isinstance(node, Mapping):
        alone = node.entries[0].value if len(node.entries) == 1 else node
        node = next((entry.value for entry in node.entries if entry.key.text in WORDS), alone)
    return node.text or "" if isinstance(node, Scalar) else ""
