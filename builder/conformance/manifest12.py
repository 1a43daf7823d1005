"""What SCORM 1.2 asks of ``imsmanifest.xml`` beyond content packaging (CAM 2.3; IMS CP 1.1.2)."""

from collections.abc import Iterator, Sequence

from lxml import etree

from builder.conformance.fault import Fault
from builder.conformance.packaging import Names, said
from builder.findings.rules.check import manifest as rules
from builder.xmltree import Element, collapsed, local

NAMES = Names(
    kind_of_package="scorm12",
    packaging="IMS CP 1.1.2",
    cp="http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2",
    kind="scormtype",
    versions=("1.2",),
)
_MD = "{http://www.imsglobal.org/xsd/imsmd_rootv1p2p1}"

_LOM_ORDER = {
    "lom": (
        *(
            "general",
            "lifecycle",
            "metametadata",
            "technical",
            "educational",
            "rights",
            "relation",
            "annotation",
        ),
        "classification",
    ),
    "general": (
        *(
            "identifier",
            "title",
            "catalogentry",
            "language",
            "description",
            "keyword",
            "coverage",
            "structure",
        ),
        "aggregationlevel",
    ),
    "lifecycle": ("version", "status", "contribute"),
    "rights": ("cost", "copyrightandotherrestrictions", "description"),
    "copyrightandotherrestrictions": ("source", "value"),
    "catalogentry": ("catalog", "entry"),
}
"""IMS Meta-data 1.2.1, XML binding: children in sequence. Its published XSD is ambiguous, so no validator holds it."""


def faults(root: Element, names: Names) -> Iterator[Fault]:
    """What is wrong with it."""
    if (score := root.find(f".//{{{names.adlcp}}}masteryscore")) is not None:
        yield said("it has a masteryscore: the LMS would overrule what the package says", None, score)
    cp = f"{{{names.cp}}}" if names.cp else ""
    for resource in root.iter(f"{cp}resource"):
        if collapsed(resource.get("type")) != "webcontent":
            name = collapsed(resource.get("identifier"))
            yield said(f'the resource {name} must be of type "webcontent"', rules.DEPARTS, resource)
    for item in root.iter(f"{cp}item"):
        if item.find(f"{cp}item") is not None and collapsed(item.get("identifierref")):
            name = collapsed(item.get("identifier"))
            message = f"the item {name} has items of its own and launches a resource"
            yield said(message, rules.DEPARTS, item)
    yield from _order_faults(root)


def _order_faults(root: Element) -> Iterator[Fault]:
    for element in root.iter(f"{_MD}*"):
        name = local(element)
        order = _LOM_ORDER.get(name)
        if order is None:
            continue
        places = [_rank(child, order) for child in element.iterchildren(etree.Element)]
        if -1 in places or places != sorted(places):
            message = f"in the metadata, the parts of {name} must be {', '.join(order)}, in this order"
            yield said(message, rules.METADATA, element)


def _rank(child: Element, order: Sequence[str]) -> int:
    return order.index(local(child)) if local(child) in order else -1
