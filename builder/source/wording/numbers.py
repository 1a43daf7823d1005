"""What was meant where a number is wanted and more than a number was written."""

import re

from builder.source.nodes import Mapping, Node, Scalar, Sequence, at
from builder.source.schema_fault import SchemaFault

_NUMBER = r"[-−]?[0-9]+(?:[.,][0-9]+)*"
_ONE = re.compile(rf"(?P<number>{_NUMBER})[ \u00a0\u202f]*(?P<unit>[^\s0-9.,–—-][^0-9]*)?")
_TWO = re.compile(
    rf"(?:(?:between|from)[ ]+)?(?P<low>{_NUMBER})\s*(?P<first>[^\s0-9.,–—-]*)\s*(?:-|–|—|to|and|,|;|\.\.+)\s*"
    rf"(?P<high>{_NUMBER})[ \u00a0\u202f]*(?P<unit>[^\s0-9.,–—-][^0-9]*)?"
)
_THOUSANDS = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")


def as_number(fault: SchemaFault, value: str) -> str:
    """How to write an answer such as ``270 mg``, ``260-280`` or ``1,000``; "" where that is not certain."""
    key = str(fault.path[-1])
    margin = _margin(fault)
    value = " ".join(value.split())
    if key == "tolerance":
        found = _ONE.fullmatch(value)
        if found is None:
            return ""
        percent = "%" if (found["unit"] or "").strip() in ("%", "percent", "per cent") else ""
        return f"Write:\n{margin}{key}: {_plain(found['number'])}{percent}"
    if found := _ONE.fullmatch(value):
        lines = [f"{margin}{key}: {_plain(found['number'])}", *_unit(fault, margin, found["unit"] or "")]
        return "Write:\n" + "\n".join(lines)
    return as_range(fault, value) if key == "answer" else ""


def as_range(fault: SchemaFault, value: str) -> str:
    """How to write ``260-280 mg``, with two ends; "" where it is none."""
    found = _TWO.fullmatch(" ".join(value.split()))
    if found is None:
        return ""
    margin = _margin(fault)
    ends = [f"{margin}  from: {_plain(found['low'])}", f"{margin}  to: {_plain(found['high'])}"]
    unit = _unit(fault, margin, found["unit"] or found["first"])
    return "Write:\n" + "\n".join([f"{margin}range:", *ends, *unit])


def typed(node: Node) -> str:
    """What stands there as one text: a list of two numbers as they would be spoken."""
    if isinstance(node, Sequence):
        return " to ".join(item.text or "" for item in node.items if isinstance(item, Scalar))
    return (node.text or "") if isinstance(node, Scalar) else ""


def _margin(fault: SchemaFault) -> str:
    return " " * (fault.key_place.column - 1)


def _plain(number: str) -> str:
    number = number.replace("−", "-")
    return number.replace(",", "") if _THOUSANDS.fullmatch(number) else number.replace(",", ".")


def _unit(fault: SchemaFault, margin: str, unit: str) -> list[str]:
    """The line that gives the unit, unless there is one."""
    if fault.path[-1] in ("from", "to"):
        return []
    parent = at(fault.document.root, fault.path[:-1])
    has_unit = isinstance(parent, Mapping) and parent.entry("unit") is not None
    unit = unit.strip()
    quote = '"' if unit[:1] in "%@&*!|>`'" else ""
    return [f"{margin}unit: {quote}{unit}{quote}"] if unit and not has_unit else []
