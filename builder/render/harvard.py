"""The Harvard style in the manner of "Cite them right": authors and year in the text, an alphabetical list.

Every word and every mark that changes between languages comes from the catalogue.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from builder.interface.catalogue import Catalogue
from builder.interface.language import day_and_month
from builder.markdown.citing import Locator
from builder.model.module import OTHERS, Reference

_NAMED = 3
"""With more authors than this only the first is named."""

_LONE = frozenset({"article-journal", "article-magazine", "article-newspaper", "post-weblog"})
_PARTS = frozenset({"chapter", "entry-dictionary", "entry-encyclopedia", "paper-conference"})
_ONLINE = frozenset({"webpage", "post", "post-weblog"})
_FIRST, _SECOND, _THIRD = 1, 2, 3
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_EDITION = re.compile(r"(\d+)(?:st|nd|rd|th)?(?:\s+(?:ed|edn|edition)\.?)?", re.IGNORECASE)
_PAGES = re.compile(
    r"(?:pp?\.\s*)?(?P<pages>[A-Za-z]?\d+[A-Za-z]?|[ivxlcdm]+)(?P<more>\s*[-–—,&+].*)?", re.IGNORECASE
)

_Name = tuple[str, str]


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
        alike: dict[tuple[str, str], list[str]] = defaultdict(list)
        for work in ordered:
            alike[plain.author(work).striptags(), plain.year(work)].append(work.key)
        suffixes = {
            key: _letters(number)
            for keys in alike.values()
            if len(keys) > 1
            for number, key in enumerate(keys)
        }
        return cls(ordered, suffixes, words)

    def author(self, work: Reference) -> Markup:
        """Whom the text names: authors, else editors, else the title."""
        names = work.authors or work.editors
        return self._joined([family for family, _given in names]) if names else self._title(work)

    def year(self, work: Reference) -> str:
        """The year with its letter, or the words for none."""
        issued = work.field("issued")
        found = _YEAR.search(issued)
        suffix = self.suffixes.get(work.key, "")
        if found:
            return found[1] + suffix
        # TRANSLATORS: stands in place of a year: (Smith, no date)
        shown = issued or self.words.say("no date")
        return f"{shown} {suffix}".rstrip()

    def locator(self, locator: Locator) -> str:
        """Where in a work, such as "pp. 3–5"."""
        one, several = _LOCATORS[locator.unit]
        return (several if locator.several else one)(self.words, locator.numbers)

    def entry(self, work: Reference) -> Markup:
        """The work's line in the list."""
        names, title = work.authors, self._title(work)
        year = Markup("({})").format(self.year(work))
        if names:
            head = Markup("{} {} {}").format(self._listed(names), year, title)
        elif work.editors and work.type not in _PARTS:
            head = Markup("{} {} {} {}").format(
                self._listed(work.editors), self._editors_mark(work), year, title
            )
        else:
            head = Markup("{} {}").format(title, year)
        return _sentences([self._with_container(head, work), *self._details(work), self._place_online(work)])

    # What follows the title.

    def _with_container(self, head: Markup, work: Reference) -> Markup:
        container = work.field("container-title")
        if work.type in _LONE and container:
            return Markup(", ").join([head, *self._in_periodical(work, container)])
        if work.type in _PARTS and container:
            return Markup(", ").join([head, self._in_book(work, container)])
        return head

    def _in_periodical(self, work: Reference, container: str) -> list[Markup]:
        volume, issue = work.field("volume"), work.field("issue")
        numbered = f"{volume}({issue})" if volume and issue else volume or (issue and f"({issue})")
        dated = ""
        if work.type in {"article-newspaper", "article-magazine", "post-weblog"} and not volume:
            dated = day_and_month(self.words.language, work.field("issued"))
        parts = [
            Markup("<cite>{}</cite>").format(container),
            escape(numbered),
            escape(dated),
            escape(self._pages(work)),
        ]
        return [part for part in parts if part]

    def _in_book(self, work: Reference, container: str) -> Markup:
        book = Markup("<cite>{}</cite>").format(container)
        if work.editors:
            names = self._joined([f"{_initials(given)} {family}".strip() for family, given in work.editors])
            book = Markup("{} {} {}").format(names, self._editors_mark(work), book)
        # TRANSLATORS: a chapter in a book: ‘Chapter’, in A. Editor (ed.) Book title
        return self.words.say_html("in {book}", book=book)

    def _details(self, work: Reference) -> list[Markup]:
        published = ": ".join(part for part in (work.field("publisher-place"), self._publisher(work)) if part)
        details: list[Markup] = []
        number = " ".join(part for part in (self._genre(work), work.field("number")) if part)
        if number and work.type not in _LONE:
            details.append(escape(number if work.type == "thesis" else f"({number})"))
        if edition := self._edition(work):
            details.append(escape(edition))
        if work.field("volume") and work.type not in _LONE:
            # TRANSLATORS: short for "volume", at the start of a sentence in a reference list
            details.append(self.words.say_html("Vol. {number}", number=work.field("volume")))
        pages = self._pages(work) if work.type not in _LONE else ""
        if published or pages:
            details.append(escape(", ".join(part for part in (published, pages) if part)))
        return details

    def _place_online(self, work: Reference) -> Markup:
        doi, url = work.field("DOI"), work.field("URL")
        if not doi and not url.startswith(("http://", "https://")):
            return Markup()
        address = f"https://doi.org/{doi}" if doi else url
        link = Markup(
            '<a href="{}" rel="noopener" target="_blank">{}<span class="visually-hidden"> {}</span></a>'
        )
        # TRANSLATORS: read out after a link's text by screen readers
        shown = link.format(address, address, self.words.say("(opens in a new window)"))
        # TRANSLATORS: in a reference list, before a web address
        online = self.words.say_html("Available at: {address}", address=shown)
        if doi or not work.field("accessed"):
            return online
        date = self.words.date(work.field("accessed"))
        # TRANSLATORS: in a reference list: when the author looked at a web page
        accessed = self.words.say_html("(Accessed: {date})", date=date)
        return Markup("{} {}").format(online, accessed)

    # Parts of an entry.

    def _title(self, work: Reference) -> Markup:
        title = work.field("title") or work.key
        if work.field("container-title") and work.type in _LONE | _PARTS:
            # TRANSLATORS: the quotation marks around the title of an article or a chapter
            return self.words.say_html("‘{title}’", title=title)
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

    def _listed(self, names: Sequence[_Name]) -> Markup:
        """Names as the list has them: family name first."""
        return self._joined([_inverted(person) or OTHERS[0] for person in names])

    def _editors_mark(self, work: Reference) -> str:
        if len(work.editors) == 1:
            # TRANSLATORS: short for "editor", after a name in a reference list
            return self.words.say("(ed.)")
        # TRANSLATORS: short for "editors", after names in a reference list
        return self.words.say("(eds)")

    def _publisher(self, work: Reference) -> str:
        publisher = work.field("publisher")
        itself = [family for family, given in work.authors if not given] == [publisher]
        return "" if itself else publisher

    def _genre(self, work: Reference) -> str:
        genre = work.field("genre")
        said = _GENRES.get(genre.lower())
        return said(self.words) if said else genre

    def _edition(self, work: Reference) -> str:
        edition = work.field("edition")
        if not edition:
            return ""
        found = _EDITION.fullmatch(edition)
        word = edition.lower().split(" ")[0]
        number = int(found[1]) if found else _ORDINALS.index(word) + 1 if word in _ORDINALS else 0
        shown = _ordinal(self.words, number) if number else re.sub(r"\s+(?:ed|edn|edition)\.?$", "", edition)
        # TRANSLATORS: short for "edition" in a reference list; "{edition}" is "2nd", say
        return "" if number == 1 else self.words.say("{edition} edn", edition=shown)

    def _pages(self, work: Reference) -> str:
        pages = work.field("page")
        found = _PAGES.fullmatch(pages)
        if not found:
            return pages
        shown = re.sub(r"\s*[-–—]+\s*", "–", found["pages"] + (found["more"] or ""))
        several = bool(found["more"])
        return self.locator(Locator("page", shown, several))

    def _sort_key(self, work: Reference) -> tuple[list[str], str, str]:
        names = work.authors or work.editors
        people = [_for_sorting(", ".join(part for part in name if part)) for name in names]
        return (
            people or [_for_sorting(work.field("title"))],
            self.year(work),
            _for_sorting(work.field("title")),
        )


def _inverted(person: _Name) -> str:
    """Family name first, as in "Northouse, P.G."; an organization as it is; "" for further people."""
    family, given = person
    if person == OTHERS:
        return ""
    return f"{family}, {_initials(given)}" if given else family


def _initials(given: str) -> str:
    """The initials of given names: "Peter G." -> "P.G.", "Jean-Paul" -> "J.-P."."""
    parts = re.findall(r"-?[^\W\d_][\w’']*\.?|-", given)
    return "".join(
        f"-{part[1:2]}." if part.startswith("-") else f"{part[0]}." for part in parts if part != "-"
    )


def _letters(number: int) -> str:
    """0 -> a, 25 -> z, 26 -> aa."""
    first, second = divmod(number, 26)
    return (_letters(first - 1) if first else "") + "abcdefghijklmnopqrstuvwxyz"[second]


def _for_sorting(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if character.isalnum() or character in " ,")


def _sentences(parts: list[Markup]) -> Markup:
    """The parts as sentences, each with one full stop."""
    made = Markup()
    for part in filter(None, parts):
        plain = part.striptags()
        # A stop would become part of an address that someone copies.
        stop = "" if plain.endswith((".", "?", "!", ".’", "?’", "!’")) or part.endswith("</a>") else "."
        made += (Markup(" ") if made else Markup()) + part + stop
    return made


def _ordinal(words: Catalogue, number: int) -> str:
    last = 0 if number % 100 in (11, 12, 13) else number % 10
    if last == _FIRST:
        # TRANSLATORS: an ordinal number: 1st, 21st (in "21st edn")
        return words.say("{number}st", number=number)
    if last == _SECOND:
        # TRANSLATORS: an ordinal number: 2nd, 22nd (in "2nd edn")
        return words.say("{number}nd", number=number)
    if last == _THIRD:
        # TRANSLATORS: an ordinal number: 3rd, 23rd (in "3rd edn")
        return words.say("{number}rd", number=number)
    # TRANSLATORS: an ordinal number: 4th, 11th (in "4th edn")
    return words.say("{number}th", number=number)


_Said = Callable[[Catalogue, str], str]

_LOCATORS: dict[str, tuple[_Said, _Said]] = {
    "page": (
        # TRANSLATORS: short for "page"
        lambda words, numbers: words.say("p. {number}", number=numbers),
        # TRANSLATORS: short for "pages"
        lambda words, numbers: words.say("pp. {numbers}", numbers=numbers),
    ),
    "chapter": (
        # TRANSLATORS: short for "chapter"
        lambda words, numbers: words.say("ch. {number}", number=numbers),
        # TRANSLATORS: short for "chapters"
        lambda words, numbers: words.say("chs {numbers}", numbers=numbers),
    ),
    "section": (
        # TRANSLATORS: a section of a cited work
        lambda words, numbers: words.say("section {number}", number=numbers),
        # TRANSLATORS: sections of a cited work
        lambda words, numbers: words.say("sections {numbers}", numbers=numbers),
    ),
    "paragraph": (
        # TRANSLATORS: short for "paragraph"
        lambda words, numbers: words.say("para. {number}", number=numbers),
        # TRANSLATORS: short for "paragraphs"
        lambda words, numbers: words.say("paras {numbers}", numbers=numbers),
    ),
    "figure": (
        # TRANSLATORS: a figure of a cited work
        lambda words, numbers: words.say("figure {number}", number=numbers),
        # TRANSLATORS: figures of a cited work
        lambda words, numbers: words.say("figures {numbers}", numbers=numbers),
    ),
    "table": (
        # TRANSLATORS: a table of a cited work
        lambda words, numbers: words.say("table {number}", number=numbers),
        # TRANSLATORS: tables of a cited work
        lambda words, numbers: words.say("tables {numbers}", numbers=numbers),
    ),
    "volume": (
        # TRANSLATORS: short for "volume"
        lambda words, numbers: words.say("vol. {number}", number=numbers),
        # TRANSLATORS: short for "volumes"
        lambda words, numbers: words.say("vols {numbers}", numbers=numbers),
    ),
}

_GENRES: dict[str, Callable[[Catalogue], str]] = {
    # TRANSLATORS: a kind of work, in a reference list
    "phdthesis": lambda words: words.say("PhD thesis"),
    # TRANSLATORS: a kind of work, in a reference list
    "mathesis": lambda words: words.say("Master’s dissertation"),
}
