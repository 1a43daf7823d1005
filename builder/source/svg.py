"""What an SVG may not do: run scripts, hold foreign content, or reach anything outside itself."""

import codecs
import re
from collections.abc import Iterator

from lxml import etree

from builder.source.svg_uses import REPEATED_LIMIT, repeated

_SVG = "{http://www.w3.org/2000/svg}"
_REFERENCES = ("href", "{http://www.w3.org/1999/xlink}href", "src")
_STYLE_URL = re.compile(r"url\(\s*['\"]?\s*([^'\")\s]*)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_STYLE_LOADS = re.compile(r"@import|\b(?:image|image-set|src)\(", re.IGNORECASE)
_PICTURE_INSIDE = re.compile(r"^data:image/(?:png|jpe?g|gif|webp);base64,", re.IGNORECASE)
_SUBSET = re.compile(
    rb"""(?:[\xef\xbb\xbf\s]++|<!--.*?-->|<\?.*?\?>)*+<!DOCTYPE(?:"[^"]*"|'[^']*'|[^"'\[>])*\[""", re.DOTALL
)
"""A document type with declarations of its own, which can give elements attributes that are written nowhere else."""

_ENCODINGS = ("UTF-8", "US-ASCII", "ASCII", "ISO-8859-1", "WINDOWS-1252")
"""What every browser reads as we do, and in which markup is written in ASCII."""

ATTRIBUTES_LIMIT = 250
"""The most attributes of an element: drawing programs write some twenty, and reading them takes their square."""

_NAMESPACES = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/terms/",
    "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
    "http://www.inkscape.org/namespaces/inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.bohemiancoding.com/sketch/ns",
    "http://www.figma.com/figma/ns",
    "http://www.serif.com/",
    "https://boxy-svg.com",
    "http://vectornator.io",
    "http://schemas.microsoft.com/visio/2003/SVGExtensions/",
    "http://ns.adobe.com/AdobeIllustrator/10.0/",
    "http://ns.adobe.com/AdobeSVGViewerExtensions/3.0/",
    "http://ns.adobe.com/Extensibility/1.0/",
    "http://ns.adobe.com/Flows/1.0/",
    "http://ns.adobe.com/GenericCustomNamespace/1.0/",
    "http://ns.adobe.com/Graphs/1.0/",
    "http://ns.adobe.com/ImageReplacement/1.0/",
    "http://ns.adobe.com/SaveForWeb/1.0/",
    "http://ns.adobe.com/Variables/1.0/",
    "http://ns.adobe.com/XPath/1.0/",
    "http://xml.openoffice.org/svg/export",
    "http://krita.org/namespaces/svg/krita",
    "http://svgjs.com/svgjs",
    "http://svgjs.dev/svgjs",
)
"""Drawing, and what drawing programs say about it, which no browser acts on."""

_WORDS = frozenset({"id", "class", "role", "lang", "title", "alt", "name", "label", "content"})
"""Attributes that no browser takes for a style; ``content`` is where draw.io keeps its own file."""
_OF_WORDS = ("aria-", "data-")

_FORBIDDEN_ELEMENTS = {
    "script": "a script",
    "foreignobject": "foreign content",
    "iframe": "a frame",
    "embed": "foreign content",
    "object": "foreign content",
    "handler": "a script",
    "listener": "a script",
    "audio": "sound",
    "video": "a video",
}


def parse(data: bytes) -> "etree._Element | str":
    """The root of an SVG, or why it cannot be read. Nothing is fetched and no entity is expanded."""
    if not _is_ascii_compatible(data):
        return "it is not written in UTF-8; save it as UTF-8"
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        return error.msg or str(error)
    except ValueError as error:
        return str(error)
    if root.tag != f"{_SVG}svg":
        return f"its outermost element is <{etree.QName(root).localname}>, not an <svg> of the SVG namespace"
    return _refused(root) or root


def _refused(root: "etree._Element") -> str:
    """Why a drawing that could be read is not looked into; "" as a rule."""
    encoding = root.getroottree().docinfo.encoding or "UTF-8"
    if encoding.upper() not in _ENCODINGS:
        return f"its encoding is {encoding}; save it as UTF-8"
    if any(len(element.attrib) > ATTRIBUTES_LIMIT for element in root.iter(etree.Element)):
        return f"an element of it has more than {ATTRIBUTES_LIMIT} attributes"
    return ""


def _is_ascii_compatible(data: bytes) -> bool:
    """Whether markup stands in the bytes as ASCII: what is looked for in them is then what the parser sees."""
    return b"\0" not in data and data.removeprefix(codecs.BOM_UTF8).lstrip(b" \t\r\n").startswith(b"<")


def dangers(root: "etree._Element", data: bytes) -> Iterator[tuple[int, str]]:
    """Each thing in the SVG that does more than draw: its line in the file and what it is.

    ``root`` is what ``parse`` made of ``data``; the parser keeps only a part of a document type.
    """
    if _SUBSET.match(data):
        yield 1, "declarations of its own (<!DOCTYPE … [ … ]>)"
    for sibling in (*root.itersiblings(preceding=True), *root.itersiblings()):
        if isinstance(sibling, etree._ProcessingInstruction):  # noqa: SLF001 - lxml's only name for the class
            yield _line(sibling), f"an instruction (<?{sibling.target} …?>)"
    for element in root.iter():
        yield from _in_element(element)
    if repeated(root) > REPEATED_LIMIT:
        yield _line(root), f"elements that are drawn again more than {REPEATED_LIMIT:,} times (<use>)"


def _in_element(element: "etree._Element") -> Iterator[tuple[int, str]]:
    if isinstance(element, etree._Entity):  # noqa: SLF001 - lxml's only name for the class
        yield _line(element), f"an entity ({element.text})"
        return
    if isinstance(element, etree._ProcessingInstruction):  # noqa: SLF001 - lxml's only name for the class
        yield _line(element), f"an instruction (<?{element.target} …?>)"
        return
    if not isinstance(element.tag, str):
        return
    name = etree.QName(element).localname.lower()
    if what := _FORBIDDEN_ELEMENTS.get(name):
        yield _line(element), f"{what} (<{etree.QName(element).localname}>)"
    elif etree.QName(element).namespace not in _NAMESPACES:
        yield _line(element), f"foreign content (<{etree.QName(element).localname}>)"
    if name == "style":
        if len(element):  # a browser joins the texts around it, and we would not see what they make together
            yield _line(element), "a style with something other than text in it"
        if _reaches_out(element.text or ""):
            yield _line(element), "a style that loads something from elsewhere"
    for attribute, value in element.attrib.items():
        yield from _in_attribute(element, str(attribute), str(value))


def _in_attribute(element: "etree._Element", attribute: str, value: str) -> Iterator[tuple[int, str]]:
    name = etree.QName(attribute).localname
    if name.lower().startswith("on"):
        yield _line(element), f"an event handler ({name}=…)"
    elif attribute in _REFERENCES:
        target = value.strip()
        if not target.startswith("#") and not _PICTURE_INSIDE.match(target):
            yield _line(element), f'a reference to something outside ({name}="{target[:40]}")'
    elif attribute == "{http://www.w3.org/XML/1998/namespace}base":
        yield _line(element), "a base address (xml:base)"
    elif name == "attributeName" and (
        value.strip().lower().startswith("on") or value.strip().lower().endswith("href")
    ):
        yield _line(element), f"an animation that changes {value.strip()}"
    elif _may_be_a_style(attribute) and _reaches_out(value):
        yield _line(element), f"a style that loads something from elsewhere ({name}=…)"


def _may_be_a_style(attribute: str) -> bool:
    name = attribute.lower()
    return etree.QName(attribute).namespace is None and name not in _WORDS and not name.startswith(_OF_WORDS)


def _reaches_out(style: str) -> bool:
    """Whether a style, or an attribute that may be one, loads something; a backslash in it could hide that."""
    # A comment can part a word, and what looks like one can stand in quotes: judged with and without.
    return any(_loads(text) for text in (style, _COMMENT.sub("", style)))


def _loads(style: str) -> bool:
    if _STYLE_LOADS.search(style) or ("\\" in style and ("(" in style or "@" in style)):
        return True
    return any(
        not target.startswith("#") and not _PICTURE_INSIDE.match(target)
        for target in _STYLE_URL.findall(style)
    )


def _line(element: "etree._Element") -> int:
    return int(element.sourceline or 0)
