"""The contract between the YAML source and the types that decode themselves from it."""

from typing import Protocol

from builder.findings import Place
from builder.model.media import Download, Recording
from builder.model.prose import Prose, Text


class Reader(Protocol):
    """Typed access to one mapping of a source that the schema has already accepted.

    Every scalar is text as the author typed it; these methods turn it into what is meant. A missing key that the
    schema requires is a defect of ours (KeyError); a key the schema allows to be missing has an "optional" method.
    """

    @property
    def place(self) -> Place:
        """Where the mapping begins."""
        ...

    @property
    def decimal(self) -> str:
        """The decimal sign of the module's language: "." or ","."""
        ...

    def has(self, key: str) -> bool: ...

    def place_of(self, key: str) -> Place:
        """The place of the key itself."""
        ...

    def text(self, key: str) -> Text: ...

    def optional_text(self, key: str) -> Text | None: ...

    def word(self, key: str, default: str = "") -> str:
        """A plain string such as an id or a keyword."""
        ...

    def number(self, key: str, default: int) -> int: ...

    def flag(self, key: str, default: bool = False) -> bool: ...

    def prose(self, key: str) -> Prose: ...

    def optional_prose(self, key: str) -> Prose | None: ...

    def prose_list(self, key: str) -> tuple[Prose, ...]:
        """A list of Markdown; a single text is a list of one; a missing key is none."""
        ...

    def words(self, key: str) -> tuple[Text, ...]:
        """A list of plain strings; a single string is a list of one; a missing key is none."""
        ...

    def lists(self, key: str) -> tuple[tuple[Text, ...], ...]:
        """A list whose entries are each a list of plain strings, or a single one; a missing key is none."""
        ...

    def labels(self, key: str) -> tuple[tuple[str, Text], ...]:
        """A mapping id -> text, in the author's order; a missing key is empty."""
        ...

    def proses(self, key: str) -> tuple[tuple[str, Prose], ...]:
        """A mapping id -> Markdown, in the author's order; a missing key is empty."""
        ...

    def child(self, key: str) -> "Reader | None":
        """The mapping under ``key``."""
        ...

    def named(self, key: str) -> "tuple[tuple[str, Reader], ...]":
        """A mapping id -> mapping, in the author's order; a missing key is empty."""
        ...

    def names(self, key: str) -> tuple[str, ...]:
        """The keys of the mapping under ``key``, in the author's order; a missing key has none."""
        ...

    def children(self, key: str) -> tuple["Reader", ...]:
        """The mappings in the list under ``key``."""
        ...

    def parts(self, key: str) -> "tuple[Prose | Reader, ...]":
        """The texts and mappings in the list under ``key``, in the author's order."""
        ...

    def prose_or_file(self, key: str) -> Prose | None:
        """Markdown, or what is in the file that ``file:`` names there; None when the key is missing."""
        ...

    def media(self, key: str) -> str:
        """The archive path under which the package will carry the picture named under ``key``."""
        ...

    def recording(self, key: str) -> Recording:
        """The recording named under ``key``, which is the name of its kind: video or audio."""
        ...

    def track(self, key: str, recording: Recording, *, read_aloud: bool = False) -> str:
        """The archive path of the WebVTT file named under ``key``, which belongs to ``recording``; "" for none."""
        ...

    def download(self, key: str) -> Download:
        """The file named under ``key``, for learners to take with them."""
        ...
