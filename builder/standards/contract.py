"""What an output standard must offer. A standard is a module that fulfils this; ``registry`` lists them."""

from collections.abc import Sequence
from typing import Protocol

from builder.findings import Finding
from builder.model.module import Module
from builder.model.package import Entry


class Standard(Protocol):
    """One package standard. The runtime's driver of the same name speaks to its API."""

    NAME: str
    """As on the command line and in the zip's name."""

    TITLE: str
    """As people call it."""

    MANIFEST: str
    """The archive path of the file that describes the package."""

    def findings(self, module: Module) -> list[Finding]:
        """What of the module this standard has no room for."""
        ...

    def manifest(self, module: Module, entries: Sequence[Entry], revision: str) -> bytes:
        """The describing file of a package of ``entries`` (itself not among them).

        ``revision`` names the source's last commit; "" when there is none.
        """
        ...
