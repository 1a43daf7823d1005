"""Files that a module carries: as the package has them, and as blocks know those that are no pictures."""

from dataclasses import dataclass
from pathlib import Path

from builder.findings import Place
from builder.model.made import Variant


@dataclass(frozen=True, slots=True)
class Media:
    """A file of the module that the package carries.

    Attributes:
        source: where it is on disk; it stays a path until ``write``.
        archive_path: where it goes in the package, ASCII lower case; what blocks call it.
        size_bytes: its size when it was read.
        width: of a raster picture, in pixels, as it is shown; 0 for anything else.
        height: likewise.
        moves: whether it is a picture of several frames, which keeps its size and format.
        is_taken_along: whether learners are given it as a file; such a picture keeps them, too.
        variants: what the package carries instead of the file, the one that every browser shows first; none: the file.
        digest: SHA-256 of its bytes, in hexadecimal.
    """

    source: Path
    archive_path: str
    size_bytes: int
    place: Place
    width: int = 0
    height: int = 0
    moves: bool = False
    variants: tuple[Variant, ...] = ()
    digest: str = ""
    is_taken_along: bool = False


@dataclass(frozen=True, slots=True)
class Recording:
    """A video or a sound.

    Attributes:
        path: the path under which the package carries it; "" when there is no such file.
        type: its MIME type.
        seconds: how long it is; 0 when the file does not say.
        width: of its picture in pixels; 0 when it has none, or does not say.
        height: likewise.
    """

    path: str = ""
    type: str = ""
    size_bytes: int = 0
    seconds: float = 0
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True)
class Download:
    """A file that learners take with them.

    Attributes:
        path: the path under which the package carries it; "" when there is no such file.
        name: the file name as the author gave it.
    """

    path: str = ""
    name: str = ""
    size_bytes: int = 0
