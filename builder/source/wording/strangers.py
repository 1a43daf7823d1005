"""Curly quotation marks and unseen characters in a value that would be fine without them."""

import re
from collections.abc import Callable

from builder.findings import Finding, Rule
from builder.findings.rules.source import ODD_SPACE
from builder.source.mending.spaces import ODD, SPACES, UNSEEN, what
from builder.source.nodes import Scalar
from builder.source.schema_fault import SchemaFault
from builder.source.wording.words import capital

CURLY = re.compile("[“”‘’„‚«»‹›`´]")
_SPACES = re.compile(f"[{SPACES} \t]+")
_UNSEEN = re.compile(f"[{UNSEEN}]")


def bare(value: str) -> str:
    """The value without quotation marks and unseen characters, with ordinary spaces."""
    return _SPACES.sub(" ", _UNSEEN.sub("", CURLY.sub("", value))).strip()


def stranger(fault: SchemaFault, rule: Rule, is_allowed: Callable[[str], bool]) -> Finding | None:
    """The finding for a value that only such characters spoil; ``rule`` is that of the value, for quotation marks."""
    value = str(fault.error.instance)
    meant = bare(value)
    if meant == value or not is_allowed(meant):
        return None
    line = line_with(fault, meant)
    hint = f"Write:\n{line}" if line else f"Write `{meant}`."
    if CURLY.search(value):
        name = "This id" if fault.is_key else capital(fault.name)
        message = f"{name} has curly quotation marks around or in it, which YAML takes for part of it"
        return rule.at(fault.place, message, hint)
    place = fault.place
    found = ODD.search(value)
    if found is None:
        return None
    if isinstance(fault.node, Scalar) and fault.node.style == "plain":
        column = place.column + found.start()
        place = fault.document.source.place(place.line, column, column + 1)
    return ODD_SPACE.at(place, f"{capital(fault.name)} has {what(found[0])} in it", hint)


def line_with(fault: SchemaFault, meant: str) -> str:
    """The line with the value as it was meant; "" where it is not on one line."""
    place = fault.place
    if not place.end_column:
        return ""
    raw = fault.document.source.lines[place.line - 1]
    before = raw[: place.column - 1]
    if before.endswith(" ") and before.strip():
        before = f"{before.rstrip()} "
    return before + meant + raw[place.end_column - 1 :]
