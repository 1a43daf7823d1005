"""Authors' Markdown as HTML."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from markdown_it.token import Token
from markupsafe import Markup, escape

from builder.interface.catalogue import Catalogue
from builder.markdown.citing import Citation
from builder.markdown.document import parse
from builder.markdown.pieces import pieces
from builder.model.module import Module
from builder.model.prose import Prose, Text
from builder.render.citations import Citations, entry_id
from builder.render.markdown_writer import Names, Writer


class Renderer:
    """Renders the Markdown of one module.

    Ids on the page and the numbers of citations are settled when it is made, in reading order, so that pieces may be
    rendered in any order. A piece must be put on the page once. Without ids are rendered a piece that the module does
    not have, and one that it has several times (a file included twice): an id may stand on a page only once.
    """

    def __init__(self, module: Module, catalogue: Catalogue) -> None:
        self._words = catalogue
        self._pages = {page.id: page for page in module.related}
        self._names: dict[Prose, Names] = {}
        counts: Counter[str] = Counter()
        known = frozenset(work.key for work in module.references)
        taken = {entry_id(key) for key in known}
        often = Counter(piece.prose for piece in pieces(module))
        for piece in pieces(module):
            tokens = parse(piece.prose).walk()
            if often[piece.prose] == 1:
                self._names[piece.prose] = _names(piece.part, tokens, known, taken, counts)
            else:
                counts.update(dict.fromkeys(_cited(tokens, known), 0))
        self._citations = Citations.of(module.references, counts, catalogue)

    def block(self, prose: Prose, gaps: Callable[[str], Markup] | None = None) -> Markup:
        """The piece as paragraphs, lists, tables and so on; ``gaps`` makes what stands in a gap, by its id."""
        writer = Writer(self._words, self._pages, self._citations, self._names.get(prose), gaps)
        return writer.write(parse(prose).tokens)

    def inline(self, text: Prose | Text) -> Markup:
        """A single line, without a paragraph around it; plain text is only escaped.

        Of Markdown with several paragraphs each stands on a line of its own.
        """
        if isinstance(text, Text):
            return escape(text.text)
        return self._inline(text, self._names.get(text))

    def again(self, text: Prose) -> Markup:
        """A single line that stands elsewhere on the page too: without ids."""
        return self._inline(text, None)

    def _inline(self, text: Prose, names: Names | None) -> Markup:
        writer = Writer(self._words, self._pages, self._citations, names)
        lines = [writer.write([token]) for token in parse(text).tokens if token.type == "inline"]
        return Markup("<br>\n").join(lines)

    def reference_list(self) -> Markup:
        """The works that the module cites, linked with their citations; empty when it cites none."""
        return self._citations.reference_list()


def _names(
    part: str, tokens: Iterable[Token], known: frozenset[str], taken: set[str], counts: Counter[str]
) -> Names:
    headings: list[str] = []
    tables: list[str] = []
    citations: list[tuple[int, ...]] = []
    in_heading = False
    for token in tokens:
        if token.type == "heading_open":
            in_heading = True
        elif token.type == "inline" and in_heading:
            headings.append(_unique(f"{part}_{_slug(_text(token))}", taken))
            in_heading = False
        elif token.type == "table_open":
            tables.append(_unique(f"{part}_table", taken))
        elif token.type == "citation":
            citations.append(_numbers(token.meta["citation"], known, counts))
    return Names(tuple(headings), tuple(tables), tuple(citations))


def _cited(tokens: Iterable[Token], known: frozenset[str]) -> Iterator[str]:
    """The works of the citations that will be shown as such."""
    for token in tokens:
        if token.type == "citation" and all(work.key in known for work in token.meta["citation"].works):
            yield from (work.key for work in token.meta["citation"].works)


def _numbers(citation: Citation, known: frozenset[str], counts: Counter[str]) -> tuple[int, ...]:
    """Which citation of each of its works this is; none where a work is unknown: it stands as it was typed."""
    if not all(work.key in known for work in citation.works):
        return ()
    numbers: list[int] = []
    for work in citation.works:
        counts[work.key] += 1
        numbers.append(counts[work.key])
    return tuple(numbers)


def _unique(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60] or "heading"


def _text(token: Token) -> str:
    """What a heading says, without marks and citations."""
    children = token.children or []
    return "".join(
        child.content
        for child in children
        if child.type in {"text", "text_special", "code_inline", "raw_html"}
    )
