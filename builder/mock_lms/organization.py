"""The whole tree of a package: its organization, blocks and items."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from zipfile import ZipFile

from lxml import etree

from builder.mock_lms import course as courses
from builder.mock_lms.course import STANDARDS, Course, UnplayablePackageError
from builder.mock_lms.prerequisites import UnreadableScriptError, holds
from builder.mock_lms.sequencing import Order, order_of, shares


@dataclass(frozen=True, slots=True)
class Node:
    """The organization, a block or an item.

    Attributes:
        course: what is said of the page it opens; None for a block.
        prerequisites: of SCORM 1.2, "" for none.
        visible: whether a table of contents shows it.
        order: what SCORM 2004 says of its place.
    """

    id: str
    title: str
    course: Course | None
    children: tuple["Node", ...]
    prerequisites: str
    visible: bool
    order: Order

    def walk(self, depth: int = 0) -> Iterator[tuple[int, "Node"]]:
        """Itself and all below it, in document order, with their depths."""
        yield depth, self
        for child in self.children:
            yield from child.walk(depth + 1)


@dataclass(frozen=True)
class Organization:
    """What a learner can open in a package.

    Attributes:
        edition: ``schemaversion``.
        shares: whether an objective is mapped to one of the whole course.
    """

    edition: str
    root: Node
    shares: bool

    @property
    def standard(self) -> str:
        return STANDARDS[self.edition]

    @cached_property
    def items(self) -> Mapping[str, Course]:
        """What can be launched, by its id, in order."""
        return {node.id: node.course for _, node in self.root.walk() if node.course is not None}

    @cached_property
    def nodes(self) -> Mapping[str, Node]:
        """Everything by its id, in document order."""
        return {node.id: node for _, node in self.root.walk()}

    @cached_property
    def parents(self) -> Mapping[str, Node]:
        """What each node but the root stands in."""
        return {child.id: node for _, node in self.root.walk() for child in node.children}

    def path(self, node: Node) -> list[Node]:
        """From the root to the node, both included."""
        above = [node]
        while above[-1].id in self.parents:
            above.append(self.parents[above[-1].id])
        return above[::-1]


def read_organization(package: ZipFile) -> Organization:
    """The organization that the manifest calls the default, else the first. Raises UnplayablePackageError."""
    try:
        data = package.read("imsmanifest.xml")
    except KeyError as error:
        raise UnplayablePackageError("the package has no imsmanifest.xml in its root") from error
    return organization_of(data)


def organization_of(data: bytes) -> Organization:
    """The same from the manifest alone. Raises UnplayablePackageError."""
    manifest = courses.parsed(data)
    edition = courses.edition_of(manifest)
    imscp = courses.namespace(edition)
    parent = manifest.find(f"{imscp}organizations")
    listed = [] if parent is None else parent.findall(f"{imscp}organization")
    default = "" if parent is None else parent.get("default", "")
    chosen = [one for one in listed if one.get("identifier") == default] or listed
    if not chosen:
        raise UnplayablePackageError("imsmanifest.xml names no page to open")
    found = Organization(edition, _node(manifest, edition, chosen[0]), shares(manifest))
    if not found.items:
        raise UnplayablePackageError("imsmanifest.xml names no page to open")
    nodes = [node for _, node in found.root.walk()]
    ids = [node.id for node in nodes]
    twice = sorted({one for one in ids if ids.count(one) > 1})
    if twice and sum(node.course is not None for node in nodes) > 1:
        raise UnplayablePackageError(f"imsmanifest.xml has identifiers twice: {', '.join(twice)}")
    return found


def _node(manifest: etree._Element, edition: str, element: etree._Element) -> Node:
    imscp = courses.namespace(edition)
    is_12 = STANDARDS[edition] == "1.2"
    script = (element.findtext(f"{courses.ADLCP}prerequisites") or "").strip() if is_12 else ""
    name = element.get("identifier", "")
    try:
        holds(script, lambda item: None)  # noqa: ARG005 - only whether it can be read
    except UnreadableScriptError as error:
        raise UnplayablePackageError(f"the prerequisites of {name} cannot be read: {error}") from error
    return Node(
        id=name,
        title=element.findtext(f"{imscp}title") or name,
        course=courses.item_course(manifest, edition, element) if element.tag == f"{imscp}item" else None,
        children=tuple(_node(manifest, edition, item) for item in element.iterfind(f"{imscp}item")),
        prerequisites=script,
        visible=element.get("isvisible", "true") != "false",
        order=Order() if is_12 else order_of(manifest, element),
    )
