"""A package before it is written: which file goes where."""

from dataclasses import dataclass
from pathlib import Path

from builder.model.made import Made


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a package.

    Attributes:
        path: its archive path: ASCII, lower case, forward slashes, no leading slash.
        content: its bytes, or the file to copy them from, or what to make them from, when the package is written.
    """

    path: str
    content: bytes | Path | Made


@dataclass(frozen=True, slots=True)
class Package:
    """One module for one standard and one LMS profile.

    Attributes:
        name: the zip's name without folder: ``<module>-<version>-<standard>[-<lms>].zip``.
        entries: sorted by path; a path stands once.
        notes: files that go beside the zip, by name.
    """

    name: str
    standard: str
    profile: str
    entries: tuple[Entry, ...]
    notes: tuple[Entry, ...] = ()

    def __post_init__(self) -> None:
        paths = [entry.path for entry in self.entries]
        if paths != sorted(set(paths)):
            raise ValueError(f"{self.name}: entries must be sorted by path, each path once")

    def content(self, path: str) -> bytes:
        """The bytes of a file that the build made. Raises KeyError for one that it did not."""
        for entry in self.entries:
            if entry.path == path and isinstance(entry.content, bytes):
                return entry.content
        raise KeyError(path)
