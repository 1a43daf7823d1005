"""What the double knows of one item of a package: what its manifest says of it."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal
from zipfile import ZipFile

from lxml import etree

from builder.errors import CoursewrightError
from builder.mock_lms import course_2004

IMSCP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"

STANDARDS: dict[str, Literal["1.2", "2004"]] = {
    "1.2": "1.2",
    "CAM 1.3": "2004",
    "2004 3rd Edition": "2004",
    "2004 4th Edition": "2004",
}
"""What ``schemaversion`` may say; Moodle knows the same words and takes everything else for 1.2."""


class UnplayablePackageError(CoursewrightError):
    """The zip has no manifest, or its manifest names no page to open, or a standard that is not known."""


@dataclass(frozen=True, slots=True)
class Course:
    """One SCO and what the manifest says of it.

    Attributes:
        edition: ``schemaversion``: a key of `STANDARDS`.
        item: identifier of the item.
        title: of the item.
        href: path of its page inside the package, with query and fragment if the manifest gives one.
        launch_data: ``adlcp:datafromlms`` or ``adlcp:dataFromLMS``, "" when absent.
        max_time_allowed: ``adlcp:maxtimeallowed``, or the attempt's absolute duration limit, "" when absent.
        time_limit_action: "" when absent.
        mastery_score: ``adlcp:masteryscore``, "" when absent and in SCORM 2004.
        threshold: None without ``adlcp:completionThreshold`` and in SCORM 1.2.
        objectives: of the item's sequencing, the primary one first; none in SCORM 1.2.
        shared: targets of ``adlcp:map``; 4th Edition only.
        hidden_controls: ``adlnav:hideLMSUI``, in order; none in SCORM 1.2.
    """

    edition: str
    item: str
    title: str
    href: str
    launch_data: str
    max_time_allowed: str = ""
    time_limit_action: str = ""
    mastery_score: str = ""
    threshold: course_2004.Threshold | None = None
    objectives: tuple[course_2004.Objective, ...] = ()
    shared: tuple[course_2004.SharedStore, ...] = ()
    hidden_controls: tuple[str, ...] = ()

    @property
    def standard(self) -> Literal["1.2", "2004"]:
        return STANDARDS[self.edition]


def read_course(package: ZipFile) -> Course:
    """The first item with a resource, in document order (SCORM 1.2 CAM 2.3.2, SCORM 2004 CAM 3.4).

    Raises UnplayablePackageError.
    """
    try:
        return course_of(package.read("imsmanifest.xml"))
    except KeyError as error:
        raise UnplayablePackageError("the package has no imsmanifest.xml in its root") from error


def course_of(data: bytes) -> Course:
    """The same from the manifest alone. Raises UnplayablePackageError."""
    manifest = parsed(data)
    edition = edition_of(manifest)
    for item in manifest.iter(f"{namespace(edition)}item"):
        course = item_course(manifest, edition, item)
        if course is not None:
            return course
    raise UnplayablePackageError("imsmanifest.xml names no page to open")


def parsed(data: bytes) -> etree._Element:
    """The manifest. Raises UnplayablePackageError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnplayablePackageError(f"imsmanifest.xml is not well-formed: {error}") from error


def namespace(edition: str) -> str:
    """Of content packaging, in Clark's braces."""
    return IMSCP if STANDARDS[edition] == "1.2" else course_2004.IMSCP


def item_course(manifest: etree._Element, edition: str, item: etree._Element) -> Course | None:
    """What the manifest says of one item; None for one that opens no page."""
    imscp = namespace(edition)
    wanted = item.get("identifierref", "")
    found = (one for one in manifest.iter(f"{imscp}resource") if one.get("identifier", "") == wanted)
    resource = next(found, None)
    if resource is None or not resource.get("href"):
        return None
    href = str(PurePosixPath(resource.get("href", ""))) + item.get("parameters", "")
    title = item.findtext(f"{imscp}title") or item.get("identifier") or ""
    if imscp == IMSCP:
        return _course_12(edition, item, title, href)
    return _course_2004(edition, manifest, item, title, href)


def edition_of(manifest: etree._Element) -> str:
    """The first ``schemaversion``; a SCORM 1.2 manifest may do without one (CAM 2.3.2)."""
    for namespace in (IMSCP, course_2004.IMSCP):
        found = manifest.find(f"{namespace}metadata/{namespace}schemaversion")
        if found is not None:
            edition = (found.text or "").strip()
            if edition not in STANDARDS:
                raise UnplayablePackageError(f"imsmanifest.xml is of a standard that is not known: {edition}")
            return edition
    if manifest.tag == f"{IMSCP}manifest":
        return "1.2"
    raise UnplayablePackageError("imsmanifest.xml has no schemaversion")


def _course_12(edition: str, item: etree._Element, title: str, href: str) -> Course:
    return Course(
        edition=edition,
        item=item.get("identifier", ""),
        title=title,
        href=href,
        launch_data=item.findtext(f"{ADLCP}datafromlms") or "",
        max_time_allowed=(item.findtext(f"{ADLCP}maxtimeallowed") or "").strip(),
        time_limit_action=(item.findtext(f"{ADLCP}timelimitaction") or "").strip(),
        mastery_score=(item.findtext(f"{ADLCP}masteryscore") or "").strip(),
    )


def _course_2004(
    edition: str, manifest: etree._Element, item: etree._Element, title: str, href: str
) -> Course:
    sequencing = course_2004.Sequencing(manifest, item)
    adlcp = course_2004.ADLCP
    return Course(
        edition=edition,
        item=item.get("identifier", ""),
        title=title,
        href=href,
        launch_data=item.findtext(f"{adlcp}dataFromLMS") or "",
        max_time_allowed=sequencing.duration_limit(),
        time_limit_action=(item.findtext(f"{adlcp}timeLimitAction") or "").strip(),
        threshold=course_2004.threshold(item),
        objectives=sequencing.objectives(),
        shared=course_2004.shared(item),
        hidden_controls=course_2004.hidden_controls(item),
    )
