"""Download: a file that learners take with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from builder.findings import Finding, Place
from builder.model.media import Download
from builder.model.prose import Prose, Text
from builder.model.reader import Reader

TYPE = "download"


@dataclass(frozen=True, slots=True)
class DownloadBlock:
    """A file with what a learner should know before taking it.

    Attributes:
        description: Markdown.
    """

    file: Download
    label: Text
    description: Prose | None
    place: Place

    @property
    def type(self) -> str:
        return TYPE

    @property
    def id(self) -> str:
        """A download stores nothing, so it has none."""
        return ""

    @property
    def format(self) -> str:
        """What kind of file it is, as people call it by its ending."""
        return PurePosixPath(self.file.name).suffix.removeprefix(".").upper()


def decode(reader: Reader) -> DownloadBlock:
    return DownloadBlock(
        reader.download("download"), reader.text("label"), reader.optional_prose("description"), reader.place
    )


def prose(block: DownloadBlock) -> Iterator[Prose]:
    if block.description is not None:
        yield block.description


def faults(_block: DownloadBlock) -> Iterator[Finding]:
    yield from ()


def payload_bound(_block: DownloadBlock) -> int | None:
    return None


def unpack(_block: DownloadBlock, _payload: str) -> Mapping[str, Any] | None:
    return None


def runtime(_block: DownloadBlock) -> Mapping[str, Any] | None:
    return None
