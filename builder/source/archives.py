"""A zip, or a document that is one, looked into with bounded time and memory."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from builder.source.programs import BEGIN_BYTES, program

_DIRECTORY_LIMIT_BYTES = 4 * 1024 * 1024
"""Some 50,000 names; what is larger is no handout."""
_INSIDE_LIMIT_BYTES = 64 * 1024 * 1024
"""What archives in an archive are unpacked to, all together."""
_DEPTH_LIMIT = 3
_ZIP = b"PK\3\4"
_LOCKED = 0x1
_KNOWN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What the programs of Windows and macOS unpack, too."""


class UnreadableError(Exception):
    """It breaks off, or is packed in a way that cannot be looked into; the message says which."""


@dataclass(frozen=True, slots=True)
class Held:
    """Something that LMSs refuse in an archive.

    Attributes:
        name: where it is, through archives in archives.
        what: in words.
    """

    name: str
    what: str


class _Bounded(io.BufferedReader):
    """A file of which nobody reads more at once than a directory may be."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > _DIRECTORY_LIMIT_BYTES:
            raise UnreadableError("it holds too many files to look into")
        return super().read(size)


def refused(path: Path) -> Held | None:
    """The first program, server script or macro in it, or what nobody can look into. May raise UnreadableError."""
    with _Bounded(io.FileIO(path)) as file:
        return next(_held(file, "", [_INSIDE_LIMIT_BYTES], 0), None)


def _held(file: BinaryIO, before: str, room: list[int], depth: int) -> Iterator[Held]:
    try:
        with zipfile.ZipFile(file) as archive:
            for member in archive.infolist():
                if not member.is_dir():
                    yield from _of_member(archive, member, before, room, depth)
    except NotImplementedError as error:
        raise UnreadableError(f"it needs a program that is not common ({error})") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, LookupError, RuntimeError, ValueError) as error:
        raise UnreadableError("it breaks off or is damaged") from error


def _of_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, before: str, room: list[int], depth: int
) -> Iterator[Held]:
    name = f"{before}{member.filename}"
    if named := program(member.filename, b""):
        yield Held(name, named)
        return
    if member.flag_bits & _LOCKED:
        yield Held(name, "something that is locked with a password, which nobody can look into")
        return
    if member.compress_type not in _KNOWN_METHODS:
        raise UnreadableError(f"{name} in it is packed in a way that is not common")
    with archive.open(member) as file:
        begin = file.read(BEGIN_BYTES)
        if what := program("", begin):
            yield Held(name, what)
        elif begin.startswith(_ZIP):
            rest = file.read(room[0] + 1)
            room[0] -= len(rest)
            if room[0] < 0 or depth + 1 >= _DEPTH_LIMIT:
                yield Held(name, "an archive in an archive that is too large or too deep to look into")
            else:
                yield from _inside(begin + rest, name, room, depth)


def _inside(data: bytes, name: str, room: list[int], depth: int) -> Iterator[Held]:
    try:
        yield from _held(io.BytesIO(data), f"{name}/", room, depth + 1)
    except UnreadableError as error:
        raise UnreadableError(f"{name} in it cannot be looked into: {error}") from error
