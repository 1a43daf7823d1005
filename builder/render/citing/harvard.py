"""The Harvard style in the manner of "Cite them right": authors and year in the text, an alphabetical list.

Every word and every mark that changes between languages comes from the catalogue.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from builder.interface.catalogue import Catalogue
from builder.interface.language import day_and_month
from builder.markdown.citing import Locator
from builder.model.reference import OTHERS, Reference
from builder.render.citing import words as parts
from builder.render.citing.authordate import initials, suffixes
from builder.render.citing.kinds import PARTS, SERIALS
from builder.render.citing.years import shown_year, sorted_year, with_letter

_NAMED = 3
"""With more authors than this only the first is named."""


@dataclass(frozen=True, slots=True)
class Harvard:
    """The cited works as this style writes them.

    Attributes:
        ordered: the works in the order of the list.
    """

    ordered: tuple[Reference, ...]
    suffixes: dict[str, str]
    words: Catalogue

    @classmethod
    def of(cls, cited: Sequence[Reference], words: Catalogue) -> "Harvard":
        """The style for these works; those of one author and year get a, b, … in the order of the list."""
        plain = cls((), {}, words)
        ordered = tuple(sorted(cited, key=plain._sort_key))
        return cls(ordered, suffixes(ordered, plain.author, plain.year), words)

    def author(self, work: Reference) -> Markup:
        """Whom the text names: authors, else editors, else the title."""
        names = work.authors or work.editors
        return self._joined([family for family, _given in names]) if names else self._title(work)

    def year(self, work: Reference) -> str:
        """The year with its letter, or the words for none."""
        issued = work.field("issued")
        # TRANSLATORS: stands in place of a year: (Smith, no date)
        shown = shown_year(issued) or issued or self.words.say("no date")
        return with_letter(shown, self.suffixes.get(work.key, ""))

    # As the contract asks.

    numbered = False
    separator = "; "
    brackets = ("(", ")")
    is_raised = False

    def parenthetical(self, work: Reference, where: Locator | None, *, author_hidden: bool) -> Markup:
        """What stands in brackets of one work."""
        shown = [] if author_hidden else [self.author(work)]
        shown.append(escape(self.year(work)))
        if where:
            shown.append(escape(parts.locator(self.words, where)))
        return Markup(", ").join(shown)

    def narrative(self, work: Reference, where: Locator | None) -> Markup:
        """The author as a part of the sentence, and the rest in brackets."""
        inside = self.parenthetical(work, where, author_hidden=True)
        return Markup("{} ({})").format(self.author(work), inside)

    def position(self, _work: Reference) -> None:
        """Works in one citation stay in the author's order."""

    def day_read(self, iso: str) -> str:
        """The day on which something was read, as the list writes it."""
        return self.words.date(iso)

    def entry(self, work: Reference) -> Markup:
        """The work's line in the list."""
        names, title = work.authors, self._title(work)
        year = Markup("({})").format(self.year(work))
        if names:
            head = Markup("{} {} {}").format(self._listed(names), year, title)
        elif work.editors and work.type not in PARTS:
            head = Markup("{} {} {} {}").format(
                self._listed(work.editors), parts.editors_mark(self.words, work), year, title
            )
        else:
            head = Markup("{} {}").format(title, year)
        return parts.sentences(
            [self._with_container(head, work), *self._details(work), self._place_online(work)]
        )

    # What follows the title.

    def _with_container(self, head: Markup, work: Reference) -> Markup:
        container = work.field("container-title")
        if work.type in SERIALS and container:
            return Markup(", ").join([head, *self._in_periodical(work, container)])
        if work.type in PARTS and container:
            return Markup(", ").join([head, self._in_book(work, container)])
        return head

    def _in_periodical(self, work: Reference, container: str) -> list[Markup]:
        volume, issue = work.field("volume"), work.field("issue")
        numbered = f"{volume}({issue})" if volume and issue else volume or (issue and f"({issue})")
        dated = ""
        if work.type in {"article-newspaper", "article-magazine", "post-weblog"} and not volume:
            dated = day_and_month(self.words.language, work.field("issued"))
        shown = [
            Markup("<cite>{}</cite>").format(container),
            escape(numbered),
            escape(dated),
            escape(parts.pages(self.words, work)),
        ]
        return [part for part in shown if part]

    def _in_book(self, work: Reference, container: str) -> Markup:
        book = Markup("<cite>{}</cite>").format(container)
        if work.editors:
            names = self._joined([f"{initials(given)} {family}".strip() for family, given in work.editors])
            book = Markup("{} {} {}").format(names, parts.editors_mark(self.words, work), book)
        # TRANSLATORS: a chapter in a book: ‘Chapter’, in A. Editor (ed.) Book title
        return self.words.say_html("in {book}", book=book)

    def _details(self, work: Reference) -> list[Markup]:
        published = ": ".join(part for part in (work.field("publisher-place"), parts.publisher(work)) if part)
        details: list[Markup] = []
        number = " ".join(part for part in (parts.genre(self.words, work), work.field("number")) if part)
        if number and work.type not in SERIALS and work.type != "legislation":
            details.append(escape(number if work.type == "thesis" else f"({number})"))
        if version := work.field("version"):
            details.append(self.words.say_html("Version {number}", number=version))
        if edition := parts.edition(self.words, work):
            details.append(escape(edition))
        if work.field("volume") and work.type not in SERIALS:
            # TRANSLATORS: short for "volume", at the start of a sentence in a reference list
            details.append(self.words.say_html("Vol. {number}", number=work.field("volume")))
        pages = parts.pages(self.words, work) if work.type not in SERIALS else ""
        if series := work.field("collection-title"):
            published = f"{published} ({series})".strip()
        if published or pages:
            details.append(escape(", ".join(part for part in (published, pages) if part)))
        return details

    def _place_online(self, work: Reference) -> Markup:
        address = parts.address(work)
        if not address:
            return Markup()
        shown = parts.link(self.words, address)
        # TRANSLATORS: in a reference list, before a web address
        online = self.words.say_html("Available at: {address}", address=shown)
        if work.field("DOI") or not work.field("accessed"):
            return online
        date = self.day_read(work.field("accessed"))
        # TRANSLATORS: in a reference list: when the author looked at a web page
        accessed = self.words.say_html("(Accessed: {date})", date=date)
        return Markup("{} {}").format(online, accessed)

    # Parts of an entry.

    def _title(self, work: Reference) -> Markup:
        title = work.field("title") or work.key
        if work.field("container-title") and work.type in SERIALS | PARTS:
            return parts.quoted(self.words, title)
        return Markup("<cite>{}</cite>").format(title)

    def _joined(self, names: Sequence[str]) -> Markup:
        """Names as a sentence has them."""
        known = [name for name in names if name != OTHERS[0]]
        if len(known) > _NAMED or len(known) < len(names):
            # TRANSLATORS: after the first of several authors
            return Markup("{} <em>{}</em>").format(known[0] if known else "", self.words.say("et al."))
        if len(known) == 1:
            return escape(known[0])
        # TRANSLATORS: the names of authors: "{names}" is one or more of them
        return self.words.say_html("{names} and {last}", names=", ".join(known[:-1]), last=known[-1])

    def _listed(self, names: Sequence[parts.Name]) -> Markup:
        """Names as the list has them: family name first."""
        return self._joined([_inverted(person) or OTHERS[0] for person in names])

    def _sort_key(self, work: Reference) -> tuple[list[str], str, str]:
        names = work.authors or work.editors
        people = [parts.for_sorting(", ".join(part for part in name if part)) for name in names]
        return (
            people or [parts.for_sorting(work.field("title"))],
            sorted_year(work, self.year(work)),
            parts.for_sorting(work.field("title")),
        )


def _inverted(person: parts.Name) -> str:
    """Family name first, as in "Northouse, P.G."; an organization as it is; "" for further people."""
    family, given = person
    if person == OTHERS:
        return ""
    return f"{family}, {initials(given)}" if given else family
