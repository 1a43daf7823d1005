"""The footnotes of a section, numbered in the order in which its text refers to them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markdown_it.token import Token
from markupsafe import Markup

from builder.interface.catalogue import Catalogue
from builder.markdown.footnotes import Footnote
from builder.render.names import Names, NoteUse

_PARAGRAPH_END = "</p>\n"


@dataclass(slots=True)
class Endnote:
    """A footnote that a text refers to.

    Attributes:
        uses: the ids of the places that refer to it.
        names: of what stands in it; set when the text of the module has been gone through.
    """

    number: int
    id: str
    footnote: Footnote
    uses: list[str] = field(default_factory=list)
    names: Names = field(default_factory=Names)


class Endnotes:
    """The footnotes of one part of the page."""

    def __init__(self, part: str) -> None:
        self._part = part
        self._defined: dict[str, Footnote] = {}
        self._numbered: dict[str, Endnote] = {}
        self._in_order: list[Endnote] = []

    def define(self, footnotes: Iterable[Footnote]) -> None:
        """Adds what texts may refer to. Of two with one label, the first is meant."""
        for footnote in footnotes:
            self._defined.setdefault(footnote.label, footnote)

    def used_in(self, tokens: Iterable[Token], *, once: bool = True) -> Iterator[NoteUse | None]:
        """What each reference is; the first gives a footnote its number. ``once``: the text stands on the page once."""
        for token in tokens:
            if token.type == "note_reference":
                yield self._use(token.meta["label"], once=once)

    def _use(self, label: str, *, once: bool) -> NoteUse | None:
        footnote = self._defined.get(label)
        if footnote is None:
            return None
        note = self._numbered.get(label)
        if note is None:
            number = len(self._in_order) + 1
            note = self._numbered[label] = Endnote(number, f"note_{self._part}_{number}", footnote)
            self._in_order.append(note)
        if not once:
            return NoteUse(note.number, note.id, "")
        count = len(note.uses) + 1
        own = f"noteref_{self._part}_{note.number}" + (f"_{count}" if count > 1 else "")
        note.uses.append(own)
        return NoteUse(note.number, note.id, own)

    def __iter__(self) -> Iterator[Endnote]:
        """In order; those that another footnote refers to are found on the way."""
        position = 0
        while position < len(self._in_order):
            yield self._in_order[position]
            position += 1


class EndnotesOfParts(defaultdict[str, Endnotes]):
    """The footnotes of each part of the page."""

    def __missing__(self, part: str) -> Endnotes:
        made = self[part] = Endnotes(part)
        return made


def entry(note: Endnote, text: Markup, words: Catalogue) -> Markup:
    """A footnote in the list, with links back to where it is referred to."""
    links = Markup().join(_back_link(note, position, words) for position in range(len(note.uses)))
    inside, end, rest = text.rpartition(_PARAGRAPH_END)
    shown = inside + links + end if end and not rest else Markup("{}<p>{}</p>\n").format(text, links.lstrip())
    return Markup('<li id="{}">{}</li>\n').format(note.id, shown)


def _back_link(note: Endnote, position: int, words: Catalogue) -> Markup:
    link = Markup(
        ' <a href="#{}" role="doc-backlink"><span aria-hidden="true">↩\ufe0e{}</span>'
        '<span class="visually-hidden">{}</span></a>'
    )
    if len(note.uses) == 1:
        # TRANSLATORS: a link from a footnote to the place in the text that it belongs to
        text = words.say("Back to the text at note {number}", number=note.number)
        return link.format(note.uses[0], "", text)
    # TRANSLATORS: the same, when a text refers to a footnote several times; {place} counts these places
    text = words.say(
        "Back to the text at note {number}, place {place}", number=note.number, place=position + 1
    )
    return link.format(note.uses[position], position + 1, text)
