"""What cmi5 asks of ``cmi5.xml`` (section 13 and its XSD); the numbers are those of ADL's list of requirements."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import parse_qsl, unquote, urlsplit

from lxml import etree

from builder.xmltree import Element

NAME = "cmi5.xml"
NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
_OWN = f"{{{NAMESPACE}}}"

_PARTS = {
    "courseStructure": ("course", "objectives", "au|block"),
    "course": ("title", "description"),
    "objectives": ("objective",),
    "block": ("title", "description", "objectives", "au|block"),
    "au": ("title", "description", "objectives", "url", "launchParameters", "entitlementKey"),
    "title": ("langstring",),
    "description": ("langstring",),
}
"""Children in sequence, as the XSD has them; those of other namespaces may follow."""
_NEEDED = {
    "courseStructure": ("course",),
    "course": ("title", "description"),
    "block": ("title", "description"),
    "au": ("title", "description", "url"),
    "title": ("langstring",),
    "description": ("langstring",),
}
_MANY = frozenset(("langstring", "objective", "au", "block"))
_MOVE_ON = ("NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed")
_METHODS = ("AnyWindow", "OwnWindow")
_RESERVED = frozenset(("endpoint", "fetch", "actor", "activityId", "registration"))
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_DECIMAL = re.compile(r"[+]?(\d+(\.\d{0,4})?|\.\d{1,4})")


def faults(root: Element, paths: set[str]) -> Iterator[str]:
    """What is wrong with it; ``paths`` are the files of the package."""
    if root.tag != f"{_OWN}courseStructure":
        yield f"its root must be courseStructure of {NAMESPACE}"
        return
    for element in root.iter(f"{_OWN}*"):
        yield from _part_faults(element)
    yield from _id_faults(root)
    if not list(root.iter(f"{_OWN}au")):
        yield "it has no au to launch"
    for unit in root.iter(f"{_OWN}au"):
        yield from _unit_faults(unit, paths)


def _part_faults(element: Element) -> Iterator[str]:
    name = etree.QName(element).localname
    children = [etree.QName(child) for child in element.iterchildren(etree.Element)]
    own = [child.localname for child in children if child.namespace == NAMESPACE]
    order = _order(element, name)
    places = [_rank(child, order) for child in own]
    if -1 in places or places != sorted(places):
        yield f"the parts of {_called(element)} must be {', '.join(order) or 'none'}, in this order"
    for child, count in Counter(own).items():
        if count > 1 and child not in _MANY:
            yield f"{_called(element)} has {count} of {child}"
    if name == "objective" and not _is_defined(element):
        return
    needed = ("title", "description") if name == "objective" else _NEEDED.get(name, ())
    yield from (f"{_called(element)} has no {child}" for child in needed if child not in own)
    if name == "langstring" and not element.get("lang"):
        yield f"a langstring of {_called(element.getparent())} has no lang"
    if name == "langstring" and not (element.text or "").strip():
        yield f"a langstring of {_called(element.getparent())} is empty"


def _order(element: Element, name: str) -> tuple[str, ...]:
    if name == "objective":
        return ("title", "description") if _is_defined(element) else ()
    return _PARTS.get(name, ())


def _is_defined(objective: Element) -> bool:
    """Whether an objective is described here, and not only referred to."""
    return objective.getparent() is objective.getroottree().getroot().find(f"{_OWN}objectives")


def _rank(name: str, order: tuple[str, ...]) -> int:
    return next((place for place, names in enumerate(order) if name in names.split("|")), -1)


def _called(element: "Element | None") -> str:
    if element is None:
        return "the root"
    name = etree.QName(element).localname
    told = element.get("id") or element.get("idref")
    if told is None and name in {"title", "description", "objectives"}:
        return f"the {name} of {_called(element.getparent())}"
    return f"{name} {told}" if told else name


def _id_faults(root: Element) -> Iterator[str]:
    """3.0.0.0-1, 13.1.2.0-1, 13.1.3.0-1, 13.1.4.0-1."""
    kinds: dict[str, list[str]] = {}
    for name in ("course", "objective", "block", "au"):
        found = [
            element for element in root.iter(f"{_OWN}{name}") if name != "objective" or _is_defined(element)
        ]
        kinds[name] = [element.get("id") or "" for element in found]
        for identifier, count in Counter(kinds[name]).items():
            if not _IRI.fullmatch(identifier):
                yield f"the id of a {name} must be an absolute IRI, and this is {identifier!r}"
            if count > 1:
                yield f"{count} of {name} have the id {identifier}"
    if set(kinds["course"]) & set(kinds["au"]):
        yield "the course and an au have the same id"
    for reference in root.iter(f"{_OWN}objective"):
        if not _is_defined(reference) and reference.get("idref") not in kinds["objective"]:
            yield f"{_called(reference)} names no objective of the course"


def _unit_faults(unit: Element, paths: set[str]) -> Iterator[str]:
    name = _called(unit)
    if unit.get("moveOn") not in _MOVE_ON:
        yield f"{name} must say moveOn, one of {', '.join(_MOVE_ON)}: without it the LMS takes it for done at once"
    if unit.get("launchMethod", "AnyWindow") not in _METHODS:
        yield f"{name} must say launchMethod {' or '.join(_METHODS)}"
    mark = unit.get("masteryScore")
    if mark is not None and (not _DECIMAL.fullmatch(mark) or float(mark) > 1):
        yield f"the masteryScore of {name} must be a number from 0 to 1 with four decimals at most"
    yield from _url_faults(name, (unit.findtext(f"{_OWN}url") or "").strip(), paths)


def _url_faults(name: str, url: str, paths: set[str]) -> Iterator[str]:
    """14.1.0.0-4, 8.1.0.0-6."""
    if not url:
        return
    parts = urlsplit(url)
    if parts.fragment or "#" in url:
        yield f"the url of {name} has a fragment, and the LMS puts its parameters behind it"
    if taken := {key for key, _ in parse_qsl(parts.query, keep_blank_values=True)} & _RESERVED:
        yield f"the url of {name} uses {', '.join(sorted(taken))}, which the LMS gives"
    if parts.scheme:
        return
    if parts.netloc or parts.path.startswith(("/", "./")) or ".." in parts.path.split("/"):
        yield f"the url of {name} must be the path of a file from the top of the package"
    elif unquote(parts.path) not in paths:
        yield f"the url of {name} is {parts.path}, which is not in the package"
