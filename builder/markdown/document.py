"""A piece of Markdown, parsed, every part with its place in the file."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markdown_it.token import Token

from builder.findings import Place
from builder.markdown.citing import Citation
from builder.markdown.dialect import parser
from builder.markdown.footnotes import Footnote, taken_out
from builder.markdown.sentences import one_sentence
from builder.markdown.tables import with_captions
from builder.model.prose import Prose

_OPEN_ENDED = frozenset({"link_open", "image", "language_open", "note_open"})
"""Tokens whose content does not say how wide they are."""

_LINE_END = re.compile("\n")


@dataclass(frozen=True, slots=True)
class Definition:
    """``[label]: url``, which a link may use.

    Attributes:
        label: normalized as CommonMark wants.
    """

    label: str
    place: Place


@dataclass(frozen=True, slots=True)
class Document:
    """A parsed piece.

    Attributes:
        tokens: as markdown-it makes them. Block tokens and, in ``inline`` ones, links, images, HTML, citations and
            links to pages carry their ``meta["place"]``; a citation has ``meta["works"]``, the place of each work.
            Nobody may change them: the same document is handed out again.
        definitions: the link definitions in it.
        body: the tokens without footnotes, a ``note_reference`` standing for each that was written in place.
        footnotes: what was taken out.
    """

    prose: Prose
    tokens: tuple[Token, ...]
    definitions: tuple[Definition, ...]
    body: tuple[Token, ...]
    footnotes: tuple[Footnote, ...]

    def walk(self) -> tuple[Token, ...]:
        """Every token in reading order, an ``inline`` one before what stands in it."""
        return _walked(self.prose)

    def place_in(self, token: Token, position: int, width: int = 0) -> Place:
        """The place of a position in the content of an ``inline`` or ``math_block`` token."""
        return _inside(self.prose, token.content, token.meta["starts"], position, width)


@lru_cache(maxsize=4096)
def parse(prose: Prose) -> Document:
    """The piece as tokens."""
    if (sentence := one_sentence(prose.text)) is not None:
        sentence[0].meta["place"] = prose.at(0)
        sentence[1].meta |= {"place": prose.at(0, 0, len(prose.text)), "starts": [(0, 0)]}
        return Document(prose, tuple(sentence), (), tuple(sentence), ())
    environment: dict[str, Any] = {"gaps": prose.gaps}
    tokens = with_captions(parser().parse(prose.text, environment), prose.text.split("\n"))
    _give_places(prose, tokens)
    definitions = tuple(
        Definition(label, prose.at(reference["map"][0]))
        for label, reference in environment.get("references", {}).items()
    )
    return Document(prose, tuple(tokens), definitions, *taken_out(tokens))


@lru_cache(maxsize=4096)
def _walked(prose: Prose) -> tuple[Token, ...]:
    """Kept: a dozen rules go through the same document."""
    return tuple(walk(parse(prose).tokens))


def walk(tokens: Iterable[Token]) -> Iterator[Token]:
    """Every token in reading order, an ``inline`` one before what stands in it."""
    for token in tokens:
        yield token
        if token.children and token.type == "inline":
            yield from walk(token.children)


def _give_places(prose: Prose, tokens: list[Token]) -> None:
    sources = prose.text.split("\n")
    cell_line, cell_from = -1, 0
    for token in tokens:
        if token.map is None:
            continue
        first = token.map[0]
        if token.type not in {"inline", "math_block"}:
            token.meta["place"] = prose.at(first, _indent(sources, first))
            continue
        starts: list[tuple[int, int]] = []
        for number, line in enumerate(token.content.split("\n"), start=first):
            since = cell_from if number == cell_line else 0
            column = _column(sources[number], line, since) if number < len(sources) else -1
            starts.append((number, column))
        if len(starts) == 1 and starts[0][1] >= 0:
            cell_line, cell_from = starts[0][0], starts[0][1] + len(token.content)
        token.meta["place"] = _at(prose, *starts[0], len(token.content) if len(starts) == 1 else 0)
        token.meta["starts"] = starts
        for child in token.children or ():
            if "pos" in child.meta:
                _place_child(prose, token.content, starts, child)


def _place_child(prose: Prose, content: str, starts: list[tuple[int, int]], child: Token) -> None:
    position: int = child.meta["pos"]
    width = 0 if "\n" in child.content or child.type in _OPEN_ENDED else len(child.content)
    child.meta["place"] = _inside(prose, content, starts, position, width)
    if child.type == "citation":
        citation: Citation = child.meta["citation"]
        child.meta["works"] = tuple(
            _inside(prose, content, starts, position + work.offset, len(work.key) + 1)
            for work in citation.works
        )


def _inside(prose: Prose, content: str, starts: list[tuple[int, int]], position: int, width: int) -> Place:
    offsets = _line_offsets(content)
    number = bisect_right(offsets, position) - 1
    line, column = starts[number]
    within = position - offsets[number]
    return _at(prose, line, column + within if column >= 0 else -1, width)


@lru_cache(maxsize=16)
def _line_offsets(content: str) -> tuple[int, ...]:
    """Where each line begins; kept, as a long paragraph is asked for thousands of places."""
    return (0, *(found.end() for found in _LINE_END.finditer(content)))


def _at(prose: Prose, line: int, column: int, width: int) -> Place:
    if column < 0:
        return Place(prose.place.file, prose.at(line).line)
    return prose.at(line, column, width)


def _indent(sources: list[str], line: int) -> int:
    if line >= len(sources):
        return 0
    return len(sources[line]) - len(sources[line].lstrip())


def _column(source: str, content: str, since: int) -> int:
    """Where in the source line the parsed text begins; -1 when an escape or a tab makes it differ."""
    wanted = re.sub(r"\s+$", "", content)
    if since == 0 and source.rstrip().endswith(wanted):
        return len(source.rstrip()) - len(wanted)
    return source.find(wanted, since)
