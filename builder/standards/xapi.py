"""xAPI as "Tin Can" packages have it: ``tincan.xml`` with one activity that is launched.

No XSD of the format is published; its shape is what importers document and authoring tools write.
"""

from collections.abc import Sequence

from lxml import etree

from builder import xmltree
from builder.findings import Finding
from builder.model.module import Module
from builder.model.package import Entry
from builder.standards import iris
from builder.standards.elements.xapi import SHARED

NAME = "xapi"
DRIVER = "xapi"
TITLE = "xAPI (Tin Can)"
MANIFEST = "tincan.xml"
COMMIT_LIMIT = 0
ELEMENTS = SHARED

NAMESPACE = "http://projecttincan.com/tincan.xsd"
ACTIVITY_TYPE = "http://adlnet.gov/expapi/activities/course"
_LAUNCH = "index.html"


def findings(module: Module) -> list[Finding]:  # noqa: ARG001 titles have no limit, nor has anything else
    """Nothing: there is room for whatever a module is."""
    return []


def manifest(
    module: Module,
    entries: Sequence[Entry],  # noqa: ARG001 tincan.xml lists no files
    revision: str,
    keywords: Sequence[str],  # noqa: ARG001 there is no record of metadata
) -> bytes:
    """``tincan.xml``: the module as a course, which is what its statements are about."""
    root = etree.Element(f"{{{NAMESPACE}}}tincan", nsmap={None: NAMESPACE})
    if revision:
        root.append(etree.Comment(f" source revision: {revision} "))
    activities = xmltree.add(root, f"{{{NAMESPACE}}}activities")
    activity = xmltree.add(
        activities,
        f"{{{NAMESPACE}}}activity",
        attributes={"id": iris.course(module), "type": ACTIVITY_TYPE},
    )
    title = xmltree.one_line(module.title.text)
    told = (
        ("name", title),
        ("description", xmltree.one_line(module.description.text) or title),
        ("launch", _LAUNCH),
    )
    for name, text in told:
        xmltree.add(activity, f"{{{NAMESPACE}}}{name}", text, {"lang": module.language})
    return xmltree.serialise(root)
