"""The file that describes a package, by rules of our own: those that LMSs trip over.

``imsmanifest.xml`` of any version of SCORM is judged here, those of other standards in files of their own.
"""

from collections.abc import Callable, Iterator, Sequence

from builder import xmltree
from builder.conformance import manifest12, manifest2004, manifest_cmi5, manifest_xapi, packaging
from builder.conformance.members import Member
from builder.conformance.packaging import Names
from builder.findings import Finding, Place
from builder.findings.rules.packaging import BAD_MANIFEST, FILE_MISSING
from builder.xmltree import Element

_NAME = "imsmanifest.xml"

_VERSIONS: tuple[tuple[Names, Callable[[Element], Iterator[str]]], ...] = (
    (manifest12.NAMES, manifest12.faults),
    (manifest2004.NAMES, manifest2004.faults),
)
"""The versions of SCORM, told apart by the namespace of content packaging, each with rules of its own."""

_OTHERS: dict[str, Callable[[Element, set[str]], Iterator[str]]] = {
    manifest_cmi5.NAME: manifest_cmi5.faults,
    manifest_xapi.NAME: manifest_xapi.faults,
}
"""Standards that are told apart by what the file is called."""


def findings(members: Sequence[Member], place: Place) -> list[Finding]:
    """What is wrong with the manifest, or that there is none where LMSs look for it."""
    for name, faults in _OTHERS.items():
        if any(member.path == name for member in members):
            return _other(name, faults, members, place)
    return _scorm(members, place)


def _other(
    name: str,
    faults: Callable[[Element, set[str]], Iterator[str]],
    members: Sequence[Member],
    place: Place,
) -> list[Finding]:
    content = next(member.content for member in members if member.path == name)
    try:
        root = xmltree.parse(content)
    except xmltree.XmlError as error:
        return [BAD_MANIFEST.at(place, f"{name} is not well-formed: {error.msg}")]
    found = [*_mark(content), *faults(root, {member.path for member in members})]
    if xmltree.has_doctype(root):
        found.append("it has a DOCTYPE")
    if any(member.path in {*_OTHERS, _NAME} - {name} for member in members):
        found.append("there is a manifest of another standard beside it: importers guess which one counts")
    return [BAD_MANIFEST.at(place, f"{name}: {fault}") for fault in found]


def _scorm(members: Sequence[Member], place: Place) -> list[Finding]:
    content = next((member.content for member in members if member.path == _NAME), None)
    if content is None:
        return [FILE_MISSING.at(place, f"there is no {_NAME} at the top of the package")]
    try:
        root = xmltree.parse(content)
    except xmltree.XmlError as error:
        return [BAD_MANIFEST.at(place, f"{_NAME} is not well-formed: {error.msg}")]
    version = next((one for one in _VERSIONS if root.tag == f"{{{one[0].cp}}}manifest"), None)
    if version is None or xmltree.has_doctype(root) or root.prefix is not None:
        known = " or ".join(names.packaging for names, _ in _VERSIONS)
        message = (
            f"{_NAME}: its root must be manifest of {known}, as the default namespace, without a DOCTYPE"
        )
        return [BAD_MANIFEST.at(place, message)]
    names, own = version
    faults = [*_mark(content), *packaging.faults(root, names), *own(root)]
    gaps = packaging.gaps(root, names, {member.path for member in members}, _NAME)
    return [
        *(BAD_MANIFEST.at(place, f"{_NAME}: {fault}") for fault in faults),
        *(FILE_MISSING.at(place, f"{_NAME}: {gap}") for gap in gaps),
    ]


def _mark(content: bytes) -> Iterator[str]:
    if content.startswith(b"\xef\xbb\xbf"):
        yield "it begins with a byte order mark"
