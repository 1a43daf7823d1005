"""Which version of SCORM a manifest of anyone is of, and whether LMSs read the same."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from builder.conformance import manifest12, manifest2004
from builder.conformance.fault import Fault
from builder.conformance.packaging import Names, nearest, others
from builder.findings.rules.check import manifest as rules
from builder.findings.rules.check import zips
from builder.xmltree import Element, collapsed, local, namespace

READ_AS_2004 = frozenset({"1.3", "CAM 1.3", "2004 3rd Edition", "2004 4th Edition"})
"""What Moodle takes for SCORM 2004, letter by letter; all else it takes for SCORM 1.2 (seen in 4.5 and 5.1)."""

_ADLCP = {manifest12.NAMES.adlcp: manifest12.NAMES, manifest2004.NAMES.adlcp: manifest2004.NAMES}
_CP = {manifest12.NAMES.cp: manifest12.NAMES, manifest2004.NAMES.cp: manifest2004.NAMES}
_EXACT = {
    "2004 3rd edition": "2004 3rd Edition",
    "2004 4th edition": "2004 4th Edition",
    "cam 1.3": "CAM 1.3",
}
_CARTRIDGE = re.compile(r"imsccv?\d|common cartridge", re.IGNORECASE)
_QTI = re.compile(r"imsqti|qtiv\d", re.IGNORECASE)


def names_of(root: Element) -> Names | None:
    """The version by its namespaces and by what it says; None for what is not of SCORM at all."""
    if local(root) != "manifest":
        return None
    used = _namespaces(root)
    adl = [name for name in _ADLCP if name in used]
    said = _schema_version(root) or ""
    if len(adl) == 1:
        found = _ADLCP[adl[0]]
    elif adl:  # both are declared, as templates do
        found = manifest2004.NAMES if said.strip().lower() in _EXACT else manifest12.NAMES
    elif said.strip() == "1.2" or "adl" in _schema(root).lower():
        found = _CP.get(namespace(root), manifest12.NAMES)
    else:
        return None
    return replace(found, cp=namespace(root))


def what_instead(root: Element) -> Fault:
    """What a manifest is that is not of SCORM."""
    everything = " ".join((*_namespaces(root), _schema(root), *_types(root)))
    if local(root) != "manifest":
        message = f"its root is {local(root)}, and that of a SCORM manifest is manifest"
        return others(message, rules.NOT_SCORM, root, "Publish the course as SCORM.")
    if _CARTRIDGE.search(everything):
        what, way = (
            "an IMS Common Cartridge",
            "Import it as a cartridge (“restore” or “import course content”).",
        )
    elif _QTI.search(everything):
        what, way = "a set of QTI questions", "Import it into the LMS’s question bank."
    else:
        what, way = (
            "an IMS content package without SCORM",
            "Add it as an IMS content package, or publish as SCORM.",
        )
    return others(f"this is {what}: an LMS would record nothing", zips.ANOTHER_KIND, root, way)


def faults(root: Element, names: Names) -> Iterator[Fault]:
    """A version that is misread, and prefixes that are not seen."""
    yield from _version_faults(root, names)
    yield from _packaging_faults(root, names)
    wrong = next((one for one in root.iter(etree.Element) if _hides_adlcp(one, names)), None)
    if wrong is not None:
        yield others("the prefix of the ADL namespace must be spelled adlcp", rules.PREFIX, wrong)


def _version_faults(root: Element, names: Names) -> Iterator[Fault]:
    version = _schema_version(root)
    cp = f"{{{names.cp}}}" if names.cp else ""
    where = nearest(root, f"{cp}metadata", f"{cp}schemaversion")
    plain = collapsed(version)
    if not plain:
        edition = "SCORM 2004" if names.is_2004 else "SCORM 1.2"
        message = f"there is no schemaversion; by its namespaces it is {edition}"
        yield others(message, rules.VERSION_UNSAID, where)
    elif names.is_2004 and version not in READ_AS_2004:
        hint = (
            f"Write {_EXACT[plain.lower()]}."
            if plain.lower() in _EXACT
            else "Write 2004 4th Edition, or what it is."
        )
        message = f"schemaversion says {version!r}, which LMSs take for SCORM 1.2; by its namespaces it is SCORM 2004"
        yield others(message, rules.VERSION_MISREAD, where, hint)
    elif not names.is_2004 and (version in READ_AS_2004 or plain.lower() in _EXACT):
        message = f"schemaversion says {version!r}; by its namespaces it is SCORM 1.2"
        yield others(message, rules.VERSION_MISREAD, where, "Write 1.2.")
    elif not names.is_2004 and version != "1.2":
        message = f"schemaversion says {version!r}, which is no version that LMSs know"
        yield others(message, rules.VERSION_UNSAID, where, "Write 1.2, without spaces.")


def _packaging_faults(root: Element, names: Names) -> Iterator[Fault]:
    prefixed = next(
        (one for one in root.iter(etree.Element) if names.cp and one.prefix and namespace(one) == names.cp),
        None,
    )
    if prefixed is not None:
        message = f"content packaging has the prefix {prefixed.prefix}: it must be the default namespace"
        yield others(message, rules.PREFIX, prefixed)
    expected = _ADLCP[names.adlcp].cp
    if names.cp != expected:
        what = names.cp or "nothing"
        message = f"the namespace of content packaging is {what}; with this version of SCORM it is {expected}"
        yield others(message, rules.BREAKS_RULE if not names.cp else rules.DEPARTS, root)


def _hides_adlcp(element: Element, names: Names) -> bool:
    """Whether an element shows LMSs that read raw names another prefix than adlcp."""
    if namespace(element) == names.adlcp:
        return element.prefix != "adlcp"
    return any(str(name).startswith(f"{{{names.adlcp}}}") for name in element.attrib) and (
        element.nsmap.get("adlcp") != names.adlcp
    )


def _namespaces(root: Element) -> set[str]:
    return {space for element in root.iter(etree.Element) for space in element.nsmap.values()}


def _types(root: Element) -> set[str]:
    return {element.get("type") or "" for element in root.iter(etree.Element) if local(element) == "resource"}


def _schema(root: Element) -> str:
    return _text(root, "schema") or ""


def _schema_version(root: Element) -> str | None:
    return _text(root, "schemaversion")


def _text(root: Element, name: str) -> str | None:
    """The text of the first such element in the manifest's own metadata, as it stands."""
    for metadata in root.iterchildren(etree.Element):
        if local(metadata) == "metadata":
            for child in metadata.iterchildren(etree.Element):
                if local(child) == name:
                    return child.text or ""
    return None
