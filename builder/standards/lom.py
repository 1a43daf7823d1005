"""A module as a metadata record of its own: IEEE LOM in its XML binding (IEEE 1484.12.3), for SCORM 2004.

The record says what the module's own metadata say, and nothing that nobody knows: no status, no cost.
"""

from collections.abc import Sequence

from builder import xmltree
from builder.model.module import Module
from builder.model.people import Name, people
from builder.model.reference import OTHERS
from builder.standards import title
from builder.standards.vcard import vcard
from builder.xmltree import Element

NAMESPACE = "http://ltsc.ieee.org/xsd/LOM"
_SOURCE = "LOMv1.0"


def add(parent: Element, module: Module, revision: str, keywords: Sequence[str]) -> None:
    """Add the record, its elements in the order of the binding."""
    lom = _add(parent, "lom")
    general = _add(lom, "general")
    _add_identifier(general, "coursewright", module.id)
    if revision:
        _add_identifier(general, "source revision", revision)
    _add_string(_add(general, "title"), title.shorten(module.title.text), module.language)
    _add(general, "language", module.language)
    _add_string(_add(general, "description"), xmltree.one_line(module.description.text), module.language)
    for keyword in keywords:
        _add_string(_add(general, "keyword"), keyword, "en")
    life_cycle = _add(lom, "lifeCycle")
    _add_string(_add(life_cycle, "version"), xmltree.one_line(module.version))
    for name in people(module.authors, module.publisher):
        if name != OTHERS:
            _add_contribution(life_cycle, "author", name, module.published)
    if module.publisher:
        _add_contribution(life_cycle, "publisher", (module.publisher, ""), module.published)
    if module.url:
        _add(_add(lom, "technical"), "location", module.url)
    rights = _add(lom, "rights")
    _add_word(rights, "copyrightAndOtherRestrictions", "yes")
    _add_string(_add(rights, "description"), xmltree.one_line(module.licence), module.language)


def _add(parent: Element, name: str, text: str = "") -> Element:
    return xmltree.add(parent, f"{{{NAMESPACE}}}{name}", text)


def _add_string(parent: Element, text: str, language: str = "") -> None:
    attributes = {"language": language} if language else None
    xmltree.add(parent, f"{{{NAMESPACE}}}string", text, attributes)


def _add_identifier(general: Element, catalogue: str, entry: str) -> None:
    identifier = _add(general, "identifier")
    _add(identifier, "catalog", catalogue)
    _add(identifier, "entry", entry)


def _add_word(parent: Element, name: str, word: str) -> None:
    element = _add(parent, name)
    _add(element, "source", _SOURCE)
    _add(element, "value", word)


def _add_contribution(life_cycle: Element, role: str, name: Name, date: str) -> None:
    """Who did what (LOM 2.3), the name as a vCard."""
    contribution = _add(life_cycle, "contribute")
    _add_word(contribution, "role", role)
    _add(contribution, "entity", vcard(name))
    if date:
        _add(_add(contribution, "date"), "dateTime", date)
