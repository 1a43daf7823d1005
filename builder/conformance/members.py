"""What the rules look at: the files of a package, wherever it is."""

import zipfile
from dataclasses import dataclass

from builder.model.made import Made
from builder.model.package import Entry, Package

_READ = (".html", ".htm", ".xml")


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a package.

    Attributes:
        path: its archive path, as it stands.
        size_bytes: uncompressed.
        content: its bytes where a rule reads them (pages and the manifest); b"" elsewhere.
    """

    path: str
    size_bytes: int
    content: bytes


def of_package(package: Package) -> tuple[Member, ...]:
    """The files of a package that is not written yet. Raises OSError when a media file has gone."""
    return tuple(_of_entry(entry) for entry in package.entries)


def _of_entry(entry: Entry) -> Member:
    content = entry.content
    if isinstance(content, Made):
        return Member(entry.path, content.size_bytes, b"")
    if isinstance(content, bytes):
        return Member(entry.path, len(content), content if _is_read(entry.path) else b"")
    return Member(entry.path, content.stat().st_size, content.read_bytes() if _is_read(entry.path) else b"")


def of_zip(archive: zipfile.ZipFile) -> tuple[Member, ...]:
    """The files of a zip; folders are no files."""
    return tuple(
        Member(info.filename, info.file_size, archive.read(info) if _is_read(info.filename) else b"")
        for info in archive.infolist()
        if not info.is_dir()
    )


def _is_read(path: str) -> bool:
    return path.lower().endswith(_READ)
