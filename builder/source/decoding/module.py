"""The module as a whole."""

from collections.abc import Iterable
from pathlib import Path

from builder.findings import Finding
from builder.model.module import Module, Outcome, PartOf, Section
from builder.source.decoding import citing
from builder.source.decoding.accessibility import accessibility
from builder.source.decoding.assessment import assessment
from builder.source.decoding.blocks import Blocks
from builder.source.decoding.completion import completion
from builder.source.decoding.fields import child, minutes, strings
from builder.source.decoding.glossary import abbreviations, terms
from builder.source.decoding.related import related
from builder.source.nodes import Sequence
from builder.source.reader import MappingReader


def decode(
    blocks: Blocks, path: Path, *, libraries: Iterable[Path] = (), csl: Path | None = None
) -> tuple[Module, list[Finding]]:
    """The module of a document, and the findings of its parts, references and style.

    ``path`` is the YAML file, ``libraries`` are the project's reference lists, ``csl`` is a citation style that stands
    in the place of the module's own; both as the user would type them.
    """
    document, beside = blocks.document, blocks.beside
    root = blocks.reader(document.root)
    sections = tuple(_section(section, blocks) for section in root.children("sections"))
    scored, of_parts = assessment(root, blocks)
    references, of_references = citing.references(document.root, beside, libraries)
    style, style_text, of_style = citing.style(root, beside, csl)
    module = Module(
        id=root.word("id"),
        version=root.word("version"),
        title=root.text("title"),
        description=root.text("description"),
        language=root.word("language"),
        authors=strings(root, "authors"),
        contact=root.word("contact"),
        licence=root.word("licence"),
        published=root.word("published"),
        review_by=root.word("review_by"),
        duration_min=minutes(root.word("duration")),
        part_of=_part_of(root.child("part_of")),
        outcomes=tuple(
            Outcome(name, title, child(root, "outcomes").place_of(name))
            for name, title in root.labels("outcomes")
        ),
        sections=sections,
        assessment=scored,
        completion=completion(root, sections, scored),
        related=tuple(related(root)),
        references=references,
        accessibility=accessibility(root),
        media=tuple(blocks.pictures.found.values()),
        folder=path.parent,
        source=document.source.shown,
        inputs=(path, *beside.read_paths, *blocks.banks.inputs),
        place=root.place,
        publisher=root.word("publisher"),
        url=root.word("url"),
        resumes_on_web=(web := root.child("web")) is not None and web.flag("resume"),
        style=style,
        csl=style_text,
        terms=tuple(terms(root)),
        abbreviations=tuple(abbreviations(root)),
        language_place=root.text("language").place,
        further_reading=citing.further_reading(root, references),
    )
    return module, [*of_parts, *of_references, *of_style]


def _section(reader: MappingReader, blocks: Blocks) -> Section:
    entry = reader.mapping.entry("blocks")
    assert entry is not None
    assert isinstance(entry.value, Sequence)
    decoded = (blocks.block(item) for item in entry.value.items)
    return Section(
        reader.word("id"),
        reader.text("title"),
        strings(reader, "outcomes"),
        tuple(block for block in decoded if block is not None),
        reader.place,
    )


def _part_of(reader: MappingReader | None) -> PartOf | None:
    return None if reader is None else PartOf(reader.word("title"), strings(reader, "editors"))
