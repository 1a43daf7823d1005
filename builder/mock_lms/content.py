"""Serving the files of a package as a web server would: media types, byte ranges, nothing outside the package."""

import posixpath
import re
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from zipfile import ZipFile

from builder.mock_lms.digits import number_of

MEDIA_TYPES: Mapping[str, str] = {
    ".avif": "image/avif",
    ".css": "text/css",
    ".gif": "image/gif",
    ".htm": "text/html",
    ".html": "text/html",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".m4a": "audio/mp4",
    ".mjs": "text/javascript",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".ogg": "audio/ogg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain",
    ".vtt": "text/vtt",
    ".wasm": "application/wasm",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".xsd": "application/xml",
}

_RANGE = re.compile(r"bytes=(\d*)-(\d*)", re.ASCII)


class UnsatisfiableRangeError(Exception):
    """The range lies outside the file (RFC 9110, status 416)."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Part of a file.

    Attributes:
        chunks: the bytes asked for; to be gone through once.
        length: how many they are.
        start: offset of the first.
        total: length of the whole file.
        partial: whether a range was asked for.
    """

    chunks: Iterable[bytes]
    length: int
    start: int
    total: int
    partial: bool


class Content(Protocol):
    """The files of one package."""

    def read(self, name: str, asked: str | None) -> Slice:
        """The file, or the range of it that the Range header `asked` for.

        Raises KeyError when the package has no such file, UnsatisfiableRangeError.
        """
        ...


def media_type(name: str, overrides: Mapping[str, str]) -> str:
    """Text is UTF-8; a suffix that is not known is application/octet-stream."""
    suffix = posixpath.splitext(name)[1].lower()
    found = overrides.get(suffix) or MEDIA_TYPES.get(suffix, "application/octet-stream")
    return f"{found}; charset=utf-8" if found.startswith("text/") else found


def span(total: int, asked: str | None) -> tuple[int, int, bool]:
    """Offset and end of the bytes that the Range header `asked` for, and whether it asked for a part.

    A header of several ranges or another unit is ignored, as RFC 9110 allows. Raises UnsatisfiableRangeError.
    """
    found = _RANGE.fullmatch(asked) if asked else None
    if not found or found.groups() == ("", ""):
        return 0, total, False
    first, last = found.groups()
    # None, for more digits than any file has bytes, is beyond the end.
    begin, stop = number_of(first), number_of(last)
    if not first:
        start, end = 0 if stop is None else max(0, total - stop), total
    else:
        start, end = total if begin is None else begin, total if stop is None else min(stop + 1, total)
    if start >= end:
        raise UnsatisfiableRangeError(asked)
    return start, end, True


def of_bytes(data: bytes, asked: str | None) -> Slice:
    """What was asked for of a file that is in memory."""
    start, end, partial = span(len(data), asked)
    return Slice((data[start:end],), end - start, start, len(data), partial)


class ZipContent:
    """The files of one zip. Names are looked up in its directory, so no path can lead out of it."""

    def __init__(self, package: Path) -> None:
        self.zip = ZipFile(package)
        self._lock = threading.Lock()
        self._names = frozenset(info.filename for info in self.zip.infolist() if not info.is_dir())

    def close(self) -> None:
        self.zip.close()

    def read(self, name: str, asked: str | None) -> Slice:
        if name not in self._names:
            raise KeyError(name)
        with self._lock:
            data = self.zip.read(name)
        return of_bytes(data, asked)
