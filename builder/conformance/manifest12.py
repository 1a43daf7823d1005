"""``imsmanifest.xml`` of SCORM 1.2 (CAM 2.3; IMS CP 1.1.2), by rules of our own: those that LMSs trip over."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from builder import xmltree
from builder.conformance.members import Member
from builder.findings import Finding, Place
from builder.findings.rules import packaging
from builder.xmltree import Element

_NAME = "imsmanifest.xml"
_CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
_ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
_MD = "{http://www.imsglobal.org/xsd/imsmd_rootv1p2p1}"
_TITLE_LIMIT = 200
_NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")

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


def findings(members: Sequence[Member], place: Place) -> list[Finding]:
    """What is wrong with the manifest, or that there is none where LMSs look for it."""
    content = next((member.content for member in members if member.path == _NAME), None)
    if content is None:
        return [packaging.FILE_MISSING.at(place, f"there is no {_NAME} at the top of the package")]
    try:
        root = xmltree.parse(content)
    except xmltree.XmlError as error:
        return [packaging.BAD_MANIFEST.at(place, f"{_NAME} is not well-formed: {error.msg}")]
    if root.tag != f"{_CP}manifest" or xmltree.has_doctype(root) or root.prefix is not None:
        message = (
            f"{_NAME}: its root must be manifest of IMS CP 1.1.2, as the default namespace, without a DOCTYPE"
        )
        return [packaging.BAD_MANIFEST.at(place, message)]
    paths = {member.path for member in members}
    wrong = [packaging.BAD_MANIFEST.at(place, f"{_NAME}: {fault}") for fault in _faults(root, content)]
    return [*wrong, *(packaging.FILE_MISSING.at(place, f"{_NAME}: {gap}") for gap in _gaps(root, paths))]


def _faults(root: Element, content: bytes) -> Iterator[str]:
    if content.startswith(b"\xef\xbb\xbf"):
        yield "it begins with a byte order mark"
    if root.nsmap.get("adlcp") != _ADLCP.strip("{}"):
        yield "the prefix of the ADL namespace must be spelled adlcp, or Moodle records nothing"
    if root.findtext(f"{_CP}metadata/{_CP}schema") != "ADL SCORM":
        yield 'metadata must say schema "ADL SCORM"'
    if root.findtext(f"{_CP}metadata/{_CP}schemaversion") != "1.2":
        yield 'metadata must say schemaversion "1.2"'
    if root.find(f".//{_ADLCP}masteryscore") is not None:
        yield "it has a masteryscore: the LMS would overrule what the package says"
    yield from _identifier_faults(root)
    yield from _organization_faults(root)
    yield from _resource_faults(root)
    yield from _order_faults(root)


def _identifier_faults(root: Element) -> Iterator[str]:
    identifiers = Counter(
        identifier
        for element in root.iter(etree.Element)
        if (identifier := element.get("identifier")) is not None
    )
    for identifier, count in identifiers.items():
        if not _NCNAME.fullmatch(identifier):
            yield f"the identifier {identifier!r} must begin with a letter and have no spaces"
        if count > 1:
            yield f"the identifier {identifier!r} stands {count} times"


def _organization_faults(root: Element) -> Iterator[str]:
    organizations = root.find(f"{_CP}organizations")
    listed = [] if organizations is None else organizations.findall(f"{_CP}organization")
    if organizations is None or not listed:
        yield "there is no organization"
        return
    if organizations.get("default") not in {organization.get("identifier") for organization in listed}:
        yield "organizations must name one of them as default"
    resources = {resource.get("identifier") for resource in root.iter(f"{_CP}resource")}
    items = list(root.iter(f"{_CP}item"))
    if not items:
        yield "there is no item to launch"
    for element in (*listed, *items):
        title = element.findtext(f"{_CP}title") or ""
        if not title:
            yield f"{element.get('identifier')} has no title"
        if len(title) > _TITLE_LIMIT:
            yield f"the title of {element.get('identifier')} has {len(title)} characters; {_TITLE_LIMIT} are allowed"
        if "\n" in title:
            yield f"the title of {element.get('identifier')} runs over more than one line"
    for item in items:
        if item.find(f"{_CP}item") is None and item.get("identifierref") not in resources:
            yield f"the item {item.get('identifier')} names no resource"


def _resource_faults(root: Element) -> Iterator[str]:
    resources = list(root.iter(f"{_CP}resource"))
    if not any(resource.get(f"{_ADLCP}scormtype") == "sco" for resource in resources):
        yield "no resource is a sco: the LMS would record nothing"
    for resource in resources:
        name = resource.get("identifier")
        if resource.get("type") != "webcontent":
            yield f'the resource {name} must be of type "webcontent"'
        if resource.get(f"{_ADLCP}scormtype") not in {"sco", "asset"}:
            yield f'the resource {name} must say adlcp:scormtype "sco" or "asset"'
        files = [file.get("href") for file in resource.findall(f"{_CP}file")]
        href = _file(resource.get("href"))
        if href and href not in files:
            yield f"the resource {name} does not list {href} among its files"


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


def _file(href: str | None) -> str:
    """The file that an address with parameters or a fragment means."""
    return (href or "").partition("?")[0].partition("#")[0]


def _gaps(root: Element, paths: set[str]) -> Iterator[str]:
    listed = {file.get("href") or "" for file in root.iter(f"{_CP}file")}
    launched = {_file(resource.get("href")) for resource in root.iter(f"{_CP}resource")} - {""}
    yield from (f"it lists {href}, which is not in the package" for href in sorted(listed - paths))
    yield from (
        f"it launches {href}, which is not in the package" for href in sorted(launched - listed - paths)
    )
    yield from (f"it does not list {path}" for path in sorted(paths - listed - {_NAME}))
