"""Addresses in pages."""

import posixpath
import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from builder import xmltree
from builder.conformance.members import Member
from builder.findings import Finding, Place
from builder.findings.rules import packaging

_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|/")


def findings(members: Sequence[Member], place: Place) -> list[Finding]:
    """Pages that refer to files the package has not, or load something from elsewhere."""
    paths = {member.path for member in members}
    return [
        finding
        for member in members
        if member.path.endswith((".html", ".htm")) and member.content
        for reference in xmltree.references(member.content)
        if (finding := _finding(reference, member.path, paths, place))
    ]


def _finding(reference: xmltree.Reference, page: str, paths: set[str], place: Place) -> Finding | None:
    if _ABSOLUTE.match(reference.address):
        if reference.is_loaded and not reference.address.lower().startswith("data:"):
            message = f"{page} would load {reference.address} from elsewhere"
            return packaging.FOREIGN_CONTENT.at(place, message, "Put the file into the module's folder.")
        return None
    target = unquote(urlsplit(reference.address).path)
    if not target:
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), target))
    if path in paths:
        return None
    return packaging.FILE_MISSING.at(
        place, f"{page} refers to {reference.address}, which is not in the package"
    )
