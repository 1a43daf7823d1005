"""SCORM 1.2: one organization with an item for each module, and prerequisites where a module waits for others."""

from lxml import etree

from builder import xmltree
from builder.model.course import CourseBlock, Unit
from builder.standards import title
from builder.standards.courses.contract import Contents
from builder.standards.courses.resources import add_resources
from builder.standards.scorm12 import (
    ADLCP,
    CP,
    MD,
    VERSION_LIMIT,
    add_catalogue_entry,
    add_text,
)
from builder.xmltree import Element

LIMIT = 255
"""The most characters of prerequisites (ADL's rule file for SCORM 1.2)."""


def manifest(contents: Contents) -> bytes:
    """``imsmanifest.xml``. Items are identified as in a module's own package; Moodle keeps records by these names."""
    course = contents.course
    namespaces: dict[str | None, str] = {None: CP, "adlcp": ADLCP, "imsmd": MD}
    attributes = {"identifier": f"manifest-{course.id}"}
    if len(course.version) <= VERSION_LIMIT:
        attributes["version"] = course.version
    root = etree.Element(f"{{{CP}}}manifest", attributes, nsmap=namespaces)
    _add_metadata(root, contents)
    name = f"organization-{course.id}"
    organizations = xmltree.add(root, f"{{{CP}}}organizations", attributes={"default": name})
    organization = xmltree.add(organizations, f"{{{CP}}}organization", attributes={"identifier": name})
    xmltree.add(organization, f"{{{CP}}}title", title.for_lms(course.title.text))
    for part in course.parts:
        _add_part(organization, part, contents)
    add_resources(root, contents, CP, f"{{{ADLCP}}}scormtype")
    return xmltree.serialise(root)


def prerequisites(contents: Contents, unit: Unit) -> str:
    """What must be completed before an item, as AICC scripts say it; "" for nothing."""
    return "&".join(f"item-{name}" for name in contents.course.before(unit))


def _add_part(parent: Element, part: Unit | CourseBlock, contents: Contents) -> None:
    attributes = {"identifier": f"item-{part.id}", "isvisible": "true"}
    if isinstance(part, CourseBlock):
        item = xmltree.add(parent, f"{{{CP}}}item", attributes=attributes)
        xmltree.add(item, f"{{{CP}}}title", title.for_lms(part.title.text))
        for unit in part.units:
            _add_part(item, unit, contents)
        return
    attributes = {
        "identifier": f"item-{part.id}",
        "identifierref": f"resource-{part.id}",
        "isvisible": "true",
    }
    item = xmltree.add(parent, f"{{{CP}}}item", attributes=attributes)
    xmltree.add(item, f"{{{CP}}}title", title.for_lms(contents.member(part).module.title.text))
    if asked := prerequisites(contents, part):
        xmltree.add(item, f"{{{ADLCP}}}prerequisites", asked, {"type": "aicc_script"})


def _add_metadata(root: Element, contents: Contents) -> None:
    """A record of the course as a whole; each module's page says the rest of itself."""
    course = contents.course
    metadata = xmltree.add(root, f"{{{CP}}}metadata")
    xmltree.add(metadata, f"{{{CP}}}schema", "ADL SCORM")
    xmltree.add(metadata, f"{{{CP}}}schemaversion", "1.2")
    lom = xmltree.add(metadata, f"{{{MD}}}lom")
    general = xmltree.add(lom, f"{{{MD}}}general")
    add_text(general, "title", title.shorten(course.title.text), course.language)
    add_catalogue_entry(general, "coursewright", course.id)
    if contents.revision:
        add_catalogue_entry(general, "source revision", contents.revision)
    xmltree.add(general, f"{{{MD}}}language", course.language)
    add_text(general, "description", xmltree.one_line(course.description.text), course.language)
    lifecycle = xmltree.add(lom, f"{{{MD}}}lifecycle")
    add_text(lifecycle, "version", xmltree.one_line(course.version))
