"""A zip, or a document that is one, looked into with bounded time and memory."""

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, BinaryIO

from builder.conformance.names import suffix_of
from builder.source import documents
from builder.source.kinds import DOWNLOADS, TEXTS, ZIP, begins_as
from builder.source.programs import BEGIN_BYTES, program

_DIRECTORY_LIMIT_BYTES = 4 * 1024 * 1024
"""Some 50,000 names; what is larger is no handout."""
_INSIDE_LIMIT_BYTES = 64 * 1024 * 1024
"""What is unpacked to be looked into as a whole, all together: archives in an archive, objects in a document."""
_UNPACKED_LIMIT_BYTES = 4 * 1000 * 1000 * 1000
_DEPTH_LIMIT = 3
_CHUNK_BYTES = 1024 * 1024
_LOCKED = 0x1
_KNOWN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What the programs of Windows and macOS unpack, too."""
_END_OF_ZIP = b"PK\5\6"
_END_BYTES = 22
_OF_MACS = {
    re.compile(r"__MACOSX/(?:.*/)?\._[^/]+"): b"\0\5\x16\7",
    re.compile(r"(?:.*/)?\.DS_Store"): b"\0\0\0\1Bud1",
}
"""What macOS packs beside the files that were chosen, and how it begins."""


class UnreadableError(Exception):
    """It breaks off, or is packed in a way that cannot be looked into; the message says which."""


@dataclass(frozen=True, slots=True)
class Held:
    """Something that does not belong into an archive that learners are given.

    Attributes:
        name: where it is, through archives in archives.
        what: in words.
    """

    name: str
    what: str


@dataclass(slots=True)
class _Room:
    """What may still be unpacked."""

    whole: int = field(default_factory=lambda: _INSIDE_LIMIT_BYTES)
    passing: int = field(default_factory=lambda: _UNPACKED_LIMIT_BYTES)


class _Bounded(io.BufferedReader):
    """A file of which nobody reads more at once than a directory may be."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > _DIRECTORY_LIMIT_BYTES:
            raise UnreadableError("it holds too many files to look into")
        return super().read(size)


@dataclass(frozen=True, slots=True)
class _Archive:
    """One that is being looked into.

    Attributes:
        kind: the ending that says what it is: "zip", or a document's.
        before: what stands before the names of its members.
        depth: how many archives it stands in.
    """

    kind: str
    before: str
    depth: int
    room: _Room

    def held(self, file: BinaryIO) -> Iterator[Held]:
        try:
            with zipfile.ZipFile(file) as archive:
                members = archive.infolist()
                if min((member.header_offset for member in members), default=0):
                    raise UnreadableError("other bytes stand in front of it")
                names = {member.filename for member in members}
                if documents.is_document(self.kind) and not documents.is_one(self.kind, names):
                    yield Held(self.before.rstrip("/") or "no document", f"it is no {self.kind} inside")
                for member in members:
                    yield from self._of_member(archive, member)
        except NotImplementedError as error:
            raise UnreadableError(f"it needs a program that is not common ({error})") from error
        except (zipfile.BadZipFile, zlib.error, EOFError, LookupError, RuntimeError, ValueError) as error:
            raise UnreadableError("it breaks off or is damaged") from error

    def _of_member(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[Held]:
        name = f"{self.before}{member.filename}"
        if what := self._before_opening(member):
            yield Held(name, what)
            return
        if member.is_dir():
            return
        if member.compress_type not in _KNOWN_METHODS:
            raise UnreadableError(f"{name} in it is packed in a way that is not common")
        with archive.open(member) as content:
            begin = content.read(BEGIN_BYTES)
            if what := program("", begin) or self._wrong_kind(member.filename, begin):
                yield Held(name, what)
            elif begin.startswith(ZIP):
                yield from self._archive_in_it(content, begin, name)
            elif what := self._of_content(content, begin, member.filename):
                yield Held(name, what)

    def _before_opening(self, member: zipfile.ZipInfo) -> str:
        """What is wrong with a member by what the directory says of it, or ""."""
        if (what := _of_name(member)) or member.is_dir():
            return what
        bare = member.filename.rstrip(". ")
        if what := program(bare, b"") or (documents.runs(self.kind, bare) if self._is_document else ""):
            return what
        if member.flag_bits & _LOCKED:
            return "something that is locked with a password, which nobody can look into"
        return ""

    def _of_content(self, content: IO[bytes], begin: bytes, name: str) -> str:
        """What is wrong with the content of what is no archive, or ""."""
        if not self._is_to_be_read_whole(name, begin):
            return self._passed(content, begin, suffix_of(name).removeprefix("."))
        whole = self._whole(content, begin)
        if whole is None:
            return "a part that is too large to look into"
        return "macros" if documents.has_macros(name, whole) else ""

    @property
    def _is_document(self) -> bool:
        return documents.is_document(self.kind)

    def _wrong_kind(self, name: str, begin: bytes) -> str:
        """Why a file may not be in a zip: no download may be one, or it is not what its name says."""
        if self._is_document or any(
            pattern.fullmatch(name) and begin.startswith(head) for pattern, head in _OF_MACS.items()
        ):
            return ""
        suffix = suffix_of(name).removeprefix(".")
        if suffix not in DOWNLOADS:
            return "a kind of file that learners cannot be given"
        return "" if begins_as(suffix, begin) else f"it is not {suffix} inside"

    def _is_to_be_read_whole(self, name: str, begin: bytes) -> bool:
        return self._is_document and (
            name.lower() == documents.LIST_OF_PARTS or begin.startswith(documents.OLE)
        )

    def _whole(self, content: IO[bytes], begin: bytes) -> bytes | None:
        """All of it; None where that would be too much."""
        rest = content.read(self.room.whole + 1)
        self.room.whole -= len(rest)
        return None if self.room.whole < 0 else begin + rest

    def _passed(self, content: IO[bytes], begin: bytes, suffix: str) -> str:
        """What is wrong with the rest of a file, which is read piece by piece and kept nowhere; or ""."""
        is_text = not self._is_document and suffix in TEXTS
        tail = begin
        chunk = begin
        while chunk:
            if is_text and b"\0" in chunk:
                return f"it is not {suffix} inside"
            chunk = content.read(_CHUNK_BYTES)
            tail = (tail + chunk)[-(1 << 16) - _END_BYTES :]
            self.room.passing -= len(chunk)
            if self.room.passing < 0:
                return "more than can be looked into, once it is unpacked"
        return "an archive behind other bytes" if _ends_as_zip(tail) else ""

    def _archive_in_it(self, content: IO[bytes], begin: bytes, name: str) -> Iterator[Held]:
        whole = self._whole(content, begin)
        if whole is None or self.depth + 1 >= _DEPTH_LIMIT:
            yield Held(name, "an archive in an archive that is too large or too deep to look into")
            return
        suffix = suffix_of(name).removeprefix(".")
        if not documents.is_document(suffix):
            # In a document stand others that no download may be, such as drawings of Visio.
            suffix = self.kind if suffix != "zip" else "zip"
        try:
            yield from _Archive(suffix, f"{name}/", self.depth + 1, self.room).held(io.BytesIO(whole))
        except UnreadableError as error:
            raise UnreadableError(f"{name} in it cannot be looked into: {error}") from error


def refused(path: Path, suffix: str) -> Held | None:
    """The first in it that learners cannot be given, or that nobody can look into. May raise UnreadableError."""
    with _Bounded(io.FileIO(path)) as file:
        return next(_Archive(suffix, "", 0, _Room()).held(file), None)


def _of_name(member: zipfile.ZipInfo) -> str:
    """What is wrong with where a member would be unpacked, and as what; or ""."""
    name = member.orig_filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or ":" in name or any(one < " " for one in name):
        return "a name that leads elsewhere when it is unpacked"
    mode = member.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        return "a link to another place, and no file"
    return ""


def _ends_as_zip(tail: bytes) -> bool:
    """Whether a directory of a zip ends what ends so."""
    at = tail.rfind(_END_OF_ZIP)
    if at < 0 or at + _END_BYTES > len(tail):
        return False
    return int.from_bytes(tail[at + 20 : at + 22], "little") == len(tail) - at - _END_BYTES
