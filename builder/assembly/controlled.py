"""A SCORM package with the control documents of its standard at its top."""

from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from builder import xmltree
from builder.model.control_documents import DOCUMENTS, needed
from builder.model.package import Entry, Package

_LOM = "http://ltsc.ieee.org/xsd/LOM"
"""Its XSDs are 20 files in folders, which nobody publishes with the others."""
_LOCATIONS = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"


def needed_by(package: Package, manifest: str) -> tuple[str, ...]:
    """The names of the documents for what its manifest uses."""
    return needed(_used(xmltree.parse(package.content(manifest))))


def with_documents(package: Package, manifest: str, documents: Mapping[str, bytes]) -> Package:
    """The package with ``documents``, which are all that it needs; its manifest says where each namespace's is.

    No resource lists them: they belong to the manifest, and ADL's test does not ask for it. A record of IEEE LOM is
    left out: to the test a namespace without its document is a fault.
    """
    root = xmltree.parse(package.content(manifest))
    for record in list(root.iter(f"{{{_LOM}}}lom")):
        around = record.getparent()
        if around is not None:
            around.remove(record)
    etree.cleanup_namespaces(root)
    root.set(_LOCATIONS, " ".join(f"{space} {DOCUMENTS[space][0]}" for space in _used(root)))
    entries = [entry for entry in package.entries if entry.path != manifest]
    entries += [Entry(name, content) for name, content in documents.items()]
    entries.append(Entry(manifest, xmltree.serialise(root)))
    return replace(package, entries=tuple(sorted(entries, key=lambda entry: entry.path)))


def _used(root: xmltree.Element) -> list[str]:
    """The namespaces of elements and attributes that have a document, in the order of the table."""
    names = [str(name) for one in root.iter(etree.Element) for name in (one.tag, *one.attrib)]
    used = {name[1:].partition("}")[0] for name in names if name.startswith("{")}
    return [space for space in DOCUMENTS if space in used]
