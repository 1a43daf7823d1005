"""What the double knows of a package: the title and the first page of its first item."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from zipfile import ZipFile

from lxml import etree

from builder.errors import CoursewrightError

IMSCP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"


class UnplayablePackageError(CoursewrightError):
    """The zip has no manifest, or its manifest names no page to open."""


@dataclass(frozen=True, slots=True)
class Course:
    """One SCO and what the manifest says of it.

    Attributes:
        title: of the item.
        href: path of its page inside the package, with query and fragment if the manifest gives one.
        mastery_score: ``adlcp:masteryscore``, "" when absent.
        launch_data: ``adlcp:datafromlms``, "" when absent.
    """

    title: str
    href: str
    mastery_score: str
    launch_data: str


def read_course(package: ZipFile) -> Course:
    """The first item with a resource, in document order (SCORM 1.2 CAM 2.3.2).

    Raises UnplayablePackageError.
    """
    try:
        data = package.read("imsmanifest.xml")
    except KeyError as error:
        raise UnplayablePackageError("the package has no imsmanifest.xml in its root") from error
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        manifest = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise UnplayablePackageError(f"imsmanifest.xml is not well-formed: {error}") from error
    resources = {resource.get("identifier", ""): resource for resource in manifest.iter(f"{IMSCP}resource")}
    for item in manifest.iter(f"{IMSCP}item"):
        resource = resources.get(item.get("identifierref", ""))
        if resource is not None and resource.get("href"):
            return Course(
                title=item.findtext(f"{IMSCP}title") or item.get("identifier") or "",
                href=str(PurePosixPath(resource.get("href", ""))) + item.get("parameters", ""),
                mastery_score=(item.findtext(f"{ADLCP}masteryscore") or "").strip(),
                launch_data=item.findtext(f"{ADLCP}datafromlms") or "",
            )
    raise UnplayablePackageError("imsmanifest.xml names no page to open")
