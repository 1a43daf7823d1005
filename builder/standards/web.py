"""A page of the web, for no LMS at all: the page as it is, with nothing that describes it to an importer."""

from collections.abc import Sequence

from builder.findings import Finding
from builder.model.module import Module
from builder.model.package import Entry
from builder.standards.elements.element import Element

NAME = "web"
DRIVER = "web"
TITLE = "a web page without an LMS"
MANIFEST = ""
COMMIT_LIMIT = 0
ELEMENTS: tuple[Element, ...] = ()


def findings(module: Module) -> list[Finding]:  # noqa: ARG001 a page has room for whatever a module is
    """Nothing: there is nobody who would refuse it."""
    return []


def manifest(
    module: Module,
    entries: Sequence[Entry],
    revision: str,  # noqa: ARG001
    keywords: Sequence[str],  # noqa: ARG001
) -> bytes:
    """There is none. Raises LookupError."""
    raise LookupError(f"{module.id}: a page of the web has no manifest for {len(entries)} files")
