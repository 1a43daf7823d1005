"""What SCORM 1.2 asks of ``imsmanifest.xml`` beyond content packaging (CAM 2.3; IMS CP 1.1.2)."""

from collections.abc import Iterator, Sequence

from lxml import etree

from builder.conformance.packaging import Names
from builder.xmltree import Element

NAMES = Names(
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


def faults(root: Element) -> Iterator[str]:
    """What is wrong with it."""
    if root.find(f".//{{{NAMES.adlcp}}}masteryscore") is not None:
        yield "it has a masteryscore: the LMS would overrule what the package says"
    for resource in root.iter(f"{{{NAMES.cp}}}resource"):
        if resource.get("type") != "webcontent":
            yield f'the resource {resource.get("identifier")} must be of type "webcontent"'
    yield from _order_faults(root)


def _order_faults(root: Element) -> Iterator[str]:
    for element in root.iter(f"{_MD}*"):
        name = etree.QName(element).localname
        order = _LOM_ORDER.get(name)
        if order is None:
            continue
        places = [_rank(child, order) for child in element.iterchildren(etree.Element)]
        if -1 in places or places != sorted(places):
            yield f"in the metadata, the parts of {name} must be {', '.join(order)}, in this order"


def _rank(child: Element, order: Sequence[str]) -> int:
    qualified = etree.QName(child)
    return order.index(qualified.localname) if qualified.localname in order else -1
