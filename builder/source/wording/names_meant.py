"""Texts, numbers and several words where the id of an option or an outcome belongs."""

import re
from difflib import get_close_matches

from builder.findings import Finding
from builder.findings.rules import structure as rules
from builder.findings.rules.questions import ANSWER_NO_OPTION
from builder.identifiers import is_id
from builder.questions import answer_meant
from builder.source.nodes import Mapping, Path, Scalar, at, get
from builder.source.schema_fault import SchemaFault
from builder.source.wording.words import short

_OF_OPTIONS = ("answer", "stay_put")
_JOINTS = re.compile(r"(?:[\s,;/&+]|\band\b)+")


def in_list(fault: SchemaFault, value: str) -> Finding | None:
    """The finding for an entry of ``answer: [The thumbs, 3]`` or ``outcomes: [Name the moments]``; else None."""
    if len(fault.path) < 2 or not isinstance(fault.path[-1], int):  # noqa: PLR2004 (a list and its key)
        return None
    key = fault.path[-2]
    if key == "outcomes":
        if name := answer_meant.by_text(value, _outcomes(fault)):
            message = f"This is what the outcome `{name}` says; here stands its id"
            return rules.MALFORMED_ID.at(fault.place, message, f"Write `{name}`.")
        return None
    options = _options(fault, fault.path[:-2]) if key in _OF_OPTIONS else {}
    if not options:
        return None
    if name := answer_meant.by_text(value, options):
        return ANSWER_NO_OPTION.at(fault.place, answer_meant.said(name), f"Write `{name}`.")
    hint = answer_meant.by_rank(value, options)
    if not hint:
        close = get_close_matches(value, list(options), 1)
        hint = f"Did you mean `{close[0]}`?" if close else f"Write one of: {', '.join(options)}."
    return ANSWER_NO_OPTION.at(fault.place, f"“{short(value)}” is no option of this question", hint)


def several(fault: SchemaFault, text: str) -> list[str]:
    """The ids in ``moments technique`` or ``moments, technique and safety``; none where it is something else."""
    names = [part for part in _JOINTS.split(text.strip()) if part]
    known = _outcomes(fault) if fault.path[-1] == "outcomes" else {}
    if known and (name := answer_meant.by_text(text, known)):
        return [name]
    is_one_known = not known or any(name in known for name in names)
    return names if is_one_known and all(is_id(name) for name in names) else []


def _options(fault: SchemaFault, question: Path) -> dict[str, str]:
    return _texts(get(at(fault.document.root, question), "options"))


def _outcomes(fault: SchemaFault) -> dict[str, str]:
    return _texts(get(fault.document.root, "outcomes"))


def _texts(node: object) -> dict[str, str]:
    """Ids with their texts."""
    entries = node.entries if isinstance(node, Mapping) else ()
    return {
        entry.key.text or "": (entry.value.text or "") if isinstance(entry.value, Scalar) else ""
        for entry in entries
    }
