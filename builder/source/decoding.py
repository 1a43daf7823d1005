"""A document that the schema accepts -> a frozen ``Module``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from builder.blocks.registry import BLOCKS
from builder.findings import Finding
from builder.model.module import (
    Abbreviation,
    Accessibility,
    AccessibilityCheck,
    AfterLastAttempt,
    Assessment,
    AssessmentDone,
    Block,
    GiveFeedback,
    ItemsAnswered,
    Module,
    Order,
    Outcome,
    OutcomePassMark,
    PartOf,
    Redraw,
    Reference,
    RelatedPage,
    Requirement,
    Section,
    SectionsSeen,
    ShowAnswer,
    Term,
)
from builder.model.prose import Text
from builder.questions.registry import QUESTIONS, type_of
from builder.source import csl_style
from builder.source.attached import Attached
from builder.source.banks import Bank, Banks
from builder.source.document import Document
from builder.source.included import Beside, whole
from builder.source.inside import MODULE_FOLDER, PROJECT_FOLDER
from builder.source.nodes import Entry, Mapping, Node, Scalar, Sequence, get, walk
from builder.source.nodes import Path as NodePath
from builder.source.parts import Parts
from builder.source.pictures import Pictures
from builder.source.reader import MappingReader
from builder.source.references import Works
from builder.source.suppressions import without_comments

_DURATION = re.compile(r"^(?:([0-9]+) h)? ?(?:([0-9]+) min)?$")


@dataclass(slots=True)
class Decoder:
    """Decodes one document; what it reads on the way is in ``pictures`` and ``beside``.

    Attributes:
        part_findings: what was found wrong with the parts of the assessment.
        libraries: the project's reference lists, as the user would type them.
        csl: the citation style that stands in the place of the module's own, as the user would type it.
    """

    document: Document
    pictures: Pictures
    beside: Beside
    banks: Banks
    part_findings: list[Finding] = field(default_factory=list)
    libraries: tuple[Path, ...] = ()
    csl: Path | None = None

    @property
    def findings(self) -> list[Finding]:
        """What was found wrong with pictures, included files and parts."""
        return self.pictures.findings + self.beside.findings + self.part_findings

    def module(self, path: Path) -> tuple[Module, list[Finding]]:
        """The module, and the findings of its references. ``path`` is the YAML file."""
        root = self._reader(self.document.root)
        sections = tuple(self._section(section) for section in root.children("sections"))
        assessment = self._assessment(root.child("assessment"))
        references, findings = self.references()
        style, csl, more = self.style(root)
        findings += more
        module = Module(
            id=root.word("id"),
            version=root.word("version"),
            title=root.text("title"),
            description=root.text("description"),
            language=root.word("language"),
            authors=_strings(root, "authors"),
            contact=root.word("contact"),
            licence=root.word("licence"),
            published=root.word("published"),
            review_by=root.word("review_by"),
            duration_min=_minutes(root.word("duration")),
            part_of=_part_of(root.child("part_of")),
            outcomes=tuple(
                Outcome(name, title, _child(root, "outcomes").place_of(name))
                for name, title in root.labels("outcomes")
            ),
            sections=sections,
            assessment=assessment,
            completion=_completion(root, sections, assessment),
            related=tuple(_related(root)),
            references=references,
            accessibility=_accessibility(root.child("accessibility")),
            media=tuple(self.pictures.found.values()),
            folder=path.parent,
            source=self.document.source.shown,
            inputs=(path, *self.beside.read_paths, *self.banks.inputs),
            place=root.place,
            publisher=root.word("publisher"),
            url=root.word("url"),
            style=style,
            csl=csl,
            terms=tuple(_terms(root)),
            abbreviations=tuple(
                Abbreviation(Text(short, place), long, place)
                for short, long in root.labels("abbreviations")
                for place in (_child(root, "abbreviations").place_of(short),)
            ),
            language_place=root.text("language").place,
        )
        return module, findings

    def references(self) -> tuple[tuple[Reference, ...], list[Finding]]:
        """The works under ``references``, then those of the project's lists."""
        works = Works()
        works.add_module(get(self.document.root, "references"), self.beside)
        for path in self.libraries:
            self.beside.read_paths.append(path)
            works.add_file(path, path.as_posix(), shared=True)
        return tuple(works.found), works.findings

    def style(self, root: MappingReader) -> tuple[str, str, list[Finding]]:
        """The citation style's name, its text where it is a file, and what is wrong with that."""
        name = root.word("style", "harvard")
        named = None
        if self.csl is not None:
            found: tuple[Path, str] | None = (self.csl, self.csl.as_posix())
        elif not name.endswith(csl_style.ENDING):
            return name, "", []
        else:
            text = root.text("style")
            found, named = self.beside.find_anywhere(text), text.place
        if found is None:
            return name, "", []
        if found[0] not in self.beside.read_paths:
            self.beside.read_paths.append(found[0])
        csl, findings = csl_style.read_style(*found, named)
        return found[1], csl, findings

    def sound_blocks(self, faulty: frozenset[NodePath]) -> Iterator[Block]:
        """Blocks and questions of a module that cannot be decoded as a whole, but in which they are sound."""
        for path, node in walk(self.document.root):
            if not _is_block(path, self.document.kind) or any(
                _related_paths(path, fault) for fault in faulty
            ):
                continue
            block = self._block(node)
            if block is not None:
                yield block

    def of_bank(self, bank: Bank, *, in_package: bool = True) -> "Decoder":
        """The same for questions of a bank; pictures of what is not drawn stay out of the package."""
        called = PROJECT_FOLDER if bank.is_shared else MODULE_FOLDER
        pictures = self.pictures.within(bank.home, called)
        pictures = pictures if in_package else pictures.only_judged()
        return Decoder(bank.document, pictures, self.beside, self.banks)

    def questions(self, nodes: Iterable[Node]) -> tuple[Block, ...]:
        """The questions that stand there."""
        return tuple(block for node in nodes if (block := self._block(node)) is not None)

    def _reader(self, node: Node) -> MappingReader:
        assert isinstance(node, Mapping), "the schema asks for fields"
        attached = Attached(self.pictures, self.beside)
        return MappingReader(node, self.document.source, self.pictures.add, self._language(), attached)

    def _language(self) -> str:
        """Of the module; English where it is not said."""
        root = self.document.root
        entry = root.entry("language") if isinstance(root, Mapping) else None
        return (entry.value.text if entry is not None and isinstance(entry.value, Scalar) else "") or "en"

    def _section(self, reader: MappingReader) -> Section:
        blocks = reader.mapping.entry("blocks")
        assert blocks is not None
        assert isinstance(blocks.value, Sequence)
        decoded = (self._block(item) for item in blocks.value.items)
        return Section(
            reader.word("id"),
            reader.text("title"),
            _strings(reader, "outcomes"),
            tuple(block for block in decoded if block is not None),
            reader.place,
        )

    def _block(self, node: Node) -> Block | None:
        """The block or question; None for an included file that cannot be had (a finding says why)."""
        if isinstance(node, Scalar):
            return BLOCKS["prose"].decode(self._single(node, self.document))
        reader = self._reader(node)
        if reader.has("file"):
            return self._included(reader)
        kind = reader.word("type")
        return (QUESTIONS[kind] if kind in QUESTIONS else BLOCKS[kind]).decode(reader)

    def _single(self, scalar: Scalar, document: Document) -> MappingReader:
        """A reader whose only field, ``text``, is the value."""
        key = Scalar("text", "plain", scalar.place, scalar.end)
        return MappingReader(Mapping((Entry(key, scalar),), scalar.place), document.source, self.pictures.add)

    def _included(self, reader: MappingReader) -> Block | None:
        source = self.beside.text(reader.text("file"))
        if source is None:
            return None
        source = without_comments(source)
        scalar = whole(source)
        key = Scalar("text", "plain", reader.place, (reader.place.line, reader.place.column))
        mapping = Mapping((Entry(key, scalar),), reader.place)
        return BLOCKS["prose"].decode(MappingReader(mapping, source, self.pictures.add))

    def _assessment(self, reader: MappingReader | None) -> Assessment | None:
        if reader is None:
            return None
        attempts = reader.word("attempts", "unlimited")
        drawn = Parts(self)
        for part in reader.children("parts"):
            drawn.add(part)
        self.part_findings += drawn.findings
        listed = self.questions(question.mapping for question in reader.children("questions"))
        return Assessment(
            title=reader.optional_text("title"),
            introduction=reader.optional_prose("introduction"),
            pass_mark=reader.number("pass_mark", 0) if reader.has("pass_mark") else None,
            attempts=0 if attempts == "unlimited" else int(attempts),
            redraw=Redraw(reader.word("redraw", Redraw.SAME_QUESTIONS)),
            after_last_attempt=AfterLastAttempt(reader.word("after_last_attempt", AfterLastAttempt.FAIL)),
            draw=reader.number("draw", 0),
            question_order=Order(reader.word("question_order", Order.FIXED)),
            option_order=Order(reader.word("option_order", Order.FIXED)),
            questions=(*listed, *drawn.questions),
            place=reader.place,
            draw_place=reader.text("draw").place if reader.has("draw") else None,
            parts=tuple(drawn.parts),
            undrawn=drawn.left(shared=False),
            elsewhere=drawn.left(shared=True),
            feedback=GiveFeedback(reader.word("feedback", GiveFeedback.AFTER_ATTEMPT)),
            show_answer=ShowAnswer(reader.word("show_answer", ShowAnswer.NEVER)),
            outcome_pass_marks=_outcome_pass_marks(reader),
            time_limit_min=_minutes(reader.word("time_limit")),
        )


def faults_of(blocks: Iterator[Block]) -> list[Finding]:
    """What the types say against blocks that are taken one by one."""
    return [finding for block in blocks for finding in type_of(block).faults(block)]


def _is_block(path: NodePath, kind: str) -> bool:
    """Whether a block of a section or a question of the assessment stands there, in a module or a bank."""
    match kind, path:
        case "bank", ("questions", int()):
            return True
        case "module", ("sections", int(), "blocks", int()) | ("assessment", "questions", int()):
            return True
        case "module", ("assessment", "parts", int(), "questions", int()):
            return True
    return False


def _related_paths(one: NodePath, other: NodePath) -> bool:
    """Whether one of the two values stands in the other; the root does not count."""
    length = min(len(one), len(other))
    return length > 0 and one[:length] == other[:length]


def _strings(reader: MappingReader, key: str) -> tuple[str, ...]:
    return tuple(text.text for text in reader.words(key))


def _child(reader: MappingReader, key: str) -> MappingReader:
    child = reader.child(key)
    assert child is not None, f"{key}: the schema asks for it"
    return child


def _minutes(duration: str) -> int:
    """The minutes in "1 h 30 min", which are 90; 0 for ""."""
    found = _DURATION.match(duration)
    assert found is not None, "the schema asks for hours and minutes"
    return int(found[1] or 0) * 60 + int(found[2] or 0)


def _outcome_pass_marks(reader: MappingReader) -> tuple[OutcomePassMark, ...]:
    return tuple(
        OutcomePassMark(name, int(percent.text), _child(reader, "outcome_pass_marks").place_of(name))
        for name, percent in reader.labels("outcome_pass_marks")
    )


def _part_of(reader: MappingReader | None) -> PartOf | None:
    return None if reader is None else PartOf(reader.word("title"), _strings(reader, "editors"))


def _completion(
    root: MappingReader, sections: tuple[Section, ...], assessment: Assessment | None
) -> tuple[Requirement, ...]:
    """What the author asks for; without a word: everything read, and the assessment passed or submitted."""
    everything = tuple(section.id for section in sections)
    completion = root.child("completion")
    if completion is None:
        seen = SectionsSeen(everything, root.place)
        if assessment is None:
            return (seen,)
        return seen, AssessmentDone(assessment.pass_mark is not None, assessment.place)
    return tuple(_requirement(reader, everything) for reader in completion.children("require"))


def _requirement(reader: MappingReader, everything: tuple[str, ...]) -> Requirement:
    if reader.has("sections"):
        named = _strings(reader, "sections")
        return SectionsSeen(everything if named == ("all",) else named, reader.place)
    if reader.has("answered"):
        return ItemsAnswered(_strings(reader, "answered"), reader.place)
    return AssessmentDone(reader.word("assessment") == "passed", reader.place)


def _related(root: MappingReader) -> Iterator[RelatedPage]:
    pages = root.child("related")
    if pages is None:
        return
    for entry in pages.mapping.entries:
        name = entry.key.text or ""
        page = _child(pages, name)
        yield RelatedPage(name, page.text("title"), page.word("url"), entry.key.place)


def _terms(root: MappingReader) -> Iterator[Term]:
    terms = root.child("terms")
    if terms is None:
        return
    for entry in terms.mapping.entries:
        name = Text(entry.key.text or "", entry.key.place)
        if isinstance(entry.value, Scalar):
            yield Term(name, terms.prose(name.text), None, (), name.place)
        else:
            term = _child(terms, name.text)
            yield Term(
                name,
                term.prose("definition"),
                term.optional_text("abbreviation"),
                term.words("also"),
                name.place,
            )


def _accessibility(reader: MappingReader | None) -> Accessibility | None:
    if reader is None:
        return None
    return Accessibility(
        reader.word("contact"),
        tuple(
            AccessibilityCheck(
                check.word("what"),
                check.word("by"),
                check.word("date"),
                check.words("covers"),
                check.word("fingerprint"),
                check.place_of("fingerprint" if check.has("fingerprint") else "what"),
            )
            for check in reader.children("checked")
        ),
        _strings(reader, "known_limits"),
    )
