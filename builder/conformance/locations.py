"""Control documents in a package of our own: all that its manifest uses, or none, and where they are."""

from collections.abc import Iterator

from lxml import etree

from builder.conformance.fault import Fault
from builder.conformance.packaging import said
from builder.model.control_documents import DOCUMENTS, NAMES, needed
from builder.xmltree import Element

_LOCATIONS = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"


def faults(root: Element, paths: set[str]) -> Iterator[Fault]:
    """What of the documents is missing, too much, or not said."""
    words = (root.get(_LOCATIONS) or "").split()
    there = paths & NAMES
    if not words and not there:
        return
    names = [str(name) for one in root.iter(etree.Element) for name in (one.tag, *one.attrib)]
    used = {name[1:].partition("}")[0] for name in names if name.startswith("{")} & DOCUMENTS.keys()
    told = dict(zip(words[::2], words[1::2], strict=False))
    for space in sorted(used):
        if told.get(space) != DOCUMENTS[space][0]:
            yield said(f"schemaLocation must say that {DOCUMENTS[space][0]} defines {space}", None, root)
    for name in sorted(set(needed(used)) - there):
        yield said(f"the control document {name} is not in the package", None, root)
    for name in sorted(there - set(needed(used))):
        yield said(f"the control document {name} is in the package, and nothing uses it", None, root)
