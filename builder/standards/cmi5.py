"""cmi5 (Quartz): ``cmi5.xml`` with one course and one assignable unit (AU).

The XSD's sequences are strict, titles and descriptions are required, and what is left out means something an author
would not expect (``moveOn``: satisfied as soon as the learner is registered), so all of it is always written.
"""

from collections.abc import Sequence

from lxml import etree

from builder import xmltree
from builder.findings import Finding
from builder.model.completion import AssessmentDone
from builder.model.module import Module
from builder.model.package import Entry
from builder.standards import iris
from builder.standards.elements import cmi5 as elements
from builder.xmltree import Element

NAME = "cmi5"
DRIVER = "cmi5"
TITLE = "cmi5"
MANIFEST = "cmi5.xml"
COMMIT_LIMIT = 0
ELEMENTS = elements.ELEMENTS

NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"
ACTIVITY_TYPE = "http://adlnet.gov/expapi/activities/lesson"
_LAUNCH = "index.html"


def findings(module: Module) -> list[Finding]:  # noqa: ARG001 titles have no limit, nor has anything else
    """Nothing: cmi5 has room for whatever a module is."""
    return []


def manifest(
    module: Module,
    entries: Sequence[Entry],  # noqa: ARG001 cmi5.xml lists no files
    revision: str,
    keywords: Sequence[str],  # noqa: ARG001 there is no record of metadata
) -> bytes:
    """``cmi5.xml``: the course, the module's outcomes as objectives, and one AU that is the page."""
    root = etree.Element(f"{{{NAMESPACE}}}courseStructure", nsmap={None: NAMESPACE})
    if revision:
        root.append(etree.Comment(f" source revision: {revision} "))
    course = add(root, "course", id=iris.course(module))
    describe(course, module.language, module.title.text, module.description.text)
    add_objectives(root, (module,))
    add_unit(root, module, _LAUNCH)
    return xmltree.serialise(root)


def add_objectives(root: Element, modules: Sequence[Module]) -> None:
    """The outcomes of modules as objectives of the course; nothing where there are none."""
    if not any(module.outcomes for module in modules):
        return
    objectives = add(root, "objectives")
    for module in modules:
        for outcome in module.outcomes:
            objective = add(objectives, "objective", id=iris.outcome(module, outcome.id))
            describe(objective, module.language, outcome.title.text, "")


def add_unit(parent: Element, module: Module, launch: str) -> None:
    """The assignable unit that is a module; ``launch`` is the path of its page."""
    attributes = {"id": iris.unit(module), "moveOn": move_on(module)}
    mark = mastery_score(module)
    if mark:
        attributes["masteryScore"] = mark
    unit = add(parent, "au", **attributes, launchMethod="AnyWindow", activityType=ACTIVITY_TYPE)
    describe(unit, module.language, module.title.text, module.description.text)
    if module.outcomes:
        referred = add(unit, "objectives")
        for outcome in module.outcomes:
            add(referred, "objective", idref=iris.outcome(module, outcome.id))
    add(unit, "url").text = launch


def move_on(module: Module) -> str:
    """When the LMS takes the AU for satisfied. The package says `completed` when the author's whole rule is met."""
    must_pass = any(isinstance(asked, AssessmentDone) and asked.passed for asked in module.completion)
    return "CompletedAndPassed" if must_pass else "Completed"


def mastery_score(module: Module) -> str:
    """The pass mark as a share; "" where a pass is no matter of the whole score alone.

    An LMS holds `passed` and `failed` to it, and it knows nothing of pass marks of single outcomes.
    """
    rule = module.assessment
    if rule is None or rule.pass_mark is None or rule.outcome_pass_marks:
        return ""
    return f"{rule.pass_mark / 100:g}"


def terms(module: Module) -> dict[str, str]:
    """What the manifest tells the LMS to judge by; without what it does not say."""
    said = {"moveOn": move_on(module), "masteryScore": mastery_score(module)}
    return {name: value for name, value in said.items() if value}


def describe(parent: Element, language: str, title: str, description: str) -> None:
    """Title and description, both required; what has no description is described by its title."""
    line = xmltree.one_line(title)
    for name, text in (("title", line), ("description", xmltree.one_line(description) or line)):
        add(add(parent, name), "langstring", lang=language).text = text


def add(parent: Element, name: str, **attributes: str) -> Element:
    """A new element of the course structure."""
    return xmltree.add(parent, f"{{{NAMESPACE}}}{name}", attributes=attributes)
