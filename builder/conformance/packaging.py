"""What every version of SCORM asks of a manifest's content packaging."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from builder.xmltree import Element

_TITLE_LIMIT = 200
_NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Names:
    """What a version calls its parts.

    Attributes:
        packaging: the specification of content packaging, as people call it.
        cp, adlcp: namespaces.
        kind: the attribute that says whether a resource is a SCO.
        versions: every ``schemaversion`` that it may say.
    """

    packaging: str
    cp: str
    adlcp: str
    kind: str
    versions: tuple[str, ...]


def faults(root: Element, names: Names) -> Iterator[str]:
    """What is wrong with a manifest."""
    cp = f"{{{names.cp}}}"
    if root.nsmap.get("adlcp") != names.adlcp:
        yield "the prefix of the ADL namespace must be spelled adlcp, or Moodle records nothing"
    if root.findtext(f"{cp}metadata/{cp}schema") != "ADL SCORM":
        yield 'metadata must say schema "ADL SCORM"'
    if root.findtext(f"{cp}metadata/{cp}schemaversion") not in names.versions:
        known = " or ".join(f'"{version}"' for version in names.versions)
        yield f"metadata must say schemaversion {known}"
    yield from _identifier_faults(root)
    yield from _organization_faults(root, cp)
    yield from _resource_faults(root, cp, names)


def gaps(root: Element, names: Names, paths: set[str], manifest: str) -> Iterator[str]:
    """Where the manifest and the files of the package do not agree."""
    cp = f"{{{names.cp}}}"
    listed = {file.get("href") or "" for file in root.iter(f"{cp}file")}
    launched = {file_of(resource.get("href")) for resource in root.iter(f"{cp}resource")} - {""}
    yield from (f"it lists {href}, which is not in the package" for href in sorted(listed - paths))
    yield from (
        f"it launches {href}, which is not in the package" for href in sorted(launched - listed - paths)
    )
    yield from (f"it does not list {path}" for path in sorted(paths - listed - {manifest}))


def file_of(href: str | None) -> str:
    """The file that an address with parameters or a fragment means."""
    return (href or "").partition("?")[0].partition("#")[0]


def _identifier_faults(root: Element) -> Iterator[str]:
    identifiers = Counter(
        identifier
        for element in root.iter(etree.Element)
        if (identifier := element.get("identifier")) is not None
    )
    for identifier, count in identifiers.items():
        if not _NCNAME.fullmatch(identifier):
            yield f"the identifier {identifier!r} must begin with a letter and have no spaces"
        if count > 1:
            yield f"the identifier {identifier!r} stands {count} times"


def _organization_faults(root: Element, cp: str) -> Iterator[str]:
    organizations = root.find(f"{cp}organizations")
    listed = [] if organizations is None else organizations.findall(f"{cp}organization")
    if organizations is None or not listed:
        yield "there is no organization"
        return
    if organizations.get("default") not in {organization.get("identifier") for organization in listed}:
        yield "organizations must name one of them as default"
    resources = {resource.get("identifier") for resource in root.iter(f"{cp}resource")}
    items = list(root.iter(f"{cp}item"))
    if not items:
        yield "there is no item to launch"
    for element in (*listed, *items):
        title = element.findtext(f"{cp}title") or ""
        if not title:
            yield f"{element.get('identifier')} has no title"
        if len(title) > _TITLE_LIMIT:
            yield f"the title of {element.get('identifier')} has {len(title)} characters; {_TITLE_LIMIT} are allowed"
        if "\n" in title:
            yield f"the title of {element.get('identifier')} runs over more than one line"
    for item in items:
        if item.find(f"{cp}item") is None and item.get("identifierref") not in resources:
            yield f"the item {item.get('identifier')} names no resource"


def _resource_faults(root: Element, cp: str, names: Names) -> Iterator[str]:
    kind = f"{{{names.adlcp}}}{names.kind}"
    resources = list(root.iter(f"{cp}resource"))
    if not any(resource.get(kind) == "sco" for resource in resources):
        yield "no resource is a sco: the LMS would record nothing"
    for resource in resources:
        name = resource.get("identifier")
        if resource.get(kind) not in {"sco", "asset"}:
            yield f'the resource {name} must say adlcp:{names.kind} "sco" or "asset"'
        files = [file.get("href") for file in resource.findall(f"{cp}file")]
        href = file_of(resource.get("href"))
        if href and href not in files:
            yield f"the resource {name} does not list {href} among its files"
