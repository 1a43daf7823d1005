"""SCORM 1.2: ``imsmanifest.xml`` as its Content Aggregation Model and IMS Content Packaging 1.1.2 ask for.

There is no ``adlcp:masteryscore``: the package judges, and an LMS that knew a mark would judge a second time.
There is no ``xsi:schemaLocation``: the XSDs are not in the package, and a hint at a missing file is a warning.
"""

from collections.abc import Sequence

from lxml import etree

from builder import xmltree
from builder.findings import Finding
from builder.model.module import Module
from builder.model.package import Entry
from builder.model.people import Name, people
from builder.model.reference import OTHERS
from builder.standards import title
from builder.standards.elements import scorm12 as elements
from builder.standards.vcard import vcard
from builder.xmltree import Element

NAME = "scorm12"
DRIVER = "scorm12"
TITLE = "SCORM 1.2"
MANIFEST = "imsmanifest.xml"
COMMIT_LIMIT = 0
ELEMENTS = elements.ELEMENTS

CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
MD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
_XML = "http://www.w3.org/XML/1998/namespace"
_LAUNCH = "index.html"
VERSION_LIMIT = 20
"""IMS CP 1.1.2, the attribute ``version`` of ``manifest``."""


def findings(module: Module) -> list[Finding]:
    """A title that the manifest has no room for (IMS CP 1.1.2, titleType: 200 characters)."""
    return title.findings(module, TITLE)


def manifest(module: Module, entries: Sequence[Entry], revision: str, keywords: Sequence[str]) -> bytes:
    """``imsmanifest.xml`` (CAM 1.2, 2.3.2): one organization, one item, one SCO with every file of the package.

    Identifiers derive from the module's id alone: LMSs throw away the record of an item whose identifier changes.
    Moodle reads raw names, so Content Packaging is the default namespace and ``adlcp:`` is spelled just so.
    """
    namespaces: dict[str | None, str] = {None: CP, "adlcp": ADLCP, "imsmd": MD}
    attributes = {"identifier": f"manifest-{module.id}"}
    if len(module.version) <= VERSION_LIMIT:
        attributes["version"] = module.version
    root = etree.Element(f"{{{CP}}}manifest", attributes, nsmap=namespaces)
    _add_metadata(root, module, revision, keywords)
    _add_organizations(root, module)
    _add_resources(root, module, entries)
    return xmltree.serialise(root)


def _add_organizations(root: Element, module: Module) -> None:
    shown = title.for_lms(module.title.text)
    organizations = xmltree.add(
        root, f"{{{CP}}}organizations", attributes={"default": f"organization-{module.id}"}
    )
    organization = xmltree.add(
        organizations, f"{{{CP}}}organization", attributes={"identifier": f"organization-{module.id}"}
    )
    xmltree.add(organization, f"{{{CP}}}title", shown)
    item = xmltree.add(
        organization,
        f"{{{CP}}}item",
        attributes={
            "identifier": f"item-{module.id}",
            "identifierref": f"resource-{module.id}",
            "isvisible": "true",
        },
    )
    xmltree.add(item, f"{{{CP}}}title", shown)


def _add_resources(root: Element, module: Module, entries: Sequence[Entry]) -> None:
    resources = xmltree.add(root, f"{{{CP}}}resources")
    resource = xmltree.add(
        resources,
        f"{{{CP}}}resource",
        attributes={
            "identifier": f"resource-{module.id}",
            "type": "webcontent",
            f"{{{ADLCP}}}scormtype": "sco",
            "href": _LAUNCH,
        },
    )
    for path in sorted(entry.path for entry in entries):
        xmltree.add(resource, f"{{{CP}}}file", attributes={"href": path})


def _add_metadata(root: Element, module: Module, revision: str, keywords: Sequence[str]) -> None:
    """Package metadata: IMS Meta-data 1.2.1 inline, its elements in the order of its binding.

    Items and resources have none: ADL's test asks for a full record there or nothing.
    """
    metadata = xmltree.add(root, f"{{{CP}}}metadata")
    xmltree.add(metadata, f"{{{CP}}}schema", "ADL SCORM")
    xmltree.add(metadata, f"{{{CP}}}schemaversion", "1.2")
    lom = xmltree.add(metadata, f"{{{MD}}}lom")
    general = xmltree.add(lom, f"{{{MD}}}general")
    add_text(general, "title", title.shorten(module.title.text), module.language)
    add_catalogue_entry(general, "coursewright", module.id)
    if revision:
        add_catalogue_entry(general, "source revision", revision)
    xmltree.add(general, f"{{{MD}}}language", module.language)
    add_text(general, "description", xmltree.one_line(module.description.text), module.language)
    for keyword in keywords:
        add_text(general, "keyword", keyword, "en")
    lifecycle = xmltree.add(lom, f"{{{MD}}}lifecycle")
    add_text(lifecycle, "version", xmltree.one_line(module.version))
    for name in people(module.authors, module.publisher):
        if name != OTHERS:
            _add_contribution(lifecycle, "Author", name, module.published)
    if module.publisher:
        _add_contribution(lifecycle, "Publisher", (module.publisher, ""), module.published)
    if module.url:
        xmltree.add(xmltree.add(lom, f"{{{MD}}}technical"), f"{{{MD}}}location", module.url)
    rights = xmltree.add(lom, f"{{{MD}}}rights")
    _add_vocabulary(rights, "copyrightandotherrestrictions", "yes")
    add_text(rights, "description", xmltree.one_line(module.licence), module.language)


def add_catalogue_entry(general: Element, catalogue: str, entry: str) -> None:
    """What a catalogue calls the package (LOM 1.3)."""
    element = xmltree.add(general, f"{{{MD}}}catalogentry")
    xmltree.add(element, f"{{{MD}}}catalog", catalogue)
    add_text(element, "entry", entry)


def _add_contribution(lifecycle: Element, role: str, name: Name, date: str) -> None:
    """Who did what (LOM 2.3): the name as a vCard, as IMS Meta-data asks for."""
    contribution = xmltree.add(lifecycle, f"{{{MD}}}contribute")
    _add_vocabulary(contribution, "role", role)
    entity = xmltree.add(contribution, f"{{{MD}}}centity")
    xmltree.add(entity, f"{{{MD}}}vcard", vcard(name))
    if date:
        xmltree.add(xmltree.add(contribution, f"{{{MD}}}date"), f"{{{MD}}}datetime", date)


def _add_vocabulary(parent: Element, name: str, word: str) -> None:
    element = xmltree.add(parent, f"{{{MD}}}{name}")
    add_text(element, "source", "LOMv1.0")
    add_text(element, "value", word)


def add_text(parent: Element, name: str, text: str, language: str = "x-none") -> None:
    """A text of the record, with its language."""
    element = xmltree.add(parent, f"{{{MD}}}{name}")
    xmltree.add(element, f"{{{MD}}}langstring", text, {f"{{{_XML}}}lang": language})
