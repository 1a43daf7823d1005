"""``imsmanifest.xml`` of any version of SCORM, by rules of our own: those that LMSs trip over."""

import re
from collections.abc import Callable, Iterator

from builder import xmltree
from builder.conformance import (
    edition,
    locations,
    manifest12,
    manifest2004,
    packaging,
    positions,
    unreadable,
    values,
)
from builder.conformance.addresses import Paths
from builder.conformance.described import Described
from builder.conformance.fault import Fault
from builder.conformance.launching import Course
from builder.conformance.members import Contents
from builder.conformance.packaging import MANIFEST, Names, said
from builder.findings.rules.check import manifest as rules
from builder.xmltree import Element

NAME = MANIFEST

_VERSIONS: dict[str, tuple[Names, Callable[[Element, Names], Iterator[Fault]]]] = {
    manifest12.NAMES.kind_of_package: (manifest12.NAMES, manifest12.faults),
    manifest2004.NAMES.kind_of_package: (manifest2004.NAMES, manifest2004.faults),
}
"""The versions of SCORM, each with rules of its own."""

_ENCODING = re.compile(rb"""^<\?xml[^>]{0,200}encoding\s*=\s*["']([A-Za-z0-9._-]+)""")
_AS_UTF8 = frozenset({"utf-8", "utf8", "us-ascii", "ascii"})
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def described(content: bytes, package: Contents, paths: Paths) -> Described:
    """What the manifest says, and what is wrong with it."""
    try:
        root = xmltree.parse(content)
    except (xmltree.XmlError, ValueError) as error:
        return Described(NAME, "", None, (), (unreadable.fault(error, NAME),))
    if package.is_own:
        return _of_our_own(root, package)
    return _of_anyone(root, content, package, paths)


def _of_our_own(root: Element, package: Contents) -> Described:
    found = next(
        ((names, own) for names, own in _VERSIONS.values() if root.tag == f"{{{names.cp}}}manifest"), None
    )
    if found is None or xmltree.has_doctype(root) or root.prefix is not None:
        known = " or ".join(names.packaging for names, _ in _VERSIONS.values())
        message = f"its root must be manifest of {known}, as the default namespace, without a DOCTYPE"
        return Described(NAME, "", root, (), (said(message, None, root),))
    names, own = found
    faults = [
        *packaging.faults(root, names),
        *own(root, names),
        *packaging.gaps(root, names, set(package.by_path)),
        *locations.faults(root, set(package.by_path)),
    ]
    return Described(NAME, names.kind_of_package, root, (), tuple(faults))


def _of_anyone(root: Element, content: bytes, package: Contents, paths: Paths) -> Described:
    names = edition.names_of(root)
    if names is None:
        return Described(NAME, "", root, (), (edition.what_instead(root),))
    _, own = _VERSIONS[names.kind_of_package]
    course = Course(root, names, package, paths)
    faults = [
        *_form(root, content),
        *edition.faults(root, names),
        *packaging.faults(root, names),
        *own(root, names),
        *values.faults(root, names),
        *course.faults(),
    ]
    return Described(NAME, names.kind_of_package, root, course.launches, tuple(faults))


def _form(root: Element, content: bytes) -> Iterator[Fault]:
    if xmltree.has_doctype(root):
        line, column = positions.of_offset(content, content.find(b"<!DOCTYPE"))
        yield Fault("it has a DOCTYPE", rules.DOCTYPE, file=NAME, line=line, column=column)
    found = _ENCODING.match(content.removeprefix(b"\xef\xbb\xbf"))
    encoding = "utf-16" if content.startswith(_WIDE) else found[1].decode().lower() if found else "utf-8"
    if encoding not in _AS_UTF8 and not content.isascii():
        line, column = positions.of_offset(content, content.find(b"encoding"))
        hint = "Save it as UTF-8."
        yield Fault(f"it is written in {encoding}", rules.ENCODING, None, hint, NAME, line or 1, column)
