"""Where in a manifest a fault stands, to the column: lxml knows the line on which a start tag ends, and no more."""

import codecs
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from xml.parsers import expat

from lxml import etree

from builder.conformance.fault import Fault
from builder.conformance.members import Contents
from builder.xmltree import Element, local

Position = tuple[int, int]
"""Line and column, from 1."""

MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""Byte order marks, which expat counts as a character of the first line, and editors do not show."""

_TAG_LINES = 20
"""As many lines of a tag are looked at for its address."""


def placed(faults: Sequence[Fault], package: Contents) -> Iterator[Fault]:
    """The faults, those about an element at the place where it begins."""
    elements: dict[str, list[Element]] = {}
    for fault in faults:
        if fault.element is not None:
            elements.setdefault(fault.file, []).append(fault.element)
    begins: dict[Element, Position] = {}
    for file, wanted in elements.items():
        begins.update(_begins(wanted, package.content(file) or b""))
    for fault in faults:
        if fault.element is None:
            yield fault
        else:
            line, column = begins.get(fault.element, (fault.element.sourceline or 0, 0))
            yield replace(fault, line=line, column=column)


def of_error(error: Exception) -> Position:
    """Where an XML document ceases to be well-formed; zeros where nobody knows."""
    line, column = getattr(error, "position", None) or (0, 0)
    return line or 0, column or 0


def of_offset(content: bytes, offset: int) -> Position:
    """The position of a byte; of none, where ``offset`` is negative, zeros."""
    if offset < 0:
        return 0, 0
    before = content[:offset].removeprefix(b"\xef\xbb\xbf")
    return before.count(b"\n") + 1, len(before.rpartition(b"\n")[2].decode(errors="replace")) + 1


def of_address(address: str, line: int, lines: Sequence[bytes]) -> Position:
    """Where an address stands in a tag of a page that ends on ``line``.

    Where it is written in another way than it is read, the line alone.
    """
    written = re.compile(rb"""=[ \t]*["']?[ \t]*(%s)(?=["'\s>]|$)""" % re.escape(address.encode()))
    for number in range(line, max(line - _TAG_LINES, 0), -1):
        text = lines[number - 1] if number <= len(lines) else b""
        if found := written.search(text):
            return number, len(text[: found.start(1)].decode(errors="replace")) + 1
    return line, 0


def _begins(wanted: Iterable[Element], content: bytes) -> dict[Element, Position]:
    """The positions of the elements; of none where the two readers do not see the same ones."""
    left = set(wanted)
    root = next(iter(left)).getroottree().getroot()
    numbers, count = {}, 0
    for count, element in enumerate(root.iter(etree.Element), 1):
        if element in left:
            numbers[count] = element
    found: dict[Element, Position] = {}
    tags = itertools.count(1)
    reader = expat.ParserCreate()
    mark = content.startswith(MARKS)

    def start(name: str, _attributes: object) -> None:
        element = numbers.get(next(tags))
        if element is not None and name.rpartition(":")[2] == local(element):
            line = reader.CurrentLineNumber
            found[element] = line, reader.CurrentColumnNumber + (0 if mark and line == 1 else 1)

    reader.StartElementHandler = start
    reader.DefaultHandler = lambda _text: None  # with it, no entity is expanded
    try:
        reader.Parse(content, True)
    except (expat.ExpatError, ValueError, LookupError):  # an encoding that it does not read
        return {}
    return found if len(found) == len(left) and next(tags) == count + 1 else {}
