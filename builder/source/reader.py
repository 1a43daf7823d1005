"""Typed access to a mapping of a document: the ``Reader`` that types decode themselves from."""

from collections.abc import Callable
from dataclasses import dataclass

from builder.findings import Place
from builder.interface.language import decimal_sign
from builder.model.media import Download, Recording
from builder.model.prose import Prose, Text
from builder.source.attached import Attached
from builder.source.files import SourceText
from builder.source.line_map import line_map
from builder.source.nodes import Entry, Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class MappingReader:
    """A mapping that the schema has accepted.

    Attributes:
        source: the text that the places are in.
        find_media: archive path for a path as the author wrote it, at its place; notes findings.
        language: of the module, as a BCP 47 tag.
        attached: finds all other files; None where no type with such files can stand.
    """

    mapping: Mapping
    source: SourceText
    find_media: Callable[[Text], str]
    language: str = "en"
    attached: Attached | None = None

    @property
    def place(self) -> Place:
        return self.mapping.place

    @property
    def decimal(self) -> str:
        return decimal_sign(self.language)

    def has(self, key: str) -> bool:
        return self.mapping.entry(key) is not None

    def place_of(self, key: str) -> Place:
        return self._entry(key).key.place

    def text(self, key: str) -> Text:
        return _text(self._entry(key).value)

    def optional_text(self, key: str) -> Text | None:
        return self.text(key) if self.has(key) else None

    def word(self, key: str, default: str = "") -> str:
        return self.text(key).text if self.has(key) else default

    def number(self, key: str, default: int) -> int:
        return int(self.word(key)) if self.has(key) else default

    def flag(self, key: str, default: bool = False) -> bool:
        return self.word(key) == "true" if self.has(key) else default

    def prose(self, key: str) -> Prose:
        return self._prose(self._entry(key).value)

    def optional_prose(self, key: str) -> Prose | None:
        return self.prose(key) if self.has(key) else None

    def prose_list(self, key: str) -> tuple[Prose, ...]:
        return tuple(self._prose(item) for item in self._items(key))

    def words(self, key: str) -> tuple[Text, ...]:
        return tuple(_text(item) for item in self._items(key))

    def lists(self, key: str) -> tuple[tuple[Text, ...], ...]:
        return tuple(
            tuple(_text(one) for one in (item.items if isinstance(item, Sequence) else (item,)))
            for item in self._items(key)
        )

    def labels(self, key: str) -> tuple[tuple[str, Text], ...]:
        return tuple((entry.key.text or "", _text(entry.value)) for entry in self._entries(key))

    def proses(self, key: str) -> tuple[tuple[str, Prose], ...]:
        return tuple((entry.key.text or "", self._prose(entry.value)) for entry in self._entries(key))

    def names(self, key: str) -> tuple[str, ...]:
        return tuple(entry.key.text or "" for entry in self._entries(key))

    def child(self, key: str) -> "MappingReader | None":
        if not self.has(key):
            return None
        value = self._entry(key).value
        assert isinstance(value, Mapping), f"{key}: the schema asks for fields"
        return self._reader(value)

    def named(self, key: str) -> tuple[tuple[str, "MappingReader"], ...]:
        return tuple(
            (entry.key.text or "", self._reader(entry.value))
            for entry in self._entries(key)
            if isinstance(entry.value, Mapping)
        )

    def children(self, key: str) -> tuple["MappingReader", ...]:
        value = self._entry(key).value if self.has(key) else None
        if value is None:
            return ()
        assert isinstance(value, Sequence), f"{key}: the schema asks for a list"
        return tuple(self._reader(item) for item in value.items if isinstance(item, Mapping))

    def parts(self, key: str) -> "tuple[Prose | MappingReader, ...]":
        return tuple(
            self._reader(item) if isinstance(item, Mapping) else self._prose(item)
            for item in self._items(key)
        )

    def prose_or_file(self, key: str) -> Prose | None:
        if not self.has(key):
            return None
        value = self._entry(key).value
        if isinstance(value, Mapping):
            return self._files.prose(self._reader(value).text("file"))
        written = self._prose(value)
        self._files.judge_transcript(written)
        return written

    def media(self, key: str) -> str:
        return self.find_media(self.text(key))

    def recording(self, key: str) -> Recording:
        return self._files.recording(self.text(key), key)

    def track(self, key: str, recording: Recording, *, read_aloud: bool = False) -> str:
        return self._files.track(self.text(key), recording, read_aloud=read_aloud)

    def download(self, key: str) -> Download:
        return self._files.download(self.text(key))

    @property
    def _files(self) -> Attached:
        assert self.attached is not None, "blocks with files stand in a module"
        return self.attached

    def _items(self, key: str) -> tuple[Node, ...]:
        if not self.has(key):
            return ()
        value = self._entry(key).value
        return value.items if isinstance(value, Sequence) else (value,)

    def _entry(self, key: str) -> Entry:
        entry = self.mapping.entry(key)
        if entry is None:
            raise KeyError(key)
        return entry

    def _entries(self, key: str) -> tuple[Entry, ...]:
        child = self.child(key)
        return () if child is None else child.mapping.entries

    def _reader(self, mapping: Mapping) -> "MappingReader":
        return MappingReader(mapping, self.source, self.find_media, self.language, self.attached)

    def _prose(self, node: Node) -> Prose:
        assert isinstance(node, Scalar), "the schema asks for text"
        where = line_map(node, self.source.lines)
        return Prose(node.text or "", node.place, where.lines, where.folds)


def _text(node: Node) -> Text:
    """A single line, however the author broke it."""
    assert isinstance(node, Scalar), "the schema asks for text"
    return Text(" ".join((node.text or "").split()), node.place)
