"""Blocks of sections and questions, in a module and in banks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.blocks.registry import BLOCKS
from builder.findings import Finding
from builder.model.block import Block
from builder.questions.registry import QUESTIONS, type_of
from builder.source.attached import Attached
from builder.source.banks import Bank, Banks
from builder.source.document import Document
from builder.source.included import Beside, whole
from builder.source.inside import MODULE_FOLDER, PROJECT_FOLDER
from builder.source.nodes import Entry, Mapping, Node, Path, Scalar, walk
from builder.source.pictures import Pictures
from builder.source.reader import MappingReader
from builder.source.suppressions import without_comments


@dataclass(frozen=True, slots=True)
class Blocks:
    """Those of one document; what they read on the way is in ``pictures`` and ``beside``."""

    document: Document
    pictures: Pictures
    beside: Beside
    banks: Banks

    @property
    def findings(self) -> list[Finding]:
        """What was found wrong with pictures and included files."""
        return self.pictures.findings + self.beside.findings

    def of_bank(self, bank: Bank, *, in_package: bool = True) -> "Blocks":
        """The same for questions of a bank; pictures of what is not drawn stay out of the package."""
        called = PROJECT_FOLDER if bank.is_shared else MODULE_FOLDER
        pictures = self.pictures.within(bank.home, called)
        pictures = pictures if in_package else pictures.only_judged()
        return Blocks(bank.document, pictures, self.beside, self.banks)

    def reader(self, node: Node) -> MappingReader:
        """Typed access to the fields that stand there."""
        assert isinstance(node, Mapping), "the schema asks for fields"
        attached = Attached(self.pictures, self.beside)
        return MappingReader(node, self.document.source, self.pictures.add, self._language(), attached)

    def block(self, node: Node) -> Block | None:
        """The block or question; None for an included file that cannot be had (a finding says why)."""
        if isinstance(node, Scalar):
            return BLOCKS["prose"].decode(self._single(node))
        reader = self.reader(node)
        if reader.has("file"):
            return self._included(reader)
        kind = reader.word("type")
        return (QUESTIONS[kind] if kind in QUESTIONS else BLOCKS[kind]).decode(reader)

    def questions(self, nodes: Iterable[Node]) -> tuple[Block, ...]:
        """The questions that stand there."""
        return tuple(block for node in nodes if (block := self.block(node)) is not None)

    def faults(self, faulty: frozenset[Path]) -> list[Finding]:
        """What the types say against blocks that are sound, in a document that cannot be decoded as a whole."""
        return [finding for block in self._sound(faulty) for finding in type_of(block).faults(block)]

    def _sound(self, faulty: frozenset[Path]) -> Iterator[Block]:
        for path, node in walk(self.document.root):
            if not _is_block(path, self.document.kind) or any(_are_nested(path, fault) for fault in faulty):
                continue
            block = self.block(node)
            if block is not None:
                yield block

    def _language(self) -> str:
        """Of the module; English where it is not said."""
        root = self.document.root
        entry = root.entry("language") if isinstance(root, Mapping) else None
        return (entry.value.text if entry is not None and isinstance(entry.value, Scalar) else "") or "en"

    def _single(self, scalar: Scalar) -> MappingReader:
        """A reader whose only field, ``text``, is the value."""
        key = Scalar("text", "plain", scalar.place, scalar.end)
        mapping = Mapping((Entry(key, scalar),), scalar.place)
        return MappingReader(mapping, self.document.source, self.pictures.add)

    def _included(self, reader: MappingReader) -> Block | None:
        source = self.beside.text(reader.text("file"))
        if source is None:
            return None
        source = without_comments(source)
        scalar = whole(source)
        key = Scalar("text", "plain", reader.place, (reader.place.line, reader.place.column))
        mapping = Mapping((Entry(key, scalar),), reader.place)
        return BLOCKS["prose"].decode(MappingReader(mapping, source, self.pictures.add))


def _is_block(path: Path, kind: str) -> bool:
    """Whether a block of a section or a question of the assessment stands there, in a module or a bank."""
    match kind, path:
        case "bank", ("questions", int()):
            return True
        case "module", ("sections", int(), "blocks", int()) | ("assessment", "questions", int()):
            return True
        case "module", ("assessment", "parts", int(), "questions", int()):
            return True
    return False


def _are_nested(one: Path, other: Path) -> bool:
    """Whether one of the two values stands in the other; the root does not count."""
    length = min(len(one), len(other))
    return length > 0 and one[:length] == other[:length]
