"""Animations that an SVG has as elements (SMIL): when the last of them ends.

Facts: SVG 1.1, 19.2, and W3C's SMIL Animation, 3. In a page an SVG is a picture: nobody can click in it, so what begins
with a click never does.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_MOVING = frozenset({"animate", "animatecolor", "animatemotion", "animatetransform", "set"})
_TIME_OF_DAY = r"(?:(?P<h>\d+):)?(?P<m>\d{1,2}):(?P<s>\d{1,2}(?:\.\d+)?)"
_CLOCK = re.compile(rf"(?:{_TIME_OF_DAY}|(?P<n>\d*\.?\d+)(?P<unit>h|min|s|ms)?)")
_UNITS = {"h": 3600.0, "min": 60.0, "s": 1.0, "ms": 0.001, None: 1.0}
_OF_OTHER = re.compile(r"(?P<id>[^\s.+]+)\.(?P<edge>begin|end)\s*(?:(?P<sign>[+-])\s*(?P<offset>\S+))?")
_LONGEST_CHAIN = 100
"""How many animations may wait for each other; a chain beyond it is taken for a ring."""


@dataclass(frozen=True, slots=True)
class _Start:
    """When something begins: so many seconds behind the beginning or the end of another, or of the page."""

    other: str
    at_end: bool
    offset_s: float


@dataclass(frozen=True, slots=True)
class _Animation:
    name: str
    starts: tuple[_Start, ...]
    lasts_s: float


def moving_seconds(root: "etree._Element") -> float:
    """How long something moves; infinite for ever, 0 for never."""
    animations = [
        _Animation(str(element.get("id", "")), tuple(_starts(element)), _lasts(element))
        for element in root.iter()
        if isinstance(element.tag, str) and etree.QName(element).localname.lower() in _MOVING
    ]
    begun: dict[str, tuple[float, float]] = {"": (0.0, 0.0)}
    last = 0.0
    for _ in range(min(len(animations), _LONGEST_CHAIN) + 1):
        before = dict(begun)
        for animation in animations:
            begins = [
                begun[start.other][start.at_end] + start.offset_s
                for start in animation.starts
                if start.other in begun
            ]
            if begins:
                begin = max(begins)
                last = max(last, begin + animation.lasts_s)
                if animation.name:
                    begun[animation.name] = begin, begin + animation.lasts_s
        if begun == before:
            return last
    return math.inf  # they begin each other again and again


def _starts(element: "etree._Element") -> Iterator[_Start]:
    for said in str(element.get("begin", "0")).split(";"):
        written = said.strip()
        other = _OF_OTHER.fullmatch(written)
        if other is not None:
            offset = _clock(other["offset"] or "0") or 0.0
            yield _Start(other["id"], other["edge"] == "end", -offset if other["sign"] == "-" else offset)
        elif (clock := _clock(written.lstrip("+-"))) is not None:
            yield _Start("", at_end=False, offset_s=0.0 if written.startswith("-") else clock)


def _lasts(element: "etree._Element") -> float:
    if etree.QName(element).localname.lower() == "set":
        return 0.0  # one change, at its beginning
    once = _clock(str(element.get("dur", "")))
    if not once:
        return 0.0  # without a length nothing goes from one value to the other
    until: list[float] = []
    if element.get("repeatCount"):
        count = str(element.get("repeatCount")).strip()
        until.append(math.inf if count == "indefinite" else once * _number(count))
    if element.get("repeatDur"):
        limit = str(element.get("repeatDur")).strip()
        until.append(math.inf if limit == "indefinite" else _clock(limit) or once)
    return min(until, default=once)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0


def _clock(text: str) -> float | None:
    """Seconds of a clock value such as 3s, 0:05, 1.5min; None for what is none."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    if found["n"]:
        return float(found["n"]) * _UNITS[found["unit"]]
    return int(found["h"] or 0) * 3600 + int(found["m"]) * 60 + float(found["s"])
