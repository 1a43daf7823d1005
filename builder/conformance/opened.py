"""A zip on disk, read without trust: nothing is unpacked to disk, and nothing larger than a page is looked into."""

import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from builder.conformance.members import Contents, Member, is_ours

READ_LIMIT_BYTES = 16 * 1024 * 1024
"""The largest file that is looked into: pages, scripts and manifests are far smaller."""

DIRECTORY_LIMIT_BYTES = 16 * 1024 * 1024
"""The largest list of files that is read: more than 150,000 of them."""

DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    LookupError,
    struct.error,
)
"""What Python's reader of zips raises for one that is not whole, locked, or of an unknown kind."""

_UTF8 = 0x800
_END = b"PK\x05\x06"
_END_BYTES = 22
_END64 = b"PK\x06\x06"
_COMMENT_LIMIT_BYTES = 65535
_NOT_HERE = 0xFFFFFFFF


class TooManyFilesError(zipfile.BadZipFile):
    """The list of files alone is larger than any package's."""


@contextmanager
def opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The zip. Raises one of ``DAMAGE`` for what is no whole zip, and OSError when it cannot be read at all."""
    with path.open("rb") as stream:
        if _directory_bytes(stream) > DIRECTORY_LIMIT_BYTES:
            raise TooManyFilesError("its list of files is longer than that of any course")
        try:
            archive = zipfile.ZipFile(stream)
        except OSError as error:  # a seek before the beginning, where the end's numbers are wrong
            raise zipfile.BadZipFile(str(error)) from error
        with archive:
            yield archive


def contents(archive: zipfile.ZipFile, *, as_own: bool | None = None) -> Contents:
    """The files of a zip; ``as_own`` None: judged as our own where its page is."""
    members = tuple(
        Member(name_of(info), info.file_size, _loader(archive, info), is_name_sure=_is_sure(info))
        for info in archive.infolist()
        if not info.filename.endswith("/")
    )
    return Contents(members, is_own=is_ours(members) if as_own is None else as_own)


def name_of(info: zipfile.ZipInfo) -> str:
    """The name as people see it: without the mark that it is UTF-8, it may be UTF-8 all the same."""
    if info.flag_bits & _UTF8 or info.filename.isascii():
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _is_sure(info: zipfile.ZipInfo) -> bool:
    return bool(info.flag_bits & _UTF8) or info.filename.isascii()


def _loader(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], bytes]:
    def load() -> bytes:
        if info.file_size > READ_LIMIT_BYTES:
            return b""
        try:
            with archive.open(info) as stream:
                return stream.read(READ_LIMIT_BYTES)
        except (*DAMAGE, OSError):  # an offset beyond what the system can seek to
            return b""

    return load


def _directory_bytes(stream: BinaryIO) -> int:
    """How long the list of files says it is; 0 where there is none."""
    size = stream.seek(0, 2)
    tail_bytes = min(size, _COMMENT_LIMIT_BYTES + _END_BYTES)
    stream.seek(size - tail_bytes)
    tail = stream.read(tail_bytes)
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_BYTES:
        return 0
    (length,) = struct.unpack_from("<L", tail, at + 12)
    if length != _NOT_HERE:
        return int(length)
    at = tail.rfind(_END64)
    if at < 0 or len(tail) - at < 48:  # noqa: PLR2004 - up to the field that is read
        return 0
    (length,) = struct.unpack_from("<Q", tail, at + 40)
    return int(length)
