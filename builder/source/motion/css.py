"""Animations that an SVG has in its styles: ``@keyframes`` and ``animation``. (CSS Animations Level 1, 3.)"""

import math
import re
from collections.abc import Iterator

from lxml import etree

from builder.source.motion.rules import Drawn, Rule, rules

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_KEYFRAMES = re.compile(r"@(?:-webkit-)?keyframes\s+[\"']?(?P<name>[\w-]+)", re.IGNORECASE)
_DECLARATION = re.compile(
    r"(?:^|[;{\s])(?:-webkit-)?animation(?P<part>-name|-duration|-delay|-iteration-count)?\s*:\s*(?P<value>[^;]+)",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?P<sign>-?)(?P<number>\d*\.?\d+)(?P<unit>ms|s)", re.IGNORECASE)
_FUNCTION = re.compile(r"(?<![\w-])[\w-]+\([^()]*\)")
_COUNT = re.compile(r"\d*\.?\d+|infinite", re.IGNORECASE)


def moving_seconds(root: "etree._Element", *, calmed: bool = False) -> float:
    """How long something moves; infinite for ever, 0 for never.

    ``calmed`` leaves out what does not move for people who have asked their computer for less motion.
    """
    sheets = [
        _COMMENT.sub("", element.text or "")
        for element in root.iter()
        if isinstance(element.tag, str) and etree.QName(element).localname.lower() == "style"
    ]
    names = {found["name"] for sheet in sheets for found in _KEYFRAMES.finditer(sheet)}
    if not names:
        return 0.0
    drawn = Drawn.of(root)
    found = [rule for sheet in sheets for rule in rules(sheet, drawn)]
    found += [Rule(str(element.get("style")), False) for element in root.iter() if element.get("style")]
    bodies = [rule.body for rule in found if not (calmed and rule.can_be_calmed)]
    return max((seconds for body in bodies for seconds in _of(body, names)), default=0.0)


def _of(body: str, names: set[str]) -> Iterator[float]:
    """How long each animation of a rule goes on, from the beginning of the page."""
    parts = {"-name": ["none"], "-duration": ["0s"], "-delay": ["0s"], "-iteration-count": ["1"]}
    for found in _DECLARATION.finditer(body):
        values = [value.strip() for value in _FUNCTION.sub("", found["value"]).split(",")]
        if found["part"]:
            parts[found["part"].lower()] = values
        else:
            parts = _shorthand(values, names)
    for position, name in enumerate(parts["-name"]):
        duration, delay, count = (
            values[position % len(values)]
            for values in (parts["-duration"], parts["-delay"], parts["-iteration-count"])
        )
        if name.strip("\"'") in names and _seconds(duration) > 0:
            times = (
                math.inf if count.lower() == "infinite" else float(count) if _COUNT.fullmatch(count) else 1.0
            )
            yield max(0.0, _seconds(delay) + _seconds(duration) * times)


def _shorthand(values: list[str], names: set[str]) -> dict[str, list[str]]:
    parts: dict[str, list[str]] = {"-name": [], "-duration": [], "-delay": [], "-iteration-count": []}
    for value in values:
        words = value.replace("!important", "").split()
        times = [word for word in words if _TIME.fullmatch(word)]
        counts = [word for word in words if _COUNT.fullmatch(word)]
        parts["-name"].append(next((word for word in words if word.strip("\"'") in names), "none"))
        parts["-duration"].append(times[0] if times else "0s")
        parts["-delay"].append(times[1] if len(times) > 1 else "0s")
        parts["-iteration-count"].append(counts[0] if counts else "1")
    return parts


def _seconds(text: str) -> float:
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return 0.0
    value = float(found["number"]) * (0.001 if found["unit"].lower() == "ms" else 1.0)
    return -value if found["sign"] else value
