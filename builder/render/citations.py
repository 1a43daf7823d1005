"""Citations in the text and the list of references, linked with each other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from builder.interface.catalogue import Catalogue
from builder.interface.language import direction, first_direction
from builder.markdown.citing import Citation, Work
from builder.model.reference import Reference
from builder.render.citing.contract import Style
from builder.render.citing.harvard import Harvard
from builder.render.citing.languages import marked
from builder.render.citing.registry import DEFAULT, STYLES, MakeStyle

_RANGE = 2
"""Numbers that are so far apart, with all between them, are shown as a range."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """One work of a citation as the text shows it.

    Attributes:
        place: its number, where only that is shown; 0 otherwise.
    """

    markup: Markup
    key: str
    number: int
    place: int


@dataclass(frozen=True, slots=True)
class Citations:
    """The citations of one module.

    Attributes:
        counts: the cited works, and how many of its citations the list shall link back to.
        language: of the page.
        further: entries of works that are listed though nothing cites them, in their order.
    """

    style: Style
    works: Mapping[str, Reference]
    counts: Mapping[str, int]
    words: Catalogue
    language: str = ""
    further: tuple[Markup, ...] = ()

    @classmethod
    def of(
        cls,
        references: Iterable[Reference],
        counts: Mapping[str, int],
        words: Catalogue,
        make_style: MakeStyle = STYLES[DEFAULT],
        *,
        language: str = "",
        further: Iterable[str] = (),
    ) -> "Citations":
        """``counts`` has only keys that the references have, in the order in which they are first cited.

        Of the works that ``further`` names those are listed apart that nothing cites. One style writes both lists, so
        that letters tell all works of a year apart; where works have numbers, only the cited ones get any.
        """
        known = {work.key: work for work in references}
        works = {key: known[key] for key in counts}
        more = [known[key] for key in dict.fromkeys(further) if key in known and key not in counts]
        style = make_style(list(works.values()), words)
        if not more:
            return cls(style, works, counts, words, language)
        if style.numbered:
            apart, ordered = make_style(more, words), Harvard.of(more, words).ordered
        else:
            style = apart = make_style([*works.values(), *more], words)
            ordered = tuple(work for work in style.ordered if work.key not in counts)
        entries = tuple(_laid_out(apart.entry(work), work, language or words.language) for work in ordered)
        return cls(style, works, counts, words, language, entries)

    def inline(self, citation: Citation, numbers: Sequence[int], *, linked: bool = True) -> Markup:
        """A citation as the text shows it.

        ``numbers`` says of each work which of its citations this is, from 1, for the list to link back to; it is empty
        where it shall not. A citation of a work that the references lack stands as the author typed it. Inside another
        link it must not be ``linked``.
        """
        if any(work.key not in self.counts for work in citation.works):
            return escape(citation.source)
        cited = list(zip(citation.works, numbers or [0] * len(citation.works), strict=True))
        positions = [self.style.position(self.works[work.key]) for work in citation.works]
        if None not in positions and not any(work.prefix or work.suffix for work in citation.works):
            cited = [
                one for _, one in sorted(zip(positions, cited, strict=True), key=lambda pair: pair[0] or 0)
            ]
        shown = [self._one(work, number, citation, linked=linked) for work, number in cited]
        joined = escape(self.style.separator).join(_in_ranges(shown))
        opening, closing = self.style.brackets
        whole = joined if citation.narrative else Markup("{}{}{}").format(opening, joined, closing)
        return (
            Markup("<sup>{}</sup>").format(whole)
            if self.style.is_raised and not citation.narrative
            else whole
        )

    def _one(self, work: Work, number: int, citation: Citation, *, linked: bool) -> _Shown:
        reference = self.works[work.key]
        if citation.narrative:
            shown = self.style.narrative(reference, work.locator)
        else:
            shown = self.style.parenthetical(reference, work.locator, author_hidden=work.author_hidden)
        prefix = escape(f"{work.prefix} ") if work.prefix else Markup()
        whole = prefix + _anchored(work.key, number, shown, linked=linked) + escape(work.suffix)
        is_bare = self.style.numbered and not (
            work.prefix or work.suffix or work.locator or citation.narrative
        )
        position = self.style.position(reference)
        return _Shown(whole, work.key, number, position if is_bare and position else 0)

    def entry(self, work: Reference) -> Markup:
        """A work's line as the list has it."""
        return _laid_out(self.style.entry(work), work, self.language or self.words.language)

    def reference_list(self) -> Markup:
        """What is cited, as a list whose entries link back; nothing when nothing is cited."""
        if not self.counts:
            return Markup()
        entries = Markup().join(
            Markup('<li id="{}">{}{}</li>\n').format(
                entry_id(work.key), self.entry(work), self._back_links(work)
            )
            for work in self.style.ordered
            if work.key in self.counts
        )
        # TRANSLATORS: the name of the reference list, read out by screen readers
        name = self.words.say("References")
        named = Markup('<div role="doc-bibliography" aria-label="{}">\n').format(name)
        tag = "ol" if self.style.numbered else "ul"
        return named + Markup('<{} class="references">\n{}</{}>\n</div>\n').format(tag, entries, tag)

    def further_reading(self) -> Markup:
        """What is listed though nothing cites it; nothing when there is nothing."""
        if not self.further:
            return Markup()
        entries = Markup().join(Markup("<li>{}</li>\n").format(entry) for entry in self.further)
        return Markup('<ul class="references">\n{}</ul>\n').format(entries)

    def _back_links(self, work: Reference) -> Markup:
        count = self.counts[work.key]
        named = self.style.narrative(work, None).striptags()
        link = Markup(
            ' <a href="#{}" role="doc-backlink"><span aria-hidden="true">↩\ufe0e{}</span>'
            '<span class="visually-hidden">{}</span></a>'
        )
        if count == 1:
            # TRANSLATORS: a link from the reference list to the place in the text; "{work}" is "Northouse (2016)", say
            text = self.words.say("Back to where {work} is cited", work=named)
            return link.format(citation_id(work.key, 1), "", text)
        return Markup().join(
            link.format(
                citation_id(work.key, number),
                number,
                # TRANSLATORS: the same, when a work is cited several times
                self.words.say("Back to citation {number} of {work}", number=number, work=named),
            )
            for number in range(1, count + 1)
        )


def _laid_out(entry: Markup, work: Reference, language: str) -> Markup:
    """The entry with its languages, and written from its own side where that is not the page's."""
    own = first_direction(str(entry.striptags()))
    shown = marked(entry, work, language)
    if not own or own == direction(language):
        return shown
    return Markup('<span dir="{}">{}</span>').format(own, shown)


def _in_ranges(shown: Sequence[_Shown]) -> list[Markup]:
    """Three numbers and more that follow each other as a range; those between leave their anchors."""
    made: list[Markup] = []
    start = 0
    while start < len(shown):
        end = start
        while end + 1 < len(shown) and shown[end].place and shown[end + 1].place == shown[end].place + 1:
            end += 1
        if end - start < _RANGE:
            made += [one.markup for one in shown[start : end + 1]]
        else:
            between = Markup().join(
                Markup('<span id="{}"></span>').format(citation_id(one.key, one.number))
                for one in shown[start + 1 : end]
                if one.number
            )
            made.append(shown[start].markup + between + Markup("–") + shown[end].markup)
        start = end + 1
    return made


def _anchored(key: str, number: int, shown: Markup, *, linked: bool) -> Markup:
    own = Markup(' id="{}"').format(citation_id(key, number)) if number else Markup()
    if linked:
        return Markup('<a href="#{}"{} role="doc-biblioref">{}</a>').format(entry_id(key), own, shown)
    return Markup("<span{}>{}</span>").format(own, shown) if number else shown


def entry_id(key: str) -> str:
    """The id of a work's entry in the list."""
    return f"ref_{_plain(key)}"


def citation_id(key: str, number: int) -> str:
    """The id of the n-th citation of a work."""
    return f"cite_{_plain(key)}_{number}"


def _plain(key: str) -> str:
    """A key in the characters that an id and a link's fragment share; two keys never become one."""
    return "".join(c if (c.isascii() and c.isalnum()) or c == "-" else f"_{ord(c):x}_" for c in key)
