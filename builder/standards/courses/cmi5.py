"""cmi5: one course of several assignable units, in blocks where the author made some.

A unit's identifier is the one of its module's own package, so that reports find the same unit in both.
"""

from lxml import etree

from builder import xmltree
from builder.model.course import CourseBlock, Unit
from builder.standards import iris
from builder.standards.cmi5 import NAMESPACE, add, add_objectives, add_unit, describe
from builder.standards.courses.contract import Contents
from builder.xmltree import Element


def manifest(contents: Contents) -> bytes:
    """``cmi5.xml``. cmi5 has no words for what must be completed before a unit opens."""
    course = contents.course
    root = etree.Element(f"{{{NAMESPACE}}}courseStructure", nsmap={None: NAMESPACE})
    if contents.revision:
        root.append(etree.Comment(f" source revision: {contents.revision} "))
    described = add(root, "course", id=iris.several(course))
    describe(described, course.language, course.title.text, course.description.text)
    add_objectives(root, [member.module for member in contents.members])
    for part in course.parts:
        _add_part(root, part, contents)
    return xmltree.serialise(root)


def _add_part(parent: Element, part: Unit | CourseBlock, contents: Contents) -> None:
    if isinstance(part, Unit):
        member = contents.member(part)
        add_unit(parent, member.module, member.launch)
        return
    block = add(parent, "block", id=iris.block(contents.course, part.id))
    describe(block, contents.course.language, part.title.text, "")
    for unit in part.units:
        _add_part(block, unit, contents)
