"""What a manifest says of its package."""

from dataclasses import dataclass

from builder.conformance.fault import Fault
from builder.xmltree import Element


@dataclass(frozen=True, slots=True)
class Launch:
    """A page that an LMS opens.

    Attributes:
        file: its archive path; there is such a file.
        is_tracked: whether the LMS expects to hear from it.
    """

    file: str
    is_tracked: bool


@dataclass(frozen=True, slots=True)
class Described:
    """One manifest, read.

    Attributes:
        kind: "scorm12", "scorm2004", "cmi5", "xapi"; "" where it cannot be told.
        root: None where it cannot be read.
        launches: each page once.
    """

    name: str
    kind: str
    root: Element | None
    launches: tuple[Launch, ...]
    faults: tuple[Fault, ...]
