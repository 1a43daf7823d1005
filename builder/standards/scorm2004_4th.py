"""SCORM 2004 4th Edition."""

from collections.abc import Sequence

from builder.findings import Finding
from builder.model.module import Module
from builder.model.package import Entry
from builder.standards import scorm2004, title

NAME = "scorm2004-4th"
DRIVER = scorm2004.DRIVER
TITLE = "SCORM 2004 4th Edition"
MANIFEST = scorm2004.MANIFEST
COMMIT_LIMIT = scorm2004.COMMIT_LIMIT
ELEMENTS = scorm2004.ELEMENTS
SCHEMA_VERSION = "2004 4th Edition"
"""Exactly so: Moodle takes what is spelled otherwise for SCORM 1.2."""


def findings(module: Module) -> list[Finding]:
    """A title that the manifest has no room for."""
    return title.findings(module, TITLE)


def manifest(module: Module, entries: Sequence[Entry], revision: str, keywords: Sequence[str]) -> bytes:
    """``imsmanifest.xml`` of this edition."""
    return scorm2004.manifest(module, entries, revision, keywords, SCHEMA_VERSION)
