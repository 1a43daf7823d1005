"""What a SCORM manifest of anyone launches and lists, and whether it is there."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from builder.conformance.addresses import Paths, is_elsewhere, there_is
from builder.conformance.described import Launch
from builder.conformance.fault import Fault, some
from builder.conformance.members import MANIFESTS, Contents
from builder.conformance.names import is_junk, suffix_of
from builder.conformance.packaging import MANIFEST, Names, nearest, others
from builder.findings.rules.check import manifest as rules
from builder.xmltree import Element, collapsed

_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_SCHEMAS = frozenset({".xsd", ".dtd"})
_NEVER_LISTED = frozenset({*MANIFESTS, "metadata.xml", "course.xml"})


@dataclass(frozen=True, slots=True)
class _Resource:
    element: Element
    base: str
    kind: str


class Course:
    """The resources of a manifest, looked up among the files."""

    def __init__(self, root: Element, names: Names, package: Contents, paths: Paths) -> None:
        self._root, self._names, self._package, self._paths = root, names, package, paths
        self._cp = f"{{{names.cp}}}" if names.cp else ""
        self._launches: dict[str, Launch] = {}
        self._resources = {
            collapsed(element.get("identifier")): _Resource(element, _base(element), self._kind(element))
            for element in root.iter(f"{self._cp}resource")
        }
        self._listed: set[str] = set()

    @property
    def launches(self) -> tuple[Launch, ...]:
        """Each page that an item launches, once; known when the faults have been told."""
        return tuple(self._launches.values())

    def faults(self) -> Iterator[Fault]:
        """What is launched and listed, and not there, or not told of rightly."""
        opened = self._opened()
        for resource in opened:
            yield from self._launch_faults(resource)
        yield from self._kind_faults(opened)
        yield from self._listed_faults(opened)
        yield from self._unlisted_faults()

    def _opened(self) -> list[_Resource]:
        """The resources that items of an organization launch."""
        items = self._root.iterfind(f"{self._cp}organizations/{self._cp}organization//{self._cp}item")
        wanted = dict.fromkeys(collapsed(item.get("identifierref")) for item in items)
        return [self._resources[name] for name in wanted if name in self._resources]

    def _launch_faults(self, resource: _Resource) -> Iterator[Fault]:
        element = resource.element
        name = collapsed(element.get("identifier"))
        href = (element.get("href") or "").strip()
        if not href:
            message = f"the resource {name} is launched and has no address (href)"
            yield others(message, rules.LAUNCH_MISSING, element, "Give it the address of its first page.")
        elif is_elsewhere(href) or is_elsewhere(resource.base):
            yield others(f"the resource {name} is launched from {href}", rules.ELSEWHERE, element)
        elif (file := self._paths.find(href, resource.base)) is not None:
            self._listed.add(file)
            tracked = resource.kind == "sco" or (file in self._launches and self._launches[file].is_tracked)
            self._launches[file] = Launch(file, tracked)
            yield from self._form_faults(element, href)
        else:
            near = self._paths.like(href, resource.base)
            self._listed.add(near)
            message = f"the resource {name} launches {resource.base}{href}, which is not in the package"
            yield others(message, rules.LAUNCH_MISSING, element, there_is(near))

    def _form_faults(self, element: Element, href: str) -> Iterator[Fault]:
        if href.startswith(("/", "../")) or "\\" in href or "/../" in href:
            message = f"the address {href} is not the plain way from the top of the package"
            yield others(message, rules.BREAKS_RULE, element, "Write it with / and without a / in front.")

    def _kind(self, resource: Element) -> str:
        """The kind as LMSs read it: "sco", "asset", "" for none, "?" for something else."""
        wanted = f"{{{self._names.adlcp}}}{self._names.kind}"
        value = resource.get(wanted)
        if value is not None:
            return value.strip() if value.strip() in {"sco", "asset"} else "?"
        near = [name for name in map(str, resource.attrib) if _plain(name) == "scormtype"]
        return "?" if near else ""

    def _kind_faults(self, opened: list[_Resource]) -> Iterator[Fault]:
        wanted = f"adlcp:{self._names.kind}"
        for resource in opened:
            if resource.kind == "?":
                written = next(
                    f'{local_name}="{value}"'
                    for name, value in resource.element.attrib.items()
                    if _plain(local_name := str(name).rpartition("}")[2]) == "scormtype"
                )
                name = collapsed(resource.element.get("identifier"))
                message = f'the resource {name} must say {wanted}="sco" or "asset", and has {written}'
                hint = f'Write {wanted}="sco".'
                yield others(message, rules.KIND_MISSPELT, resource.element, hint)
        silent = [one for one in opened if one.kind in {"asset", ""}]
        if opened and len(silent) == len(opened):
            message = "nothing that is launched is declared as a sco, so that the LMS records nothing of it"
            yield others(message, rules.RECORDS_NOTHING, silent[0].element)
        elif unsaid := [one for one in silent if not one.kind]:
            names = some([collapsed(one.element.get("identifier")) for one in unsaid])
            message = f"launched without {wanted}, so that nothing of it is recorded: {names}"
            yield others(message, rules.RECORDS_NOTHING, unsaid[0].element)

    def _listed_faults(self, opened: list[_Resource]) -> Iterator[Fault]:
        launched = {id(resource.element) for resource in opened}
        missing: list[str] = []
        first: Element | None = None
        for resource in self._resources.values():
            for element in (resource.element, *resource.element.findall(f"{self._cp}file")):
                href = (element.get("href") or "").strip()
                if not href or is_elsewhere(href) or is_elsewhere(resource.base):
                    continue
                file = self._paths.find(href, resource.base)
                if file is not None:
                    self._listed.add(file)
                elif id(element) not in launched and not self._is_said(href, resource, launched):
                    missing.append(f"{resource.base}{href}")
                    self._listed.add(self._paths.near(href, resource.base))
                    first = element if first is None else first
        for location in self._root.iter(f"{{{self._names.adlcp}}}location"):
            href = collapsed(location.text)
            if href and not is_elsewhere(href):
                if (file := self._paths.find(href)) is not None:
                    self._listed.add(file)
                else:
                    missing.append(href)
                    first = location if first is None else first
        if missing:
            near = self._paths.near(missing[0]) if len(missing) == 1 else ""
            missing = list(dict.fromkeys(missing))
            message = f"listed and not in the package: {some(missing)}"
            yield others(message, rules.LISTED_MISSING, first, there_is(near))

    def _is_said(self, href: str, resource: _Resource, launched: set[int]) -> bool:
        """Whether a missing file is the launched page, which has a finding of its own."""
        return id(resource.element) in launched and href == (resource.element.get("href") or "").strip()

    def _unlisted_faults(self) -> Iterator[Fault]:
        unlisted = [
            member.path
            for member in self._package.members
            if member.path not in self._listed
            and suffix_of(member.path) not in _SCHEMAS
            and member.path not in _NEVER_LISTED
            and not member.path.endswith("/" + MANIFEST)
            and not is_junk(member.path)
        ]
        if unlisted and self._resources:
            total = len(self._package.members)
            message = f"{len(unlisted)} of {total} files are not listed: {some(unlisted)}"
            yield others(message, rules.UNLISTED, nearest(self._root, f"{self._cp}resources"))


def _base(resource: Element) -> str:
    """The address that the resource's own are seen from: what it and those around it say, put together."""
    around = [resource, *resource.iterancestors(etree.Element)]
    bases = [(element.get(_BASE) or "").strip() for element in reversed(around)]
    return "".join(base if base.endswith("/") else f"{base}/" for base in bases if base)


def _plain(name: str) -> str:
    return name.rpartition("}")[2].casefold()
