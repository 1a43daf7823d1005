"""XML read without trust and written the same way every time."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001
"""An element; lxml has no public name for it."""

XmlError = etree.XMLSyntaxError
"""Raised by ``parse`` for anything that is not well-formed."""

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0, production 2 (Char), has no place for."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An address in a page.

    Attributes:
        address: as written.
        is_loaded: whether the browser fetches it without a click.
        line: on which its tag ends, from 1; 0 when unknown.
    """

    address: str
    is_loaded: bool
    line: int = field(default=0, compare=False)


def parse(content: bytes) -> Element:
    """The root of an XML document that may come from anywhere.

    No DTD is loaded, no entity expanded and nothing fetched. Raises XmlError.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(content, parser)


def has_doctype(root: Element) -> bool:
    """Whether the document that ``root`` belongs to has a DOCTYPE."""
    return bool(root.getroottree().docinfo.doctype)


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def namespace(element: Element) -> str:
    """An element's namespace; "" for none."""
    return str(element.tag)[1:].partition("}")[0] if str(element.tag).startswith("{") else ""


def collapsed(text: str | None) -> str:
    """``text`` as XML Schema compares identifiers, references and tokens: white space collapsed."""
    return " ".join((text or "").split())


def parse_page(html: bytes) -> Element | None:
    """The root of a page as a browser mends it; None for a page of nothing. Nothing is fetched.

    Older pages are often in Windows' own letters and say so, or nothing: what is not UTF-8 is read so.
    """
    try:
        text = html.decode("utf-8-sig")
    except UnicodeDecodeError:
        utf16 = html.startswith((b"\xff\xfe", b"\xfe\xff"))
        text = html.decode("utf-16" if utf16 else "cp1252", errors="replace")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True)
    try:
        root: Element | None = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:  # nothing in it is an element
        return None
    return root


def new(tag: str, attributes: Mapping[str, str] | None = None) -> Element:
    """A root without children."""
    return etree.Element(tag, dict(attributes or {}))


def add(parent: Element, tag: str, text: str = "", attributes: Mapping[str, str] | None = None) -> Element:
    """A new last child; ``tag`` and the attributes' names in Clark notation, ``{namespace}name``."""
    child: Element = etree.SubElement(parent, tag, dict(attributes or {}))
    if text:
        child.text = text
    return child


def serialise(root: Element) -> bytes:
    """The document as plain UTF-8 without a byte order mark, indented, one line feed at the end."""
    etree.indent(root, space="  ")
    body: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


_ADDRESSES = ("src", "href", "poster", "data")
_REFERRING = etree.XPath(f"//*[{' or '.join(f'@{name}' for name in _ADDRESSES)}]")


def references(html: bytes) -> Iterator[Reference]:
    """Every address in a page's ``src``, ``href``, ``poster`` and ``data``, in document order."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True)
    root: Element | None = etree.fromstring(html, parser)
    if root is None:
        return
    for element in _REFERRING(root):
        for name in _ADDRESSES:
            value = (element.get(name) or "").strip()
            if value:
                names_terms = str(element.get("rel") or "").startswith("schema.")
                is_loaded = name != "href" or (element.tag == "link" and not names_terms)
                yield Reference(value, is_loaded, element.sourceline or 0)


def one_line(text: str) -> str:
    """``text`` with each run of white space as one space, without characters that XML has no place for."""
    return " ".join(_NOT_XML.sub("", text).split())


def xml_text(text: str) -> str:
    """``text`` with a replacement character for each that XML has no place for."""
    return _NOT_XML.sub("\ufffd", text)
