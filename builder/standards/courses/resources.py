"""The resources of a course of SCOs: what the editions of SCORM say of it alike, in names that differ."""

from builder import xmltree
from builder.standards.courses.contract import Contents
from builder.xmltree import Element


def add_resources(root: Element, contents: Contents, space: str, kind: str) -> None:
    """A SCO for each module, and one asset for what several share, on which they depend.

    ``space`` is the namespace of Content Packaging, ``kind`` the attribute that tells a SCO from an asset.
    """
    resources = xmltree.add(root, f"{{{space}}}resources")
    shared = f"shared-{contents.course.id}"
    for member in contents.members:
        attributes = {
            "identifier": f"resource-{member.module.id}",
            "type": "webcontent",
            kind: "sco",
            "href": member.launch,
        }
        resource = xmltree.add(resources, f"{{{space}}}resource", attributes=attributes)
        for path in member.files:
            xmltree.add(resource, f"{{{space}}}file", attributes={"href": path})
        xmltree.add(resource, f"{{{space}}}dependency", attributes={"identifierref": shared})
    attributes = {"identifier": shared, "type": "webcontent", kind: "asset"}
    resource = xmltree.add(resources, f"{{{space}}}resource", attributes=attributes)
    for path in contents.shared:
        xmltree.add(resource, f"{{{space}}}file", attributes={"href": path})
