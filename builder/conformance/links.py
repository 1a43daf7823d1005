"""Addresses in the pages of a package of our own: all of them, in all pages."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import unquote, urlsplit

from builder import xmltree
from builder.conformance import positions
from builder.conformance.fault import Fault
from builder.conformance.members import Contents
from builder.findings.rules import packaging

_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|/")


def faults(package: Contents) -> Iterator[Fault]:
    """Pages that refer to files the package has not, or load something from elsewhere."""
    for member in package.members:
        if member.path.endswith((".html", ".htm")) and (content := member.content):
            lines = content.split(b"\n")
            for reference in xmltree.references(content):
                for fault in _faults(reference, member.path, package):
                    line, column = positions.of_address(reference.address, reference.line, lines)
                    yield replace(fault, file=member.path, line=line, column=column)


def _faults(reference: xmltree.Reference, page: str, package: Contents) -> Iterator[Fault]:
    if _ABSOLUTE.match(reference.address):
        if reference.is_loaded and not reference.address.lower().startswith("data:"):
            message = f"it would load {reference.address} from elsewhere"
            yield Fault(message, None, packaging.FOREIGN_CONTENT, "Put the file into the module's folder.")
        return
    target = unquote(urlsplit(reference.address).path)
    if target.startswith("../") and not reference.is_loaded:
        return  # the page of another module beside this one, as it is on a web server
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page), target))
    if target and file not in package.by_path:
        message = f"it refers to {reference.address}, which is not in the package"
        yield Fault(message, None, packaging.FILE_MISSING, astray=frozenset({file}))
