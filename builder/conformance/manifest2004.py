"""What SCORM 2004, 3rd and 4th Edition, asks of ``imsmanifest.xml`` beyond content packaging (CAM; IMS CP 1.1.4)."""

import posixpath
from collections.abc import Iterator

from lxml import etree

from builder.conformance.fault import Fault
from builder.conformance.packaging import Names, file_of, said
from builder.findings.rules.check import manifest as rules
from builder.xmltree import Element, collapsed, local, namespace

NAMES = Names(
    kind_of_package="scorm2004",
    packaging="IMS CP 1.1.4",
    cp="http://www.imsglobal.org/xsd/imscp_v1p1",
    adlcp="http://www.adlnet.org/xsd/adlcp_v1p3",
    kind="scormType",
    versions=("2004 4th Edition", "2004 3rd Edition"),
)
_SEQUENCING = "{http://www.imsglobal.org/xsd/imsss}"
_NAVIGATION = "{http://www.adlnet.org/xsd/adlnav_v1p3}"
_PREFIXES = {
    _SEQUENCING.strip("{}"): "imsss",
    _NAVIGATION.strip("{}"): "adlnav",
    "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq",
}
LOM = "http://ltsc.ieee.org/xsd/LOM"
_LOM_PARTS = {
    "lom": frozenset(
        (
            *("general", "lifeCycle", "metaMetadata", "technical", "educational"),
            *("rights", "relation", "annotation", "classification"),
        )
    ),
    "general": frozenset(
        (
            "identifier",
            "title",
            "language",
            "description",
            "keyword",
            "coverage",
            "structure",
            "aggregationLevel",
        )
    ),
    "lifeCycle": frozenset(("version", "status", "contribute")),
    "contribute": frozenset(("role", "entity", "date")),
    "rights": frozenset(("cost", "copyrightAndOtherRestrictions", "description")),
}
"""IEEE 1484.12.3: parts by the element that they stand in, in any order, with these capitals."""
_BUTTONS = frozenset(("abandon", "abandonAll", "continue", "exit", "exitAll", "previous", "suspendAll"))
_ORDER = ("title", "item", "metadata")
"""Children of an organization and an item come in this order, then those of other namespaces in any."""


def faults(root: Element, names: Names) -> Iterator[Fault]:
    """What is wrong with it."""
    cp = f"{{{names.cp}}}" if names.cp else ""
    yield from _metadata_faults(root, cp)
    yield from _record_faults(root)
    yield from _prefix_faults(root)
    for element in (*root.iter(f"{cp}organization"), *root.iter(f"{cp}item")):
        yield from _order_faults(element, names.cp)
    for item in root.iter(f"{cp}item"):
        yield from _item_faults(item, cp)
    for resource in root.iter(f"{cp}resource"):
        yield from _address_faults(resource, cp)
    if (threshold := root.find(f".//{{{names.adlcp}}}completionThreshold")) is not None:
        message = "it has a completionThreshold: the LMS would overrule what the package says"
        yield said(message, None, threshold)
    mapped = root.find(f".//{_SEQUENCING}mapInfo")
    if mapped is not None:
        message = "it maps an objective (mapInfo): Moodle breaks off the upload"
        yield said(message, rules.GLOBAL_OBJECTIVE, mapped)
    for button in root.iter(f"{_NAVIGATION}hideLMSUI"):
        if collapsed(button.text) not in _BUTTONS:
            message = f"hideLMSUI knows no {button.text!r}; there are {', '.join(sorted(_BUTTONS))}"
            yield said(message, rules.VALUE, button)


def _metadata_faults(root: Element, cp: str) -> Iterator[Fault]:
    metadata = root.findall(f"{cp}metadata")
    if len(metadata) != 1:
        message = f"there must be one metadata element, and there are {len(metadata)}"
        yield said(message, rules.DEPARTS if metadata else None, metadata[-1] if metadata else root)
        return
    names = [local(child) for child in metadata[0].iterchildren(etree.Element)]
    ours = [name for name in names if name in {"schema", "schemaversion"}]
    if names[:2] != ["schema", "schemaversion"] or ours != names[:2]:
        rule = rules.DEPARTS if {"schema", "schemaversion"} <= set(names) else None
        yield said("metadata must begin with schema and schemaversion, each once", rule, metadata[0])


def _record_faults(root: Element) -> Iterator[Fault]:
    for element in root.iter(f"{{{LOM}}}*"):
        known = _LOM_PARTS.get(local(element))
        for child in element.iterchildren(f"{{{LOM}}}*"):
            if known is not None and local(child) not in known:
                message = f"in the metadata, {local(element)} has no part {local(child)}"
                hint = f"There are: {', '.join(sorted(known))}."
                yield said(message, rules.METADATA, child, hint)


def _prefix_faults(root: Element) -> Iterator[Fault]:
    used: dict[tuple[str | None, str], Element] = {}
    for element in root.iter(etree.Element):
        used.setdefault((element.prefix, namespace(element)), element)
    for (prefix, name), element in used.items():
        wanted = _PREFIXES.get(name)
        if wanted and prefix != wanted:
            message = f"the prefix of {name} must be spelled {wanted}, or Moodle does not see it"
            yield said(message, rules.OTHER_PREFIX, element)


def _order_faults(element: Element, cp: str) -> Iterator[Fault]:
    name = collapsed(element.get("identifier"))
    places = [_rank(child, cp) for child in element.iterchildren(etree.Element)]
    if places != sorted(places):
        order = ", ".join(_ORDER)
        message = f"the parts of {name} must be {order}, in this order, then what is not of content packaging"
        yield said(message, rules.DEPARTS, element)
    if places.count(0) > 1:
        yield said(f"{name} has {places.count(0)} titles", rules.BREAKS_RULE, element)


def _rank(child: Element, cp: str) -> int:
    if namespace(child) == cp and local(child) in _ORDER:
        return _ORDER.index(local(child))
    return len(_ORDER)


def _item_faults(item: Element, cp: str) -> Iterator[Fault]:
    name = collapsed(item.get("identifier"))
    if collapsed(item.get("isvisible", "true")) not in {"true", "false"}:
        yield said(f'the item {name} must say isvisible "true" or "false"', rules.VALUE, item)
    if item.find(f"{cp}item") is not None and collapsed(item.get("identifierref")):
        message = f"the item {name} has items of its own and cannot launch a resource"
        yield said(message, rules.BREAKS_RULE, item)


def _address_faults(resource: Element, cp: str) -> Iterator[Fault]:
    """Rules for our own; those of others are looked up where it is known what is in the package."""
    for element in (resource, *resource.findall(f"{cp}file")):
        href = file_of(element.get("href"))
        if not href:
            continue
        if href.startswith(("/", "../")) or "\\" in href or "/../" in href:
            yield said(f"the address {href} leads out of the package", None, element)
        if "." not in posixpath.basename(href):
            yield said(f"the address {href} has no file extension", None, element)
