"""How much a drawing draws when everything that shows something else has shown it."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

REPEATED_LIMIT = 100_000
"""Elements drawn again where they are not written. No drawing needs so many; browsers take seconds for them."""

_XLINK = "{http://www.w3.org/1999/xlink}href"
_SHOWING = frozenset({"use", "feimage"})
_THROUGH = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)")
_APPLIED = ("clip-path", "mask", "filter", "marker", "marker-start", "marker-mid", "marker-end", "style")
"""Attributes that have another element drawn each time; what fills is drawn once and repeated."""


def repeated(root: "etree._Element") -> int:
    """How many elements are drawn again; just above the limit for all beyond it. What shows itself shows nothing."""
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    named: dict[str, etree._Element] = {}
    for element in elements:
        named.setdefault(str(element.get("id", "")), element)
    most = len(elements) + REPEATED_LIMIT + 1
    weights: dict[etree._Element, int] = {}
    begun: set[etree._Element] = set()
    waiting = [root]
    while waiting:
        element = waiting[-1]
        if element in weights:
            waiting.pop()
            continue
        parts = list(_parts(element, named))
        if element in begun:
            weights[element] = min(most, 1 + sum(weights.get(part, 0) for part in parts))
            waiting.pop()
        else:
            begun.add(element)
            waiting += (part for part in parts if part not in begun)
    return weights[root] - len(elements)


def _parts(element: "etree._Element", named: "Mapping[str, etree._Element]") -> "Iterator[etree._Element]":
    yield from (child for child in element if isinstance(child.tag, str))
    targets = []
    if etree.QName(element).localname.lower() in _SHOWING:
        targets.append(str(element.get("href") or element.get(_XLINK) or "").strip().removeprefix("#"))
    for attribute in _APPLIED:
        targets += _THROUGH.findall(str(element.get(attribute, "")))
    yield from (named[target] for target in targets if target and target in named)
