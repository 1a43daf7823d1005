"""SCORM 2004: one organization with an item for each module; learners choose, and go on from one to the next.

Rollup is what the standard does by itself: the whole is completed when all modules are. Since the 4th Edition global
objectives carry completion, so that a module can be shut until others are completed, whichever way it is asked for. In
the 3rd they carry satisfaction only, and ``stopForwardTraversal`` holds nobody: it is not asked while nothing is open,
nor on the way from one activity to the next (SB.2.1, SB.2.9). So nothing is said there of what waits.
"""

from lxml import etree

from builder import xmltree
from builder.model.course import CourseBlock, Unit
from builder.standards import title
from builder.standards.courses.contract import Contents
from builder.standards.courses.resources import add_resources
from builder.standards.scorm2004 import ADLCP, ADLNAV, CP, VERSION_LIMIT
from builder.xmltree import Element

IMSSS = "http://www.imsglobal.org/xsd/imsss"
ADLSEQ = "http://www.adlnet.org/xsd/adlseq_v1p3"

HIDDEN = ("abandon", "abandonAll")
"""Buttons of the LMS that throw away what was done."""

_READ = ("readRawScore", "readMinScore", "readMaxScore", "readProgressMeasure")
"""What an LMS would read of a global objective unless it is told not to; all there is in it is completion."""


def manifest(contents: Contents, schema_version: str, *, has_global_completion: bool) -> bytes:
    """``imsmanifest.xml``. Moodle reads raw names: Content Packaging is the default, and the prefixes are just so."""
    course = contents.course
    names = contents.sequences and has_global_completion and course.waits
    namespaces: dict[str | None, str] = {None: CP, "adlcp": ADLCP, "adlnav": ADLNAV, "imsss": IMSSS}
    if names:
        namespaces["adlseq"] = ADLSEQ
    attributes = {"identifier": f"manifest-{course.id}"}
    if len(course.version) <= VERSION_LIMIT:
        attributes["version"] = course.version
    root = etree.Element(f"{{{CP}}}manifest", attributes, nsmap=namespaces)
    if contents.revision:
        root.append(etree.Comment(f" source revision: {contents.revision} "))
    metadata = xmltree.add(root, f"{{{CP}}}metadata")
    xmltree.add(metadata, f"{{{CP}}}schema", "ADL SCORM")
    xmltree.add(metadata, f"{{{CP}}}schemaversion", schema_version)
    name = f"organization-{course.id}"
    organizations = xmltree.add(root, f"{{{CP}}}organizations", attributes={"default": name})
    organization = xmltree.add(organizations, f"{{{CP}}}organization", attributes={"identifier": name})
    xmltree.add(organization, f"{{{CP}}}title", title.for_lms(course.title.text))
    if names:
        organization.set(f"{{{ADLSEQ}}}objectivesGlobalToSystem", "false")
    for part in course.parts:
        _add_part(organization, part, contents, names=names)
    _add_control(organization)
    add_resources(root, contents, CP, f"{{{ADLCP}}}scormType")
    return xmltree.serialise(root)


def _add_part(parent: Element, part: Unit | CourseBlock, contents: Contents, *, names: bool) -> None:
    """An item; ``names``: it may wait for others by their names."""
    attributes = {"identifier": f"item-{part.id}", "isvisible": "true"}
    if isinstance(part, CourseBlock):
        item = xmltree.add(parent, f"{{{CP}}}item", attributes=attributes)
        xmltree.add(item, f"{{{CP}}}title", title.for_lms(part.title.text))
        for unit in part.units:
            _add_part(item, unit, contents, names=names)
        _add_control(item)
        return
    attributes["identifierref"] = f"resource-{part.id}"
    item = xmltree.add(parent, f"{{{CP}}}item", attributes=attributes)
    xmltree.add(item, f"{{{CP}}}title", title.for_lms(contents.member(part).module.title.text))
    waits = contents.course.before(part) if names else ()
    opens = names and any(part.id in contents.course.before(other) for other in contents.course.units)
    if waits or opens:
        _add_sequencing(item, part, waits, opens=opens)
    presentation = xmltree.add(item, f"{{{ADLNAV}}}presentation")
    interface = xmltree.add(presentation, f"{{{ADLNAV}}}navigationInterface")
    for button in HIDDEN:
        xmltree.add(interface, f"{{{ADLNAV}}}hideLMSUI", button)


def _add_control(parent: Element) -> None:
    """Learners choose in a block, and go on from one to the next."""
    sequencing = xmltree.add(parent, f"{{{IMSSS}}}sequencing")
    xmltree.add(sequencing, f"{{{IMSSS}}}controlMode", attributes={"choice": "true", "flow": "true"})


def _add_sequencing(parent: Element, unit: Unit, waits: tuple[str, ...], *, opens: bool) -> None:
    """What keeps a module shut, and whether it opens others."""
    sequencing = xmltree.add(parent, f"{{{IMSSS}}}sequencing")
    if waits:
        _add_rule(xmltree.add(sequencing, f"{{{IMSSS}}}sequencingRules"), waits)
    _add_objectives(sequencing, unit, waits, opens=opens)


def _add_rule(rules: Element, waits: tuple[str, ...]) -> None:
    """An item is disabled as long as any of the modules is not completed.

    Of what was never opened nothing is known, and the opposite of that is not known either: it is asked for besides.
    """
    rule = xmltree.add(rules, f"{{{IMSSS}}}preConditionRule")
    conditions = xmltree.add(rule, f"{{{IMSSS}}}ruleConditions", attributes={"conditionCombination": "any"})
    for name in waits:
        for condition in ("completed", "activityProgressKnown"):
            asked = {"referencedObjective": _objective(name), "operator": "not", "condition": condition}
            xmltree.add(conditions, f"{{{IMSSS}}}ruleCondition", attributes=asked)
    xmltree.add(rule, f"{{{IMSSS}}}ruleAction", attributes={"action": "disabled"})


def _add_objectives(sequencing: Element, unit: Unit, waits: tuple[str, ...], *, opens: bool) -> None:
    """The item's completion as a global objective that others read, and those that it reads."""
    objectives = xmltree.add(sequencing, f"{{{IMSSS}}}objectives")
    own = {"objectiveID": _objective(unit.id)} if opens else {}
    xmltree.add(objectives, f"{{{IMSSS}}}primaryObjective", attributes=own)
    for name in waits:
        xmltree.add(objectives, f"{{{IMSSS}}}objective", attributes={"objectiveID": _objective(name)})
    mapped = xmltree.add(sequencing, f"{{{ADLSEQ}}}objectives")
    if opens:
        _add_map(mapped, unit.id, {"readCompletionStatus": "false", "writeCompletionStatus": "true"})
    for name in waits:
        _add_map(mapped, name, {"readCompletionStatus": "true", "writeCompletionStatus": "false"})


def _add_map(mapped: Element, name: str, completion: dict[str, str]) -> None:
    objective = xmltree.add(mapped, f"{{{ADLSEQ}}}objective", attributes={"objectiveID": _objective(name)})
    attributes = {"targetObjectiveID": _objective(name), **completion, **dict.fromkeys(_READ, "false")}
    xmltree.add(objective, f"{{{ADLSEQ}}}mapInfo", attributes=attributes)


def _objective(name: str) -> str:
    """What tells of the completion of a module, by its id."""
    return f"completed-{name}"
