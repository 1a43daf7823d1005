"""What the rules look at: the files of a package, wherever it is."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from builder.model.made import Made
from builder.model.package import Entry, Package

MANIFESTS = ("imsmanifest.xml", "cmi5.xml", "tincan.xml")
"""What describes a package, by the standard that looks for it."""

_MARK = b'id="coursewright-data"'
"""What the script of a page of ours looks for, so no such page can be without it."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a package.

    Attributes:
        path: its archive path, as it stands.
        size_bytes: uncompressed.
        load: gives its bytes; b"" where they cannot be had: too many, or the zip is damaged there.
        is_name_sure: whether the zip says how the letters of the name are written.
    """

    path: str
    size_bytes: int
    load: Callable[[], bytes] = field(repr=False, compare=False)
    is_name_sure: bool = True

    @property
    def content(self) -> bytes:
        """Its bytes, read each time."""
        return self.load()


@dataclass(frozen=True)
class Contents:
    """The files of a package; folders are no files.

    Attributes:
        is_own: whether it is judged as one that coursewright made.
    """

    members: tuple[Member, ...]
    is_own: bool

    @cached_property
    def by_path(self) -> dict[str, Member]:
        """Where a path stands twice, the last, as most programs unpack it."""
        return {member.path: member for member in self.members}

    def content(self, path: str) -> bytes | None:
        """The bytes of a file; None where there is no such file."""
        member = self.by_path.get(path)
        return None if member is None else member.content


def is_ours(members: tuple[Member, ...]) -> bool:
    """Whether the pages are coursewright's."""
    return any(
        "/" not in member.path and member.path.endswith(".html") and _MARK in member.content
        for member in members
    )


def is_web(package: Contents) -> bool:
    """Whether it is a page of ours that no LMS launches."""
    return (
        package.is_own and b'"standard":"web"' in (package.content("index.html") or b"").partition(_MARK)[2]
    )


def of_package(package: Package) -> Contents:
    """The files of a package that is not written yet. Raises OSError when a media file has gone."""
    return Contents(tuple(_of_entry(entry) for entry in package.entries), is_own=True)


def _of_entry(entry: Entry) -> Member:
    content = entry.content
    if isinstance(content, Made):
        return Member(entry.path, content.size_bytes, lambda: b"")
    if isinstance(content, bytes):
        return Member(entry.path, len(content), lambda: content)
    return Member(entry.path, content.stat().st_size, content.read_bytes)
