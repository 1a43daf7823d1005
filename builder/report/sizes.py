"""What a package weighs: its largest files, and what was saved on pictures."""

from collections.abc import Sequence
from dataclasses import dataclass

from builder.model.made import Made
from builder.model.media import Media
from builder.model.module import Module
from builder.model.package import Entry, Package

LARGEST = 5


@dataclass(frozen=True, slots=True)
class FileSize:
    """One file of a package, before compression."""

    path: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class PictureSize:
    """A picture that was made ready.

    Attributes:
        path: what blocks call it.
        original_bytes: the author's file.
        loaded_bytes: the most that a browser of today loads of it: the largest file of its best format.
        package_bytes: all of its files in the package.
    """

    path: str
    original_bytes: int
    loaded_bytes: int
    package_bytes: int
    files: int


@dataclass(frozen=True, slots=True)
class Sizes:
    """Attributes:
    total_bytes: of all files, before compression.
    largest: the largest first.
    pictures: in the order of the module.
    """

    total_bytes: int
    largest: tuple[FileSize, ...]
    pictures: tuple[PictureSize, ...]

    @property
    def saved_bytes(self) -> int:
        """How much less a learner's browser loads than the author's files have, at least."""
        return sum(picture.original_bytes - picture.loaded_bytes for picture in self.pictures)


def sizes(package: Package, module: Module) -> Sizes:
    """Of one package. Raises OSError when a file has gone."""
    return sizes_of(package, module.media)


def sizes_of(package: Package, media: Sequence[Media]) -> Sizes:
    """Of a package that carries these media. Raises OSError when a file has gone."""
    files = [FileSize(entry.path, _size(entry)) for entry in package.entries]
    pictures = tuple(
        PictureSize(
            item.archive_path,
            item.size_bytes,
            _loaded(item),
            sum(variant.made.size_bytes for variant in item.variants),
            len(item.variants),
        )
        for item in media
        if item.variants
    )
    largest = sorted(files, key=lambda file: (-file.size_bytes, file.path))[:LARGEST]
    return Sizes(sum(file.size_bytes for file in files), tuple(largest), pictures)


def _loaded(item: Media) -> int:
    """WebP stands last where it is there."""
    best = item.variants[-1].made.recipe.format
    return max(one.made.size_bytes for one in item.variants if one.made.recipe.format == best)


def _size(entry: Entry) -> int:
    content = entry.content
    if isinstance(content, bytes):
        return len(content)
    return content.size_bytes if isinstance(content, Made) else content.stat().st_size
