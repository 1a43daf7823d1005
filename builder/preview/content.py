"""The files of a package that was never written: texts are in memory, media are read where they lie, pictures made."""

from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG

from builder.archive.writing import Make, line_feeds
from builder.mock_lms.content import Slice, of_bytes, span
from builder.model.made import Made
from builder.model.package import Package
from builder.pictures.faults import NotAPictureError
from builder.pictures.preparing import ChangedError

_BUFFER_BYTES = 256 * 1024


class PackageContent:
    """Names are looked up among the package's entries, so no path can lead anywhere else."""

    def __init__(self, package: Package, make: Make) -> None:
        """`make`: gives the bytes of a picture that the build makes of the author's."""
        self.package = package
        self._make = make
        self._entries = {entry.path: entry.content for entry in package.entries}

    def read(self, name: str, asked: str | None) -> Slice:
        content = self._entries[name]
        if isinstance(content, bytes):
            return of_bytes(content, asked)
        try:
            if isinstance(content, Made):
                return of_bytes(self._make(content), asked)
            if name.endswith(".svg"):
                return of_bytes(line_feeds(content.read_bytes()), asked)
            total = _size(content)
        except (
            OSError,
            ChangedError,
            NotAPictureError,
        ) as error:  # it went since the build, or is another one
            raise KeyError(name) from error
        start, end, partial = span(total, asked)
        return Slice(_chunks(content, start, end), end - start, start, total, partial)


def _size(path: Path) -> int:
    """Of a file that can be read. Raises OSError."""
    status = path.stat()
    if not S_ISREG(status.st_mode):
        raise FileNotFoundError(path)
    with path.open("rb"):
        return status.st_size


def _chunks(path: Path, start: int, end: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(start)
        while start < end and (data := file.read(min(_BUFFER_BYTES, end - start))):
            start += len(data)
            yield data
