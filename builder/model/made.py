"""A medium that is made from a file when the package is written."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a picture is made from another one; the same recipe gives the same bytes.

    Attributes:
        format: "jpeg", "png" or "webp"; where it is a copy also "gif", or "svg" for a drawing with pictures in it.
        width: in pixels, as it is seen (turned upright).
        height: likewise.
        is_copy: whether the picture's data stay as they are, and only what is said about it is taken out.
    """

    format: str
    width: int
    height: int
    is_copy: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A source and a recipe, and what is known of what comes of it.

    Attributes:
        digest: the SHA-256 of the bytes, in hexadecimal.
    """

    source: Path
    recipe: Recipe
    size_bytes: int
    digest: str


@dataclass(frozen=True, slots=True)
class Variant:
    """One of the files that a package carries for a picture."""

    archive_path: str
    made: Made
