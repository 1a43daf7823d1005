"""Zips as they should be, and as they should not be.

What a fixture may say under ``zip``: ``cut: 300``, so many bytes are missing at the end; ``damaged: lib/driver.js``, a
bit of it fell over; ``encrypted: lib/driver.js``; ``method: {lib/driver.js: 97}``, that number of a method of
compression; ``twice: lib/driver.js``; ``piped: true``, stored, with the sizes behind the files; ``unmarked: true``, not
said that names are UTF-8.
"""

import io
import stat
import struct
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_ENCRYPTED, _UTF8 = 0x1, 0x800
_UNIX = 3
_BLOCK = bytes(1_000_000)
_LOCAL, _CENTRAL = b"PK\x03\x04", b"PK\x01\x02"
_FLAGS = {_LOCAL: 6, _CENTRAL: 8}
_METHOD = 10
_LOCAL_BYTES = 30


@dataclass(frozen=True)
class Zeros:
    """A file of so many bytes, all of them 0."""

    count: int


@dataclass(frozen=True)
class Link:
    """A symbolic link."""

    target: str


Content = bytes | Zeros | Link


def written(path: Path, files: Mapping[str, Content], how: Mapping[str, Any]) -> Path:
    """``files`` as a zip at ``path``."""
    stream = io.BytesIO()
    pipe = _Pipe(stream)
    method = zipfile.ZIP_STORED if how.get("piped") else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(pipe if how.get("piped") else stream, "w", method) as made:
        for name, content in files.items():
            _write(made, name, content)
        if twice := how.get("twice"):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                _write(made, twice, files[twice])
    content = bytearray(stream.getvalue())
    for key, value in how.items():
        _SPOILT[key](content, value)
    path.write_bytes(content)
    return path


class _Pipe:
    """A stream that nobody can go back in."""

    def __init__(self, stream: io.BytesIO) -> None:
        self.write, self.flush = stream.write, stream.flush


def _write(made: zipfile.ZipFile, name: str, content: Content) -> None:
    if isinstance(content, Zeros):
        with made.open(name, "w") as stream:
            for at in range(0, content.count, len(_BLOCK)):
                stream.write(_BLOCK[: content.count - at])
    elif isinstance(content, Link):
        info = zipfile.ZipInfo(name)
        info.create_system = _UNIX
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        made.writestr(info, content.target)
    else:
        made.writestr(name, content)


def _cut(content: bytearray, count: int) -> None:
    del content[-count:]


def _damaged(content: bytearray, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as read:
        at = read.getinfo(name).header_offset
    content[at + _LOCAL_BYTES + len(name.encode()) + 5] ^= 0x20


def _encrypted(content: bytearray, name: str) -> None:
    at = _entry(content, name)
    content[at + _FLAGS[_CENTRAL]] |= _ENCRYPTED


def _method(content: bytearray, methods: dict[str, int]) -> None:
    for name, number in methods.items():
        struct.pack_into("<H", content, _entry(content, name) + _METHOD, number)


def _unmarked(content: bytearray, _value: object) -> None:
    for mark, offset in _FLAGS.items():
        for at in _headers(content, mark):
            (flags,) = struct.unpack_from("<H", content, at + offset)
            struct.pack_into("<H", content, at + offset, flags & ~_UTF8)


def _as_it_is(_content: bytearray, _value: object) -> None:
    """It was done while the zip was written."""


_SPOILT = {
    "cut": _cut,
    "damaged": _damaged,
    "encrypted": _encrypted,
    "method": _method,
    "unmarked": _unmarked,
    "twice": _as_it_is,
    "piped": _as_it_is,
}


def _headers(content: bytearray, mark: bytes) -> Iterator[int]:
    at = content.find(mark)
    while at >= 0:
        yield at
        at = content.find(mark, at + 4)


def _entry(content: bytearray, name: str) -> int:
    """Where the entry of a file begins in the zip's list of files."""
    return next(at for at in _headers(content, _CENTRAL) if content[at + 46 :].startswith(name.encode()))
