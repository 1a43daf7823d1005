"""What the double knows of a package: what its ``cmi5.xml`` or ``tincan.xml`` says of what can be launched."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from zipfile import ZipFile

from lxml import etree

from builder.mock_lms.course import UnplayablePackageError

_CMI5 = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"
_TINCAN = "{http://projecttincan.com/tincan.xsd}"


@dataclass(frozen=True, slots=True)
class Unit:
    """What is launched.

    Attributes:
        standard: "cmi5" or "xapi".
        id: its IRI in the package; in cmi5 the publisher's id.
        url: path of its page in the package, perhaps with a query.
        move_on, mastery: as the package says; "" and None in xAPI.
    """

    standard: str
    id: str
    title: str
    url: str
    move_on: str = ""
    mastery: float | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a course, or the course itself.

    Attributes:
        id: its IRI in the package.
        parts: units and blocks, in order.
    """

    id: str
    title: str
    parts: tuple["Unit | Block", ...]

    def walk(self, depth: int = 0) -> "Iterator[tuple[int, Unit | Block]]":
        """Itself and all in it, in order, with their depths."""
        yield depth, self
        for part in self.parts:
            if isinstance(part, Block):
                yield from part.walk(depth + 1)
            else:
                yield depth + 1, part

    @property
    def units(self) -> tuple[Unit, ...]:
        """All that can be launched."""
        return tuple(part for _, part in self.walk() if isinstance(part, Unit))

    def satisfied(self, judge: Callable[[Unit], bool]) -> bool:
        """Whether all in it is (cmi5 9.3.9)."""
        return all(part.satisfied(judge) if isinstance(part, Block) else judge(part) for part in self.parts)


def read_structure(package: ZipFile) -> Block:
    """The course with its blocks and AUs, or one around the activity that can be launched.

    Raises UnplayablePackageError.
    """
    names = package.namelist()
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    if "cmi5.xml" in names:
        return _cmi5(etree.fromstring(package.read("cmi5.xml"), parser))
    if "tincan.xml" in names:
        unit = _tincan(etree.fromstring(package.read("tincan.xml"), parser))
        return Block(unit.id, unit.title, (unit,))
    raise UnplayablePackageError("the package has neither cmi5.xml nor tincan.xml in its root")


def _cmi5(root: etree._Element) -> Block:
    course = root.find(f"{_CMI5}course")
    identifier = "" if course is None else course.get("id") or ""
    found = Block(identifier, "" if course is None else _title(course), _parts(root))
    if not found.units:
        raise UnplayablePackageError("cmi5.xml has no au")
    for kind in (Unit, Block):
        ids = [part.id for _, part in found.walk() if isinstance(part, kind)]
        twice = sorted({one for one in ids if ids.count(one) > 1})
        if twice:  # requirements 13.1.2.0-1 and 13.1.4.0-1
            raise UnplayablePackageError(f"cmi5.xml has ids twice: {', '.join(twice)}")
    return found


def _parts(parent: etree._Element) -> tuple[Unit | Block, ...]:
    found: list[Unit | Block] = []
    for element in parent:
        if element.tag == f"{_CMI5}au":
            found.append(_au(element))
        elif element.tag == f"{_CMI5}block":
            found.append(Block(element.get("id") or "", _title(element), _parts(element)))
    return tuple(found)


def _title(element: etree._Element) -> str:
    return element.findtext(f"{_CMI5}title/{_CMI5}langstring") or ""


def _au(unit: etree._Element) -> Unit:
    mark = unit.get("masteryScore")
    return Unit(
        "cmi5",
        unit.get("id") or "",
        _title(unit),
        (unit.findtext(f"{_CMI5}url") or "").strip(),
        unit.get("moveOn") or "NotApplicable",
        None if mark is None else float(mark),
    )


def _tincan(root: etree._Element) -> Unit:
    for activity in root.iter(f"{_TINCAN}activity"):
        launch = activity.findtext(f"{_TINCAN}launch")
        if launch:
            return Unit(
                "xapi",
                activity.get("id") or "",
                activity.findtext(f"{_TINCAN}name") or "",
                launch.strip(),
            )
    raise UnplayablePackageError("tincan.xml has no activity to launch")
