"""Control documents: the XSDs of a standard, from a folder that the user has; nothing is fetched."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

from lxml import etree

from builder.conformance import manifest
from builder.conformance.described import Described
from builder.conformance.fault import Fault
from builder.conformance.manifest2004 import LOM
from builder.conformance.members import Contents
from builder.errors import CoursewrightError
from builder.findings.rules.check import manifest as rules
from builder.findings.rules.packaging import BAD_MANIFEST
from builder.xmltree import Element, namespace

_XSD = "http://www.w3.org/2001/XMLSchema"
_XML = "http://www.w3.org/XML/1998/namespace"
_LOM_12 = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
"""Its XSD is ambiguous, so that no validator loads it; parts of it are left out before the rest is judged."""

_OF_XML = f"""<xsd:schema xmlns:xsd="{_XSD}" targetNamespace="{_XML}">
<xsd:attribute name="lang" type="xsd:string"/><xsd:attribute name="base" type="xsd:anyURI"/>
<xsd:attribute name="space" type="xsd:string"/>
<xsd:attributeGroup name="specialAttrs"><xsd:attribute ref="xml:base"/>
<xsd:attribute ref="xml:lang"/><xsd:attribute ref="xml:space"/></xsd:attributeGroup>
</xsd:schema>"""
"""In the place of ``ims_xml.xsd`` and ``xml.xsd``: the one of SCORM 1.2 is wrong, and the other asks for a DTD."""

_FAULTS_SHOWN = 20


class ControlDocuments:
    """The XSDs of a folder, as a rule. Raises CoursewrightError where there are none, or they cannot be loaded."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: dict[str, list[Path]] = {}
        for path in sorted(folder.rglob("*.xsd")):
            if target := _target(path):
                self._files.setdefault(target, []).append(path)
        if not self._files:
            raise CoursewrightError(
                f"{folder.as_posix()}: there are no control documents (XSDs) in this folder"
            )
        self._schemas: dict[tuple[Path, ...], etree.XMLSchema] = {}

    def __call__(self, _package: Contents, found: Sequence[Described]) -> Iterator[Fault]:
        """What the XSDs find in the manifests: notes for a stranger's, errors for our own."""
        for described in found:
            if described.root is not None:
                yield from self._faults(described, described.root)

    def _faults(self, described: Described, root: Element) -> Iterator[Fault]:
        part, whole = _judged_part(root, set() if LOM in self._files else {LOM})
        used = _used(part)
        files = {space: self._file(space, part) for space in sorted(used) if space in self._files}
        if namespace(part) not in files:
            message = f"{self._folder.as_posix()} has no XSD for {namespace(part) or 'it'}"
            if described.name == manifest.NAME:  # there are control documents of SCORM alone
                yield Fault(message, rules.BY_SCHEMA, BAD_MANIFEST, "", described.name)
            return
        schema = self._schema(files)
        schema.validate(part)
        told: set[str] = set()
        for entry in schema.error_log:
            if entry.message not in told and len(told) < _FAULTS_SHOWN:
                told.add(entry.message)
                message, element = _plain(entry.message), whole.get(_at(part, entry.path))
                yield Fault(
                    message, rules.BY_SCHEMA, BAD_MANIFEST, "", described.name, entry.line, 0, element
                )

    def _file(self, space: str, root: Element) -> Path:
        """The XSD of a namespace; where there is one for each edition, that of the manifest's."""
        said = " ".join(str(one.text) for one in root.iter("{*}schemaversion")).lower()
        files = self._files[space]
        edition = next((word for word in ("2nd", "3rd", "4th") if word in said), "")
        return next((path for path in files if edition and edition in path.as_posix().lower()), files[0])

    def _schema(self, files: dict[str, Path]) -> etree.XMLSchema:
        key = tuple(files.values())
        if key not in self._schemas:
            imports = "".join(
                f'<xsd:import namespace="{space}" schemaLocation="{path.resolve().as_uri()}"/>'
                for space, path in files.items()
            )
            parser = etree.XMLParser(no_network=True, load_dtd=False, resolve_entities=False)
            parser.resolvers.add(_Local())
            try:
                wrapper = etree.fromstring(f'<xsd:schema xmlns:xsd="{_XSD}">{imports}</xsd:schema>', parser)
                self._schemas[key] = etree.XMLSchema(wrapper)
            except etree.LxmlError as error:
                message = f"{self._folder.as_posix()}: these control documents cannot be loaded: {error}"
                raise CoursewrightError(message) from error
        return self._schemas[key]


class _Local(etree.Resolver):
    """Answers for the XML namespace, and for nothing that is not a file."""

    def resolve(self, system_url: str | None, public_id: str | None, context: Any) -> Any:  # noqa: ARG002
        name = (system_url or "").rpartition("/")[2].lower()
        if name in {"xml.xsd", "ims_xml.xsd"}:
            return self.resolve_string(_OF_XML, context)
        if (system_url or "").lower().startswith(("http:", "https:", "ftp:")):
            return self.resolve_empty(context)
        return None


def _target(path: Path) -> str:
    parser = etree.XMLParser(no_network=True, load_dtd=False, resolve_entities=False)
    try:
        root = etree.fromstring(path.read_bytes(), parser)
    except etree.XMLSyntaxError:  # the published one of the XML namespace, which is replaced in any case
        return ""
    target = root.get("targetNamespace") or ""
    return "" if target in {_XML, _LOM_12} else target


def _used(root: Element) -> set[str]:
    """The namespaces of elements and attributes that a validator can judge."""
    names = [str(name) for one in root.iter(etree.Element) for name in (one.tag, *one.attrib)]
    return {name[1:].partition("}")[0] for name in names if name.startswith("{")} - {_XML, _LOM_12}


def _judged_part(root: Element, unknown: set[str]) -> tuple[Element, dict[Element | None, Element]]:
    """A copy without records of metadata that no validator judges, or whose XSD the folder lacks.

    With it, for each element of the copy the one that it was made from.
    """
    part = deepcopy(root)
    whole: dict[Element | None, Element] = dict(zip(part.iter(), root.iter(), strict=True))
    for space in {_LOM_12, *unknown}:
        for element in list(part.iter(f"{{{space}}}*")):
            parent = element.getparent()
            if parent is not None and namespace(parent) != space:
                parent.remove(element)
    return part, whole


def _at(part: Element, path: str | None) -> Element | None:
    """The element that the validator means; None where its path leads to none, or to none alone."""
    spaces = {prefix: space for one in part.iter() for prefix, space in one.nsmap.items() if prefix}
    found = part.xpath(path, namespaces=spaces) if path else None
    return found[0] if isinstance(found, list) and len(found) == 1 and isinstance(found[0], Element) else None


def _plain(message: str) -> str:
    """The validator's words without the namespaces that make them unreadable, as other messages end."""
    return re.sub(r"\{[^}]*\}", "", message).removesuffix(".")
