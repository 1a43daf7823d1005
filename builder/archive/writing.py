"""The zip itself."""

import os
import secrets
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import IO

from builder.model.made import Made
from builder.model.package import Entry, Package

Make = Callable[[Made], bytes]
"""Gives the bytes of a medium that is made."""

BUFFER_BYTES = 1024 * 1024
"""How much of a media file is in memory at a time."""

_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest a zip can say: no clock, the same bytes every time."""

_MODE = 0o100644
_UNIX = 3
_LEVEL = 9
"""For what is in memory; streamed files have zlib's own level, 6, which is all that zipfile offers for them."""

_COMPRESSED = frozenset(
    (
        *(
            ".7z",
            ".avif",
            ".flac",
            ".gif",
            ".gz",
            ".jpeg",
            ".jpg",
            ".m4a",
            ".m4v",
            ".mov",
            ".mp3",
            ".mp4",
            ".oga",
        ),
        *(".ogg", ".ogv", ".opus", ".png", ".webm", ".webp", ".woff", ".woff2", ".zip"),
    )
)
"""Files whose format is compressed already: deflating them costs time and gains nothing."""


def write(package: Package, folder: Path, make: Make | None = None) -> Path:
    """Write ``package`` as ``folder / package.name`` and return that path; ``folder`` is made when missing.

    ``make`` is needed for a package with media that are made.

    The zip stands under a temporary name beside its final one until it is whole; whatever interrupts the work,
    nothing is left of it and a zip of an earlier build stays as it was. Raises OSError as the system gives it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    final = folder / package.name
    temporary = folder / f".{package.name}.{secrets.token_hex(4)}.part"
    try:
        with temporary.open("xb") as stream:
            _write_entries(package, stream, make)
        temporary.replace(final)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return final


def _write_entries(package: Package, stream: IO[bytes], make: Make | None) -> None:
    """Entries in order. The stream can seek, so sizes stand before the data and never behind them."""
    with zipfile.ZipFile(stream, "w", allowZip64=True) as archive:
        for entry in package.entries:
            info = _info(entry)
            if isinstance(entry.content, bytes):
                archive.writestr(info, entry.content, compresslevel=_LEVEL)
            elif isinstance(entry.content, Made):
                assert make is not None, "media are made by the pipeline"
                made = make(entry.content)
                archive.writestr(info, line_feeds(made) if info.filename.endswith(".svg") else made)
            elif info.filename.endswith(".svg"):
                archive.writestr(info, line_feeds(entry.content.read_bytes()), compresslevel=_LEVEL)
            else:
                _copy(entry.content, archive, info)


def line_feeds(drawing: bytes) -> bytes:
    """A drawing as every reader of XML sees it (XML 1.0, 2.11): the same bytes from every checkout."""
    return drawing.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _copy(source: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
    with source.open("rb") as media:
        info.file_size = os.fstat(media.fileno()).st_size
        with archive.open(info, "w") as target:
            while block := media.read(BUFFER_BYTES):
                target.write(block)


def _info(entry: Entry) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(entry.path, _DATE)
    info.create_system = _UNIX
    info.external_attr = _MODE << 16
    suffix = PurePosixPath(entry.path).suffix
    info.compress_type = zipfile.ZIP_STORED if suffix in _COMPRESSED else zipfile.ZIP_DEFLATED
    return info
