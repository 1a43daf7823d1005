"""What the double knows of a package: what its ``cmi5.xml`` or ``tincan.xml`` says of the one thing to launch."""

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


def read_unit(package: ZipFile) -> Unit:
    """The first AU, or the activity that can be launched. Raises UnplayablePackageError."""
    names = package.namelist()
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    if "cmi5.xml" in names:
        return _cmi5(etree.fromstring(package.read("cmi5.xml"), parser))
    if "tincan.xml" in names:
        return _tincan(etree.fromstring(package.read("tincan.xml"), parser))
    raise UnplayablePackageError("the package has neither cmi5.xml nor tincan.xml in its root")


def _cmi5(root: etree._Element) -> Unit:
    unit = next(root.iter(f"{_CMI5}au"), None)
    if unit is None:
        raise UnplayablePackageError("cmi5.xml has no au")
    mark = unit.get("masteryScore")
    return Unit(
        "cmi5",
        unit.get("id") or "",
        unit.findtext(f"{_CMI5}title/{_CMI5}langstring") or "",
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
