"""What the editions of SCORM 2004 share: ``imsmanifest.xml`` as the Content Aggregation Model of 2004 asks for.

The editions differ in ``schemaversion`` alone, as far as a package of one SCO goes. There is no sequencing and no
completion threshold (docs/decisions/0014). There is no ``xsi:schemaLocation``: the XSDs are not in the package.
"""

from collections.abc import Sequence

from lxml import etree

from builder import xmltree
from builder.model.module import Module
from builder.model.package import Entry
from builder.standards import lom, title
from builder.standards.elements import scorm2004 as elements
from builder.xmltree import Element

DRIVER = "scorm2004"
MANIFEST = "imsmanifest.xml"

COMMIT_LIMIT = 28_000
"""Moodle sends everything again with each commit; a page that is left may make two, and browsers let it send 64 KiB."""
ELEMENTS = elements.ELEMENTS

CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
ADLCP = "http://www.adlnet.org/xsd/adlcp_v1p3"
ADLNAV = "http://www.adlnet.org/xsd/adlnav_v1p3"

HIDDEN = ("continue", "previous", "abandon", "abandonAll")
"""Buttons of the LMS: two lead nowhere where there is one SCO, two throw away what was done. The ways out stay."""

_LAUNCH = "index.html"
VERSION_LIMIT = 20


def manifest(
    module: Module, entries: Sequence[Entry], revision: str, keywords: Sequence[str], schema_version: str
) -> bytes:
    """``imsmanifest.xml``: one organization, one item, one SCO with every file of the package.

    Identifiers are those of SCORM 1.2's packages and derive from the module's id alone. Moodle reads raw names, so
    Content Packaging is the default namespace and the prefixes are spelled just so; ``lom:`` keeps a title in the
    metadata from being read as the item's.
    """
    namespaces: dict[str | None, str] = {None: CP, "adlcp": ADLCP, "adlnav": ADLNAV, "lom": lom.NAMESPACE}
    attributes = {"identifier": f"manifest-{module.id}"}
    if len(module.version) <= VERSION_LIMIT:
        attributes["version"] = module.version
    root = etree.Element(f"{{{CP}}}manifest", attributes, nsmap=namespaces)
    metadata = xmltree.add(root, f"{{{CP}}}metadata")
    xmltree.add(metadata, f"{{{CP}}}schema", "ADL SCORM")
    xmltree.add(metadata, f"{{{CP}}}schemaversion", schema_version)
    lom.add(metadata, module, revision, keywords)
    _add_organizations(root, module)
    _add_resources(root, module, entries)
    return xmltree.serialise(root)


def _add_organizations(root: Element, module: Module) -> None:
    shown = title.for_lms(module.title.text)
    name = f"organization-{module.id}"
    organizations = xmltree.add(root, f"{{{CP}}}organizations", attributes={"default": name})
    organization = xmltree.add(organizations, f"{{{CP}}}organization", attributes={"identifier": name})
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
    presentation = xmltree.add(item, f"{{{ADLNAV}}}presentation")
    interface = xmltree.add(presentation, f"{{{ADLNAV}}}navigationInterface")
    for button in HIDDEN:
        xmltree.add(interface, f"{{{ADLNAV}}}hideLMSUI", button)


def _add_resources(root: Element, module: Module, entries: Sequence[Entry]) -> None:
    resources = xmltree.add(root, f"{{{CP}}}resources")
    resource = xmltree.add(
        resources,
        f"{{{CP}}}resource",
        attributes={
            "identifier": f"resource-{module.id}",
            "type": "webcontent",
            f"{{{ADLCP}}}scormType": "sco",
            "href": _LAUNCH,
        },
    )
    for path in sorted(entry.path for entry in entries):
        xmltree.add(resource, f"{{{CP}}}file", attributes={"href": path})
