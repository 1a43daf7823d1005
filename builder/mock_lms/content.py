"""Serving the files of a package as a web server would: media types, byte ranges, nothing outside the zip."""

import posixpath
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

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

_RANGE = re.compile(r"bytes=(\d*)-(\d*)")


class UnsatisfiableRangeError(Exception):
    """The range lies outside the file (RFC 9110, status 416)."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Part of a file.

    Attributes:
        data: the bytes asked for.
        start: offset of the first.
        total: length of the whole file.
        partial: whether a range was asked for.
    """

    data: bytes
    start: int
    total: int
    partial: bool


class Content:
    """The files of one zip. Names are looked up in its directory, so no path can lead out of it."""

    def __init__(self, package: Path, overrides: Mapping[str, str]) -> None:
        self.zip = ZipFile(package)
        self._lock = threading.Lock()
        self._types = {**MEDIA_TYPES, **overrides}
        self._names = frozenset(info.filename for info in self.zip.infolist() if not info.is_dir())

    def close(self) -> None:
        self.zip.close()

    def media_type(self, name: str) -> str:
        """Text is UTF-8; a suffix that is not known is application/octet-stream."""
        found = self._types.get(posixpath.splitext(name)[1].lower(), "application/octet-stream")
        return f"{found}; charset=utf-8" if found.startswith("text/") else found

    def read(self, name: str, asked: str | None) -> Slice:
        """The file, or the range of it that the Range header `asked` for.

        A header of several ranges or another unit is ignored, as RFC 9110 allows.
        Raises KeyError when the package has no such file, UnsatisfiableRangeError.
        """
        if name not in self._names:
            raise KeyError(name)
        with self._lock:
            data = self.zip.read(name)
        found = _RANGE.fullmatch(asked) if asked else None
        if not found or found.groups() == ("", ""):
            return Slice(data, 0, len(data), partial=False)
        first, last = found.groups()
        if not first:
            start, end = max(0, len(data) - int(last)), len(data) - 1
        else:
            start, end = int(first), min(int(last), len(data) - 1) if last else len(data) - 1
        if start > end:
            raise UnsatisfiableRangeError(asked)
        return Slice(data[start : end + 1], start, len(data), partial=True)
