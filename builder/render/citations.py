"""Citations in the text and the list of references, linked with each other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from builder.interface.catalogue import Catalogue
from builder.markdown.citing import Citation, Work
from builder.model.module import Reference
from builder.render.harvard import Harvard


@dataclass(frozen=True, slots=True)
class Citations:
    """The citations of one module.

    Attributes:
        counts: the cited works, and how many of its citations the list shall link back to.
    """

    style: Harvard
    works: Mapping[str, Reference]
    counts: Mapping[str, int]
    words: Catalogue

    @classmethod
    def of(cls, references: Iterable[Reference], counts: Mapping[str, int], words: Catalogue) -> "Citations":
        """``counts`` has only keys that the references have."""
        works = {work.key: work for work in references}
        return cls(Harvard.of([works[key] for key in counts], words), works, counts, words)

    def inline(self, citation: Citation, numbers: Sequence[int], *, linked: bool = True) -> Markup:
        """A citation as the text shows it.

        ``numbers`` says of each work which of its citations this is, from 1, for the list to link back to; it is empty
        where it shall not. A citation of a work that the references lack stands as the author typed it. Inside another
        link it must not be ``linked``.
        """
        if any(work.key not in self.counts for work in citation.works):
            return escape(citation.source)
        parts: list[Markup] = []
        for work, number in zip(citation.works, numbers or [0] * len(citation.works), strict=True):
            shown = self._narrative(work) if citation.narrative else self._parenthetic(work)
            prefix = escape(f"{work.prefix} ") if work.prefix else Markup()
            parts.append(prefix + _anchored(work.key, number, shown, linked=linked) + escape(work.suffix))
        joined = Markup("; ").join(parts)
        return joined if citation.narrative else Markup("({})").format(joined)

    def reference_list(self) -> Markup:
        """What is cited, as a list whose entries link back; nothing when nothing is cited."""
        if not self.counts:
            return Markup()
        entries = Markup().join(
            Markup('<li id="{}">{}{}</li>\n').format(
                entry_id(work.key), self.style.entry(work), self._back_links(work)
            )
            for work in self.style.ordered
        )
        # TRANSLATORS: the name of the reference list, read out by screen readers
        name = self.words.say("References")
        named = Markup('<div role="doc-bibliography" aria-label="{}">\n').format(name)
        return named + Markup('<ul class="references">\n{}</ul>\n</div>\n').format(entries)

    def _parenthetic(self, work: Work) -> Markup:
        reference = self.works[work.key]
        parts = [] if work.author_hidden else [self.style.author(reference)]
        parts.append(escape(self.style.year(reference)))
        if work.locator:
            parts.append(escape(self.style.locator(work.locator)))
        return Markup(", ").join(parts)

    def _narrative(self, work: Work) -> Markup:
        reference = self.works[work.key]
        inside = self.style.year(reference)
        if work.locator:
            inside = f"{inside}, {self.style.locator(work.locator)}"
        return Markup("{} ({})").format(self.style.author(reference), inside)

    def _back_links(self, work: Reference) -> Markup:
        count = self.counts[work.key]
        named = self._narrative(Work(work.key, "", None, "", author_hidden=False, offset=0)).striptags()
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
