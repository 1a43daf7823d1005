"""Authors' Markdown as HTML."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby

from markdown_it.token import Token
from markupsafe import Markup, escape

from builder.interface.catalogue import Catalogue
from builder.markdown.citing import Citation
from builder.markdown.document import Document, parse, walk
from builder.markdown.lexicon import Lexicon
from builder.markdown.page_links import target
from builder.markdown.pieces import Piece, pieces
from builder.model.module import Module
from builder.model.prose import Prose, Text
from builder.render import endnotes
from builder.render.citations import Citations, entry_id
from builder.render.citing.choosing import style_of
from builder.render.endnotes import EndnotesOfParts
from builder.render.glossary import Glossary
from builder.render.names import Names, NoteUse
from builder.render.tokens.contract import Setting, Writer
from builder.render.tokens.registry import WRITERS


class Renderer:
    """Renders the Markdown of one module.

    Ids on the page and the numbers of citations and footnotes are settled when it is made, in reading order, so that
    pieces may be rendered in any order. A piece must be put on the page once. Without ids are rendered a piece that the
    module does not have, and one that it has several times (a file included twice): an id stands on a page only once.
    ``together``: the ids of the modules in the same package.
    """

    def __init__(self, module: Module, catalogue: Catalogue, together: frozenset[str] = frozenset()) -> None:
        self._words = catalogue
        self._names: dict[Prose, Names] = {}
        self._endnotes = EndnotesOfParts()
        taken = {entry_id(work.key) for work in module.references}
        self._glossary = _glossary(module, taken)
        self._namer = _Namer(frozenset(work.key for work in module.references), taken)
        every = list(pieces(module))
        often = Counter(piece.prose for piece in every)
        for piece in every:
            if piece.always_shown:
                self._endnotes[piece.part].define(parse(piece.prose).footnotes)
        self._name(every, often, Lexicon.of(module))
        for notes in self._endnotes.values():
            for note in notes:
                uses = notes.used_in(walk(note.footnote.tokens))
                note.names = self._namer.names("note", note.footnote.tokens, tuple(uses))
        counts = {key: self._namer.counts[key] for key in self._cited_in_order(every)}
        citations = Citations.of(
            module.references,
            counts,
            catalogue,
            style_of(module),
            language=module.language,
            further=[key.text for key in module.further_reading],
        )
        spoken = "" if catalogue.language == module.language else catalogue.language
        self._setting = Setting(
            catalogue, partial(target, module), citations, spoken, catalogue.direction, WRITERS, together
        )

    def _cited_in_order(self, every: Iterable[Piece]) -> Iterator[str]:
        """The works that citations show, as readers meet them: a part's footnotes stand at its end."""
        for part, inside in groupby(every, key=lambda piece: piece.part):
            for piece in inside:
                yield from self._namer.cited(walk(parse(piece.prose).body))
            for note in self._endnotes[part]:
                yield from self._namer.cited(walk(note.footnote.tokens))

    def block(self, prose: Prose, gaps: Callable[[str], Markup] | None = None) -> Markup:
        """The piece as paragraphs, lists, tables and so on; ``gaps`` makes what stands in a gap, by its id."""
        document = parse(prose)
        return self._writer(document, self._names.get(prose), gaps).write(document.body)

    def inline(self, text: Prose | Text) -> Markup:
        """A single line, without a paragraph around it; plain text is only escaped.

        Of Markdown with several paragraphs each stands on a line of its own.
        """
        if isinstance(text, Text):
            return escape(text.text)
        return self._inline(text, self._names.get(text))

    def again(self, text: Prose) -> Markup:
        """A single line that stands elsewhere on the page too: without ids."""
        names = self._names.get(text)
        return self._inline(text, names and names.anonymous())

    def reference_list(self) -> Markup:
        """The works that the module cites, linked with their citations; empty when it cites none."""
        return self._setting.citations.reference_list()

    def further_reading(self) -> Markup:
        """The works that the module names without citing them; empty when there are none."""
        return self._setting.citations.further_reading()

    def glossary(self) -> Markup:
        """Terms and abbreviations, linked with their uses; empty when there are none."""
        return self._glossary.entries(self.inline, self._words)

    def endnotes(self, part: str) -> Markup:
        """The footnotes of a part of the page as entries of a list; empty when it has none."""
        return Markup().join(
            endnotes.entry(note, Writer(self._setting, note.names).write(note.footnote.tokens), self._words)
            for note in self._endnotes[part]
        )

    def _inline(self, text: Prose, names: Names | None) -> Markup:
        document = parse(text)
        writer = self._writer(document, names)
        lines = [writer.write([token]) for token in document.body if token.type in {"inline", "math_block"}]
        return Markup("<br>\n").join(lines)

    def _writer(
        self, document: Document, names: Names | None, gaps: Callable[[str], Markup] | None = None
    ) -> Writer:
        written_in_place = {note.label: note for note in document.footnotes if note.in_place}
        return Writer(self._setting, names, written_in_place, gaps)

    def _name(self, every: Iterable[Piece], often: Counter[Prose], lexicon: Lexicon) -> None:
        """Settles the names of each piece; terms are marked where a part first uses them."""
        seen: dict[str, set[str]] = {}
        for piece in every:
            body = parse(piece.prose).body
            once = often[piece.prose] == 1
            uses: tuple[NoteUse | None, ...] = ()
            if piece.always_shown:
                uses = tuple(self._endnotes[piece.part].used_in(walk(body), once=once))
            if not once:
                self._names[piece.prose] = self._namer.nameless(body, uses)
                continue
            marked: dict[int, list[Token]] = {}
            if piece.running:
                marked = lexicon.marked(body, seen.setdefault(piece.part, set()))
                for children in marked.values():
                    self._glossary.name(children)
            self._names[piece.prose] = self._namer.names(piece.part, body, uses, marked)


class _Namer:
    """Gives ids that no other part of the page has."""

    def __init__(self, known: frozenset[str], taken: set[str]) -> None:
        self.counts: Counter[str] = Counter()
        self._known = known
        self._taken = taken

    def names(
        self,
        part: str,
        tokens: Iterable[Token],
        notes: tuple[NoteUse | None, ...],
        marked: dict[int, list[Token]] | None = None,
    ) -> Names:
        headings: list[str] = []
        tables: list[str] = []
        callouts: list[str] = []
        citations: list[tuple[int, ...]] = []
        in_heading = False
        for token in walk(tokens):
            if token.type == "heading_open":
                in_heading = True
            elif token.type == "inline" and in_heading:
                headings.append(_unique(f"{part}_{_slug(_text(token))}", self._taken))
                in_heading = False
            elif token.type == "table_open":
                tables.append(_unique(f"{part}_table", self._taken))
            elif token.type == "container_open":
                callouts.append(_unique(f"{part}_callout", self._taken))
            elif token.type == "citation":
                citations.append(self._numbers(token.meta["citation"]))
        return Names(tuple(headings), tuple(tables), tuple(callouts), tuple(citations), notes, marked or {})

    def nameless(self, tokens: Iterable[Token], notes: tuple[NoteUse | None, ...]) -> Names:
        """The names of a piece that stands on the page several times; its works are cited all the same."""
        listed = list(walk(tokens))
        self.counts.update(dict.fromkeys(self.cited(listed), 0))
        found = Counter(token.type for token in listed)
        return Names(
            headings=("",) * found["heading_open"],
            tables=("",) * found["table_open"],
            callouts=("",) * found["container_open"],
            citations=((),) * found["citation"],
            notes=notes,
        )

    def cited(self, tokens: Iterable[Token]) -> Iterator[str]:
        """The works of the citations that will be shown as such."""
        for token in tokens:
            if token.type == "citation" and self._is_listed(token.meta["citation"]):
                yield from (work.key for work in token.meta["citation"].works)

    def _numbers(self, citation: Citation) -> tuple[int, ...]:
        """Which citation of each of its works this is; none where a work is unknown: it stands as it was typed."""
        if not self._is_listed(citation):
            return ()
        numbers: list[int] = []
        for work in citation.works:
            self.counts[work.key] += 1
            numbers.append(self.counts[work.key])
        return tuple(numbers)

    def _is_listed(self, citation: Citation) -> bool:
        return all(work.key in self._known for work in citation.works)


def _glossary(module: Module, taken: set[str]) -> Glossary:
    ids = {term.name.text: _unique(f"term_{_slug(term.name.text)}", taken) for term in module.terms}
    return Glossary(module.terms, module.abbreviations, ids)


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
