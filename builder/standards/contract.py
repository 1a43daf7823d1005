"""What an output standard must offer. A standard is a module that fulfils this; ``registry`` lists them."""

from collections.abc import Sequence
from typing import Protocol

from builder.findings import Finding
from builder.model.module import Module
from builder.model.package import Entry
from builder.standards.elements.element import Element


class Standard(Protocol):
    """One package standard."""

    NAME: str
    """As on the command line and in the zip's name."""

    DRIVER: str
    """The runtime's driver that speaks to its API; standards that differ in the package only share one."""

    TITLE: str
    """As people call it."""

    MANIFEST: str
    """The archive path of the file that describes the package; "" where there is none, as there is no LMS."""

    ELEMENTS: tuple[Element, ...]
    """What its packages read of the LMS and set there, all of it."""

    COMMIT_LIMIT: int
    """The most bytes, encoded as a form, of everything that an LMS may send at once; 0 where it sends changes only."""

    def findings(self, module: Module) -> list[Finding]:
        """What of the module this standard has no room for."""
        ...

    def manifest(
        self, module: Module, entries: Sequence[Entry], revision: str, keywords: Sequence[str]
    ) -> bytes:
        """The describing file of a package of ``entries`` (itself not among them).

        ``revision`` names the source's last commit; "" when there is none. ``keywords`` say what the page needs and
        offers, for catalogues; a standard that has no place for them leaves them out.
        """
        ...
