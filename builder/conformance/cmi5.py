"""``cmi5.xml``: the course structure of cmi5, by rules of our own. Numbers are those of ADL's list of requirements."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import parse_qsl

from lxml import etree

from builder import xmltree
from builder.conformance import positions, unreadable
from builder.conformance.addresses import Paths, is_elsewhere, without_parameters
from builder.conformance.described import Described, Launch
from builder.conformance.fault import Fault
from builder.conformance.members import Contents
from builder.findings import Rule
from builder.findings.rules.check import xapi
from builder.findings.rules.packaging import BAD_MANIFEST
from builder.xmltree import Element, collapsed, local, namespace

NAME = "cmi5.xml"
NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"

IRI = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_PARTS: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {
    "courseStructure": (("course", "objectives", "block"), frozenset({"course", "block"})),
    "course": (("title", "description"), frozenset({"title", "description"})),
    "block": (("title", "description", "objectives", "block"), frozenset({"title", "description", "block"})),
    "au": (
        ("title", "description", "objectives", "url", "launchParameters", "entitlementKey"),
        frozenset({"title", "description", "url"}),
    ),
    "objectives": (("objective",), frozenset()),
    "title": (("langstring",), frozenset()),
    "description": (("langstring",), frozenset()),
}
"""The parts of each element in their order, and those that must be there; "block" stands for a block or a unit."""

_MANY = frozenset({"block", "objective", "langstring"})
_NAMED = frozenset({"courseStructure", "course", "block", "au"})
_ID_NUMBERS = {"block": "13.1.2.0-1", "objective": "13.1.3.0-1", "au": "13.1.4.0-1"}
_MOVE_ON = frozenset({"NotApplicable", "Passed", "Completed", "CompletedAndPassed", "CompletedOrPassed"})
_LAUNCH = frozenset({"AnyWindow", "OwnWindow"})
_DECIMAL = re.compile(r"\+?(?:\d{1,9}(?:\.\d{0,4})?|\.\d{1,4})")
_RESERVED = frozenset({"endpoint", "fetch", "actor", "activityid", "registration"})


def described(content: bytes, package: Contents, paths: Paths) -> Described:
    """What the course structure says, and what is wrong with it."""
    try:
        root = xmltree.parse(content)
    except (xmltree.XmlError, ValueError) as error:
        return Described(NAME, "cmi5", None, (), (unreadable.fault(error, NAME),))
    if root.tag != f"{{{NAMESPACE}}}courseStructure":
        is_now = f"{local(root)} of {namespace(root) or 'nothing'}"
        message = f"its root must be courseStructure of {NAMESPACE}, and is {is_now}"
        hint = (
            "It may come from a draft of cmi5: publish it with a newer version of the program that made it."
        )
        return Described(NAME, "cmi5", root, (), (_said(message, xapi.COURSE_STRUCTURE, root, hint),))
    units = list(root.iter(f"{{{NAMESPACE}}}au"))
    launches: dict[str, Launch] = {}
    faults = [*_doctype(root, content), *_structure(root), *_ids(root), *_references(root)]
    for unit in units:
        faults += [*_values(unit), *_address(unit, paths, launches)]
    if package.is_own:
        faults += _of_our_own(root, units)
    return Described(NAME, "cmi5", root, tuple(launches.values()), tuple(faults))


def _said(message: str, rule: Rule, element: Element, hint: str = "") -> Fault:
    return Fault(message, rule, BAD_MANIFEST, hint, NAME, element=element)


def _of_our_own(root: Element, units: list[Element]) -> Iterator[Fault]:
    """What is only asked of a package of ours: that nothing is left to an LMS's idea of what was left out."""
    for text in root.iter(f"{{{NAMESPACE}}}langstring"):
        parent = text.getparent()
        owner = _owner(parent) if parent is not None else "nothing"
        if not text.get("lang"):
            yield _own(f"a langstring of {owner} has no lang", text)
        if not collapsed(text.text):
            yield _own(f"a langstring of {owner} is empty", text)
    courses = {one.get("id") for one in root.iterchildren(f"{{{NAMESPACE}}}course")}
    for unit in units:
        name = _name(unit)
        if unit.get("moveOn") is None:
            yield _own(f"{name} must say moveOn: without it the LMS takes it for done at once", unit)
        if unit.get("id") in courses:
            yield _own("the course and an au have the same id", unit)
        address = (unit.findtext(f"{{{NAMESPACE}}}url") or "").strip()
        path = without_parameters(address)
        if not is_elsewhere(address) and (path.startswith(("/", "./")) or ".." in path.split("/")):
            yield _own(f"the url of {name} must be the path of a file from the top of the package", unit)


def _owner(part: Element) -> str:
    """Of a title or description, whose it is."""
    parent = part.getparent()
    return f"the {local(part)} of {_name(parent)}" if parent is not None else _name(part)


def _own(message: str, element: Element) -> Fault:
    return Fault(message, None, BAD_MANIFEST, "", NAME, element=element)


def _doctype(root: Element, content: bytes) -> Iterator[Fault]:
    if xmltree.has_doctype(root):
        line, column = positions.of_offset(content, content.find(b"<!DOCTYPE"))
        message = "it has a DOCTYPE, which ADL's player refuses"
        yield Fault(message, xapi.COURSE_STRUCTURE, BAD_MANIFEST, "", NAME, line, column)


def _structure(root: Element) -> Iterator[Fault]:
    for element in root.iter(f"{{{NAMESPACE}}}*"):
        kind = local(element)
        children = [one for one in element.iterchildren(etree.Element) if namespace(one) == NAMESPACE]
        if kind in _PARTS:
            yield from _sequence(element, [_part(local(one)) for one in children])
        if kind == "objective" and element.get("idref") is None:
            names = {local(one) for one in children}
            for missing in sorted({"title", "description"} - names):
                yield _said(f"{_name(element)} has no {missing}", xapi.COURSE_STRUCTURE, element)
        if kind in {"title", "description"}:
            yield from _words(element, children)


def _part(name: str) -> str:
    return "block" if name == "au" else name


def _sequence(element: Element, names: list[str]) -> Iterator[Fault]:
    order, needed = _PARTS[local(element)]
    for missing in (part for part in order if part in needed and part not in names):
        what = "unit (au) in it" if missing == "block" else missing
        yield _said(f"{_name(element)} has no {what}", xapi.COURSE_STRUCTURE, element)
    unknown = [name for name in names if name not in order]
    places = [order.index(name) for name in names if name in order]
    counts = Counter(names)
    single = [part for part in order if part not in _MANY and counts[part] > 1]
    if unknown or single or places != sorted(places):
        said = ", ".join("au or block" if part == "block" else part for part in order)
        owner = _name(element) if local(element) in _NAMED else _owner(element)
        message = f"the parts of {owner} must be {said}, in this order"
        yield _said(message, xapi.COURSE_STRUCTURE, element)


def _words(element: Element, children: list[Element]) -> Iterator[Fault]:
    texts = [child for child in children if local(child) == "langstring"]
    parent = element.getparent()
    owner = _name(parent) if parent is not None else "the course"
    if not texts:
        message = f"the {local(element)} of {owner} has no langstring"
        yield _said(message, xapi.COURSE_STRUCTURE, element)
    elif local(element) == "title" and not any(collapsed(text.text) for text in texts):
        yield _said(f"the title of {owner} is empty", xapi.UNIT_PRACTICE, element)


def _ids(root: Element) -> Iterator[Fault]:
    seen: dict[tuple[str, str], Element] = {}
    for element in root.iter(f"{{{NAMESPACE}}}*"):
        kind = local(element)
        if kind not in {"course", "block", "au", "objective"} or element.get("idref") is not None:
            continue
        identifier = collapsed(element.get("id"))
        if not IRI.fullmatch(identifier):
            message = f"{_name(element)}: the id must be an absolute IRI (3.0.0.0-1)"
            yield _said(message, xapi.COURSE_ID, element, "Such as https://example.org/course/au/1.")
        elif (kind, identifier) in seen:
            message = f"two of {kind} have the id {identifier} ({_ID_NUMBERS.get(kind, '3.0.0.0-1')})"
            yield _said(message, xapi.COURSE_ID, element)
        seen.setdefault((kind, identifier), element)


def _references(root: Element) -> Iterator[Fault]:
    known = {collapsed(one.get("id")) for one in root.iter(f"{{{NAMESPACE}}}objective")}
    for one in root.iter(f"{{{NAMESPACE}}}objective"):
        reference = one.get("idref")
        if reference is not None and collapsed(reference) not in known:
            yield _said(f"there is no objective {collapsed(reference)}", xapi.UNIT_PRACTICE, one)


def _values(unit: Element) -> Iterator[Fault]:
    for attribute, allowed in (("moveOn", _MOVE_ON), ("launchMethod", _LAUNCH)):
        value = unit.get(attribute)
        if value is not None and collapsed(value) not in allowed:
            message = f"{_name(unit)}: {attribute} says {value!r}; it is one of {', '.join(sorted(allowed))}"
            yield _said(message, xapi.COURSE_VALUE, unit)
    score = unit.get("masteryScore")
    if score is not None:
        plain = collapsed(score)
        if not _DECIMAL.fullmatch(plain) or float(plain) > 1:
            message = (
                f"{_name(unit)}: masteryScore says {score!r}; it goes from 0 to 1, with four decimals at most"
            )
            yield _said(message, xapi.COURSE_VALUE, unit)


def _address(unit: Element, paths: Paths, launches: dict[str, Launch]) -> Iterator[Fault]:
    element = unit.find(f"{{{NAMESPACE}}}url")
    if element is None:
        return
    address = (element.text or "").strip()
    if parameters := sorted({name for name, _ in _query(address) if name.lower() in _RESERVED}):
        message = f"{_name(unit)}: the url has parameters that belong to the LMS: {', '.join(parameters)} (8.1.0.0-6)"
        yield _said(message, xapi.UNIT_ADDRESS, element)
    if is_elsewhere(address):
        if not address.lower().startswith(("http:", "https:")) or not IRI.fullmatch(address):
            message = f"{_name(unit)}: {address} is no address of a page (13.1.4.0-2)"
            yield _said(message, xapi.UNIT_ADDRESS, element)
        return
    file = paths.find(address) if address else None
    if file is None:
        message = f"{_name(unit)}: the url {address!r} names no file of the package (14.1.0.0-4)"
        near = paths.near(address) if address else ""
        yield _said(message, xapi.UNIT_ADDRESS, element, f"There is {near}." if near else "")
        return
    launches[file] = Launch(file, is_tracked=True)
    if "#" in address and file != address:
        message = f"{_name(unit)}: the LMS appends its parameters behind the fragment of {address}"
        yield _said(message, xapi.UNIT_PRACTICE, element)
    elif without_parameters(address) != file and address != file:
        message = f"{_name(unit)}: the url {address} is not written as the file is called, {file}"
        yield _said(message, xapi.UNIT_PRACTICE, element, "ADL's player compares letter by letter.")


def _query(address: str) -> list[tuple[str, str]]:
    try:
        return parse_qsl(address.partition("#")[0].partition("?")[2], keep_blank_values=True)
    except ValueError:  # more of them than anyone writes
        return []


def _name(element: Element) -> str:
    identifier = collapsed(element.get("id"))
    return f"{local(element)} {identifier}" if identifier else f"the {local(element)} without an id"
