"""What SCORM 2004, 3rd and 4th Edition, asks of ``imsmanifest.xml`` beyond content packaging (CAM; IMS CP 1.1.4)."""

import posixpath
from collections.abc import Iterator

from lxml import etree

from builder.conformance.packaging import Names, file_of
from builder.xmltree import Element

NAMES = Names(
    packaging="IMS CP 1.1.4",
    cp="http://www.imsglobal.org/xsd/imscp_v1p1",
    adlcp="http://www.adlnet.org/xsd/adlcp_v1p3",
    kind="scormType",
    versions=("2004 4th Edition", "2004 3rd Edition"),
)
_CP = f"{{{NAMES.cp}}}"
_SEQUENCING = "{http://www.imsglobal.org/xsd/imsss}"
_NAVIGATION = "{http://www.adlnet.org/xsd/adlnav_v1p3}"
_PREFIXES = {
    _SEQUENCING.strip("{}"): "imsss",
    _NAVIGATION.strip("{}"): "adlnav",
    "http://www.adlnet.org/xsd/adlseq_v1p3": "adlseq",
}
_BUTTONS = frozenset(("abandon", "abandonAll", "continue", "exit", "exitAll", "previous", "suspendAll"))
_ORDER = ("title", "item", "metadata")
"""Children of an organization and an item come in this order, then those of other namespaces in any."""


def faults(root: Element) -> Iterator[str]:
    """What is wrong with it."""
    yield from _metadata_faults(root)
    yield from _prefix_faults(root)
    for element in (*root.iter(f"{_CP}organization"), *root.iter(f"{_CP}item")):
        yield from _order_faults(element)
    for item in root.iter(f"{_CP}item"):
        yield from _item_faults(item)
    for resource in root.iter(f"{_CP}resource"):
        yield from _address_faults(resource)
    if root.find(f".//{{{NAMES.adlcp}}}completionThreshold") is not None:
        yield "it has a completionThreshold: the LMS would overrule what the package says"
    if root.find(f".//{_SEQUENCING}mapInfo") is not None:
        yield "it maps an objective (mapInfo): Moodle breaks off the upload"
    for button in root.iter(f"{_NAVIGATION}hideLMSUI"):
        if button.text not in _BUTTONS:
            yield f"hideLMSUI knows no {button.text!r}; there are {', '.join(sorted(_BUTTONS))}"


def _metadata_faults(root: Element) -> Iterator[str]:
    metadata = root.findall(f"{_CP}metadata")
    if len(metadata) != 1:
        yield f"there must be one metadata element, and there are {len(metadata)}"
        return
    names = [etree.QName(child).localname for child in metadata[0].iterchildren(etree.Element)]
    ours = [name for name in names if name in {"schema", "schemaversion"}]
    if names[:2] != ["schema", "schemaversion"] or ours != names[:2]:
        yield "metadata must begin with schema and schemaversion, each once"


def _prefix_faults(root: Element) -> Iterator[str]:
    used = {(element.prefix, etree.QName(element).namespace) for element in root.iter(etree.Element)}
    for prefix, namespace in sorted(used, key=str):
        wanted = _PREFIXES.get(namespace or "")
        if wanted and prefix != wanted:
            yield f"the prefix of {namespace} must be spelled {wanted}, or Moodle does not see it"


def _order_faults(element: Element) -> Iterator[str]:
    name = element.get("identifier")
    places = [_rank(child) for child in element.iterchildren(etree.Element)]
    if places != sorted(places):
        yield f"the parts of {name} must be {', '.join(_ORDER)}, in this order, then what is not of content packaging"
    if places.count(0) > 1:
        yield f"{name} has {places.count(0)} titles"


def _rank(child: Element) -> int:
    qualified = etree.QName(child)
    if qualified.namespace == NAMES.cp and qualified.localname in _ORDER:
        return _ORDER.index(qualified.localname)
    return len(_ORDER)


def _item_faults(item: Element) -> Iterator[str]:
    name = item.get("identifier")
    if item.get("isvisible", "true") not in {"true", "false"}:
        yield f'the item {name} must say isvisible "true" or "false"'
    if item.find(f"{_CP}item") is not None and item.get("identifierref") is not None:
        yield f"the item {name} has items of its own and cannot launch a resource"


def _address_faults(resource: Element) -> Iterator[str]:
    for element in (resource, *resource.findall(f"{_CP}file")):
        href = file_of(element.get("href"))
        if not href:
            continue
        if href.startswith(("/", "../")) or "\\" in href or "/../" in href:
            yield f"the address {href} leads out of the package"
        if "." not in posixpath.basename(href):
            yield f"the address {href} has no file extension"
