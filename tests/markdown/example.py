"""Modules made in memory, for tests of what is read from and made of prose."""

from pathlib import Path

from builder.blocks.prose import ProseBlock
from builder.findings import Place
from builder.model.module import Module, Section
from builder.model.prose import Prose, Text
from builder.model.reference import Reference
from builder.model.related import RelatedPage

FIRST_LINE, INDENT = 10, 9


def prose(text: str, line: int = FIRST_LINE) -> Prose:
    """Prose as a block scalar has it: its lines follow each other, each indented."""
    lines = tuple((line + number, INDENT) for number in range(text.count("\n") + 1))
    return Prose(text, Place("module.yaml", line, INDENT), lines)


def words(text: str, line: int = 1) -> Text:
    return Text(text, Place("module.yaml", line, 8))


def page(name: str, title: str, url: str = "") -> RelatedPage:
    return RelatedPage(name, words(title, 90), url, Place("module.yaml", 90))


def work(
    key: str, kind: str = "book", authors=(("Northouse", "Peter G."),), editors=(), **fields: str
) -> Reference:
    """``container_title`` stands for container-title."""
    variables = {"title": "Leadership", "issued": "2016", **fields}
    named = tuple(sorted((name.replace("_", "-"), text) for name, text in variables.items() if text))
    return Reference(key, kind, named, tuple(authors), tuple(editors), Place("references.bib", 1, 1))


def module(*pieces: Prose | tuple[str, Prose], references=(), related=(), title: str = "A module") -> Module:
    """Pieces of prose, each alone for the section "first" or with the id of its section."""
    sections: dict[str, list[ProseBlock]] = {}
    for piece in pieces:
        section, text = ("first", piece) if isinstance(piece, Prose) else piece
        sections.setdefault(section, []).append(ProseBlock(text, text.place))
    return Module(
        id="a-module",
        version="1.0.0",
        title=words(title),
        description=words("What it is about"),
        language="en-GB",
        authors=("A. Author",),
        contact="author@example.org",
        licence="CC-BY-4.0",
        published="2026",
        review_by="",
        duration_min=0,
        part_of=None,
        outcomes=(),
        sections=tuple(
            Section(name, words(name.title()), (), tuple(blocks), Place("module.yaml", 5))
            for name, blocks in sections.items()
        ),
        assessment=None,
        completion=(),
        related=tuple(related),
        references=tuple(references),
        accessibility=None,
        media=(),
        folder=Path(),
        source="module.yaml",
        inputs=(),
        place=Place("module.yaml", 1),
    )
