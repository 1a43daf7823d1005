"""What every version of SCORM asks of a manifest's content packaging."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from builder.conformance.addresses import Paths, there_is
from builder.conformance.fault import Fault, some
from builder.findings import Rule
from builder.findings.rules.check import manifest as rules
from builder.findings.rules.packaging import BAD_MANIFEST, FILE_MISSING
from builder.model.control_documents import NAMES
from builder.xmltree import Element, collapsed, local

MANIFEST = "imsmanifest.xml"
TITLE_LIMIT = 200
_MOODLE_TITLE_LIMIT = 255
_NCNAME = re.compile(r"[^\W\d][\w.-]*")
_ASCII_NCNAME = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Names:
    """What a version calls its parts.

    Attributes:
        kind_of_package: the name of the version for programs.
        packaging: the specification of content packaging, as people call it.
        cp, adlcp: namespaces.
        kind: the attribute that says whether a resource is a SCO.
        versions: every ``schemaversion`` that our own packages may say.
    """

    kind_of_package: str
    packaging: str
    cp: str
    adlcp: str
    kind: str
    versions: tuple[str, ...]

    @property
    def is_2004(self) -> bool:
        """Whether it is an edition of SCORM 2004."""
        return self.kind_of_package == "scorm2004"


def said(message: str, rule: Rule | None, element: Element | None = None, hint: str = "") -> Fault:
    """A fault of the manifest; in a package of our own always an error."""
    return Fault(message, rule, BAD_MANIFEST, hint, MANIFEST, element=element)


def others(message: str, rule: Rule, element: Element | None = None, hint: str = "") -> Fault:
    """A fault of a manifest that is not our own, where rules for our own say the same in another way."""
    return Fault(message, rule, None, hint, MANIFEST, element=element)


def faults(root: Element, names: Names) -> Iterator[Fault]:
    """What is wrong with a manifest."""
    cp = f"{{{names.cp}}}" if names.cp else ""
    if root.nsmap.get("adlcp") != names.adlcp:
        message = "the prefix of the ADL namespace must be spelled adlcp, or Moodle records nothing"
        yield said(message, None, root)
    if collapsed(root.findtext(f"{cp}metadata/{cp}schema")) != "ADL SCORM":
        where = nearest(root, f"{cp}metadata", f"{cp}schema")
        hint = "Write <schema>ADL SCORM</schema>."
        yield said('metadata must say schema "ADL SCORM"', rules.DEPARTS, where, hint)
    if root.findtext(f"{cp}metadata/{cp}schemaversion") not in names.versions:
        known = " or ".join(f'"{version}"' for version in names.versions)
        where = nearest(root, f"{cp}metadata", f"{cp}schemaversion")
        hint = f"Write <schemaversion>{names.versions[0]}</schemaversion>."
        yield said(f"metadata must say schemaversion {known}", None, where, hint)
    yield from _identifier_faults(root)
    yield from _organization_faults(root, cp, names)
    yield from _resource_faults(root, cp, names)


def gaps(root: Element, names: Names, paths: set[str]) -> Iterator[Fault]:
    """Where the manifest and the files of a package of our own do not agree: letter by letter, both ways."""
    cp = f"{{{names.cp}}}"
    resources = list(root.iter(f"{cp}resource"))
    listed = {file.get("href") or "": file for file in root.iter(f"{cp}file")}
    launched = {file_of(resource.get("href")): resource for resource in resources if resource.get("href")}
    known = Paths(paths)
    meant: set[str] = set()
    for what, elements in (("lists", listed), ("launches", launched)):
        for href in sorted(elements.keys() - paths):
            like = (known.like if href in launched else known.near)(href)
            meant.add(like)
            message = f"it {what} {href}, which is not in the package"
            yield _gap(message, elements[href], {href, like} - {""}, there_is(like))
    for resource in resources:
        href = file_of(resource.get("href"))
        if href in paths and href not in {file.get("href") for file in resource.findall(f"{cp}file")}:
            meant.add(href)
            message = f"the resource {resource.get('identifier')} does not list {href} among its files"
            yield said(message, None, resource, f'Write <file href="{href}"/> in it.')
    unlisted = sorted(paths - listed.keys() - meant - {MANIFEST} - NAMES)
    if unlisted and resources and not _has_lost_reference(root, cp):
        where = nearest(root, f"{cp}resources", f"{cp}resource")
        yield _gap(f"it does not list {some(unlisted)}", where, (), "")


def _gap(message: str, element: Element, astray: Iterable[str], hint: str) -> Fault:
    return Fault(message, None, FILE_MISSING, hint, MANIFEST, element=element, astray=frozenset(astray))


def _has_lost_reference(root: Element, cp: str) -> bool:
    """Whether an item names a resource that is not there: what that one listed is then not looked for."""
    known = {collapsed(resource.get("identifier")) for resource in root.iter(f"{cp}resource")}
    named = {collapsed(item.get("identifierref")) for item in root.iter(f"{cp}item")}
    return not named - {""} <= known


def nearest(root: Element, *way: str) -> Element:
    """What lies at the end of a way of names, or the last element on it that is there."""
    for name in way:
        child = root.find(name)
        if child is None:
            break
        root = child
    return root


def file_of(href: str | None) -> str:
    """The file that an address with parameters or a fragment means."""
    return (href or "").partition("?")[0].partition("#")[0]


def _identifier_faults(root: Element) -> Iterator[Fault]:
    found: dict[str, list[Element]] = {}
    for element in root.iter(etree.Element):
        if (identifier := element.get("identifier")) is not None:
            found.setdefault(collapsed(identifier), []).append(element)
    odd = [one for one in found if not _ASCII_NCNAME.fullmatch(one)]
    for identifier in odd:
        rule = None if _NCNAME.fullmatch(identifier) else rules.DEPARTS
        message = f"the identifier {identifier!r} must begin with a letter and have no spaces"
        yield said(message, rule, found[identifier][0])
    for identifier, elements in found.items():
        if len(elements) > 1:
            same = max(Counter(local(element) for element in elements).values()) > 1
            message = f"the identifier {identifier!r} stands {len(elements)} times"
            yield said(message, rules.TWICE if same else rules.DEPARTS, elements[-1])


def _organization_faults(root: Element, cp: str, names: Names) -> Iterator[Fault]:
    organizations = root.find(f"{cp}organizations")
    listed = [] if organizations is None else organizations.findall(f"{cp}organization")
    if organizations is None or not listed:
        yield said("there is no organization", rules.NOTHING_TO_LAUNCH, nearest(root, f"{cp}organizations"))
        return
    yield from _default_faults(organizations, listed, names)
    items = [item for organization in listed for item in organization.iter(f"{cp}item")]
    if not items:
        yield said("there is no item to launch", rules.NOTHING_TO_LAUNCH, listed[0])
    for element in (*listed, *items):
        yield from _title_faults(element, cp)
    resources = {collapsed(resource.get("identifier")) for resource in root.iter(f"{cp}resource")}
    named = [item for item in items if collapsed(item.get("identifierref"))]
    if named and not resources:
        message = "there are no resources, so that no item leads to a page"
        hint = "Write a resource for each page that an item opens, or publish the course again."
        yield said(message, rules.REFERENCE, nearest(root, f"{cp}resources"), hint)
        return
    for item in items if named else ():
        reference = collapsed(item.get("identifierref"))
        if reference and reference not in resources:
            message = f"the item {_name(item)} names no resource: there is none called {reference}"
            yield said(message, rules.REFERENCE, item, _known(resources))
        elif not reference and item.find(f"{cp}item") is None:
            rule = rules.DEPARTS if names.is_2004 else None
            yield said(f"the item {_name(item)} names no resource, and has no items of its own", rule, item)
    if items and not named:
        message = "no item names a resource, so that nothing can be launched"
        yield others(message, rules.NOTHING_TO_LAUNCH, items[0])


def _default_faults(organizations: Element, listed: list[Element], names: Names) -> Iterator[Fault]:
    default = collapsed(organizations.get("default"))
    if default not in {collapsed(organization.get("identifier")) for organization in listed}:
        rule = rules.DEFAULT_UNKNOWN if default else rules.DEPARTS if names.is_2004 else None
        about = f": there is none called {default}" if default else ""
        first = collapsed(listed[0].get("identifier"))
        hint = f'Write default="{first}".' if first else ""
        yield said(f"organizations must name one of them as default{about}", rule, organizations, hint)


def _title_faults(element: Element, cp: str) -> Iterator[Fault]:
    title = element.findtext(f"{cp}title") or ""
    name = _name(element)
    if not title.strip():
        yield said(f"{name} has no title", rules.TITLE, element)
    if len(title) > TITLE_LIMIT:
        rule = rules.TITLE if len(title) > _MOODLE_TITLE_LIMIT else rules.DEPARTS
        message = f"the title of {name} has {len(title)} characters; {TITLE_LIMIT} are allowed"
        yield said(message, rule, nearest(element, f"{cp}title"))
    if "\n" in title:
        yield said(f"the title of {name} runs over more than one line", None, element)


def _resource_faults(root: Element, cp: str, names: Names) -> Iterator[Fault]:
    """Rules for our own; what others must keep to is said where it is known what is launched."""
    kind = f"{{{names.adlcp}}}{names.kind}"
    resources = list(root.iter(f"{cp}resource"))
    unsaid = [resource for resource in resources if resource.get(kind) not in {"sco", "asset"}]
    for resource in unsaid:
        message = f'the resource {resource.get("identifier")} must say adlcp:{names.kind} "sco" or "asset"'
        yield said(message, None, resource, f'Write adlcp:{names.kind}="sco".')
    if resources and not unsaid and not any(resource.get(kind) == "sco" for resource in resources):
        hint = f'Write adlcp:{names.kind}="sco".'
        yield said("no resource is a sco: the LMS would record nothing", None, resources[0], hint)


def _name(element: Element) -> str:
    return collapsed(element.get("identifier")) or f"the {local(element)} without an identifier"


def _known(resources: set[str]) -> str:
    known = sorted(resources - {""})
    return f"There are: {', '.join(known[:5])}{' …' if len(known) > 5 else ''}." if known else ""  # noqa: PLR2004
