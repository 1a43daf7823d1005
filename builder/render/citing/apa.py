"""The style of the American Psychological Association (7th edition): authors and year, an alphabetical list."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from builder.interface.catalogue import Catalogue
from builder.interface.language import day_and_month, month_of
from builder.markdown.citing import Locator
from builder.model.reference import OTHERS, Reference
from builder.render.citing import words as parts
from builder.render.citing.authordate import initials, suffixes
from builder.render.citing.kinds import PARTS, SERIALS
from builder.render.citing.years import shown_year, sorted_year, with_letter

_NAMED, _LISTED, _SHOWN_OF_MANY = 2, 20, 19
"""With more authors than the first only one is named in the text; with more than the second the list shows the third,
and the last one."""

_LAWS = frozenset({"legislation", "bill"})
_DATED = frozenset(
    {"article-magazine", "article-newspaper", "post-weblog", "post", "webpage", "broadcast", "speech"}
)
"""Types that are dated to the day."""


@dataclass(frozen=True, slots=True)
class Apa:
    """The cited works as this style writes them.

    Attributes:
        ordered: the works in the order of the list.
        positions: theirs in it, by their keys.
        told_apart: keys of works whose first author is named with initials, since another has the same family name.
    """

    ordered: tuple[Reference, ...]
    positions: dict[str, int]
    suffixes: dict[str, str]
    told_apart: frozenset[str]
    words: Catalogue

    numbered = False
    separator = "; "
    brackets = ("(", ")")
    is_raised = False

    @classmethod
    def of(cls, cited: Sequence[Reference], words: Catalogue) -> "Apa":
        """The style for these works."""
        plain = cls((), {}, {}, _alike(cited), words)
        ordered = tuple(sorted(cited, key=plain._sort_key))
        positions = {work.key: position for position, work in enumerate(ordered)}
        return replace(
            plain,
            ordered=ordered,
            positions=positions,
            suffixes=suffixes(ordered, plain.author, plain.year),
        )

    def year(self, work: Reference) -> str:
        """The year with its letter, or the words for none."""
        issued = work.field("issued")
        # TRANSLATORS: short for "no date", in place of a year: (Smith, n.d.)
        shown = shown_year(issued) or issued or self.words.say("n.d.")
        return with_letter(shown, self.suffixes.get(work.key, ""), "-")

    def parenthetical(self, work: Reference, where: Locator | None, *, author_hidden: bool) -> Markup:
        """What stands in brackets of one work."""
        shown = [] if author_hidden else [self.author(work)]
        shown.append(escape(self.year(work)))
        if where:
            shown.append(escape(self._locator(where)))
        return Markup(", ").join(shown)

    def narrative(self, work: Reference, where: Locator | None) -> Markup:
        """The author as a part of the sentence, and the rest in brackets."""
        inside = self.parenthetical(work, where, author_hidden=True)
        return Markup("{} ({})").format(self.author(work, narrative=True), inside)

    def position(self, work: Reference) -> int:
        """The works of one citation stand in the order of the list."""
        return self.positions[work.key]

    def day_read(self, iso: str) -> str:
        """The day on which something was read, as the list writes it."""
        return self.words.date(iso)

    def entry(self, work: Reference) -> Markup:
        """The work's line in the list."""
        title = self._title_with_numbers(work)
        names = self._listed(work.authors)
        if not names and work.editors and not self._is_part(work):
            mark = parts.editors_mark(self.words, work)
            names = Markup("{} {}").format(self._listed(work.editors), f"{mark[:1]}{mark[1:].capitalize()}")
        date = Markup("({})").format(self._date(work))
        if work.type in _LAWS:
            return parts.sentences([Markup("{} {}").format(title, date), self._online(work)])
        head = [names, date, title] if names else [title, date]
        return parts.sentences([*head, *self._published(work), self._online(work)])

    # In the text.

    def author(self, work: Reference, *, narrative: bool = False) -> Markup:
        """Whom the text names: authors, else editors, else the title."""
        names = work.authors or work.editors
        if not names:
            title = work.field("title") or work.key
            return parts.quoted(self.words, title) if self._is_quoted(work) else self._set(work, title)
        known = [self._short(work, place, name) for place, name in enumerate(parts.known(names))]
        if len(names) > _NAMED or len(known) < len(names):
            return Markup("{} {}").format(known[0] if known else "", self.words.say("et al."))
        if len(known) == 1:
            return escape(known[0])
        if narrative:
            return self.words.say_html("{names} and {last}", names=known[0], last=known[1])
        return escape(f"{known[0]} & {known[1]}")

    def _short(self, work: Reference, place: int, name: parts.Name) -> str:
        family, given = name
        return (
            f"{_spaced(given)} {family}" if place == 0 and given and work.key in self.told_apart else family
        )

    def _locator(self, where: Locator) -> str:
        if where.unit == "chapter" and not where.several:
            # TRANSLATORS: a chapter of a cited work
            return self.words.say("Chapter {number}", number=where.numbers)
        return parts.locator(self.words, where)

    # In the list.

    def _listed(self, names: Sequence[parts.Name]) -> Markup:
        shown = [f"{family}, {_spaced(given)}" if given else family for family, given in parts.known(names)]
        if not shown:
            return Markup()
        if OTHERS in names:
            return escape(f"{', '.join(shown)}, {self.words.say('et al.')}")
        if len(shown) > _LISTED:
            return escape(f"{', '.join(shown[:_SHOWN_OF_MANY])}, … {shown[-1]}")
        return escape(f"{', '.join(shown[:-1])}, & {shown[-1]}" if len(shown) > 1 else shown[0])

    def _date(self, work: Reference) -> str:
        year, issued = self.year(work), work.field("issued")
        if work.type not in _DATED:
            return year
        month = month_of(self.words.language, issued)
        day = int(issued[8:10]) if day_and_month(self.words.language, issued) else 0
        return f"{year}, {month} {day}" if month and day else f"{year}, {month}" if month else year

    def _title_with_numbers(self, work: Reference) -> Markup:
        """The title, what is said of it in brackets, and what kind of thing it is."""
        title = work.field("title") or work.key
        shown = escape(title) if self._is_quoted(work) else self._set(work, title)
        about = [] if self._is_quoted(work) else self._numbers(work)
        if work.field("version"):
            # TRANSLATORS: which version of a program or a module, in a reference list
            about.append(self.words.say("Version {number}", number=work.field("version")))
        if about:
            said = ", ".join(about)
            shown += escape(f", {said}" if work.type in _LAWS else f" ({said})")
        kind = self._kind(work)
        return Markup("{} [{}]").format(shown, kind) if kind else shown

    def _numbers(self, work: Reference) -> list[str]:
        edition, volume, number = (
            parts.edition(self.words, work),
            work.field("volume"),
            work.field("number"),
        )
        return [
            *([edition] if edition else []),
            *([self.words.say("Vol. {number}", number=volume)] if volume else []),
            # TRANSLATORS: short for "number": of a report or a law, in a reference list
            *([self.words.say("No. {number}", number=number)] if number else []),
        ]

    def _kind(self, work: Reference) -> str:
        said = parts.genre(self.words, work)
        if said:
            return said
        return {
            # TRANSLATORS: a kind of work, in a reference list
            "dataset": self.words.say("Data set"),
            # TRANSLATORS: a kind of work, in a reference list
            "software": self.words.say("Computer software"),
            # TRANSLATORS: a kind of work, in a reference list
            "motion_picture": self.words.say("Video recording"),
        }.get(work.type, "")

    def _published(self, work: Reference) -> list[Markup]:
        container, publisher = work.field("container-title"), parts.publisher(work)
        if container and self._is_serial(work):
            return [self._in_serial(work, container)]
        if container and work.type in PARTS:
            return [self._in_book(work, container), escape(publisher)]
        return [escape(publisher)]

    def _in_serial(self, work: Reference, container: str) -> Markup:
        volume, issue, numbers = work.field("volume"), work.field("issue"), parts.page_numbers(work)
        numbered = Markup("<em>{}</em>").format(volume) if volume else Markup()
        if issue:
            numbered += escape(f"({issue})")
        pages = numbers.numbers if numbers else work.field("page")
        shown = [Markup("<cite>{}</cite>").format(container), numbered, escape(pages)]
        return Markup(", ").join(part for part in shown if part)

    def _in_book(self, work: Reference, container: str) -> Markup:
        book = Markup("<cite>{}</cite>").format(container)
        if work.editors:
            names = [f"{_spaced(given)} {family}".strip() for family, given in parts.known(work.editors)]
            joined = ", ".join(names[:-1]) + ("," if len(names) > _NAMED else "") + f" & {names[-1]}"
            mark = parts.editors_mark(self.words, work)
            mark = f"{mark[:1]}{mark[1:].capitalize()}"
            book = Markup("{} {}, {}").format(joined if len(names) > 1 else names[0], mark, book)
        about = [*self._numbers(work), *filter(None, [parts.pages(self.words, work)])]
        if about:
            book = Markup("{} ({})").format(book, ", ".join(about))
        # TRANSLATORS: a chapter in a book, as a sentence of its own: In A. Editor (Ed.), Book title
        return self.words.say_html("In {book}", book=book)

    def _online(self, work: Reference) -> Markup:
        address = parts.address(work)
        if not address:
            return Markup()
        shown = parts.link(self.words, address)
        if work.field("issued") or not work.field("accessed"):
            return shown
        date = self.day_read(work.field("accessed"))
        # TRANSLATORS: in a reference list: when the author looked at a web page without a date, and its address
        return self.words.say_html("Retrieved {date}, from {address}", date=date, address=shown)

    # What a work is.

    def _set(self, work: Reference, title: str) -> Markup:
        return escape(title) if work.type in _LAWS else Markup("<cite>{}</cite>").format(title)

    def _is_part(self, work: Reference) -> bool:
        return work.type in PARTS and bool(work.field("container-title"))

    def _is_serial(self, work: Reference) -> bool:
        return work.type in SERIALS or (work.type == "paper-conference" and not work.editors)

    def _is_quoted(self, work: Reference) -> bool:
        return bool(work.field("container-title")) and work.type in SERIALS | PARTS

    def _sort_key(self, work: Reference) -> tuple[list[str], bool, str, str]:
        names = work.authors or work.editors
        people = [
            parts.for_sorting(f"{family}, {_spaced(given)}" if given else family) for family, given in names
        ]
        title = parts.for_sorting(work.field("title"))
        return people or [title], bool(work.field("issued")), sorted_year(work, self.year(work)), title


def _spaced(given: str) -> str:
    """Initials with spaces: "Peter G." -> "P. G."."""
    return initials(given).replace(".", ". ").replace(". -", ".-").strip()


def _alike(cited: Sequence[Reference]) -> frozenset[str]:
    """Works whose first author has the family name of another work's first author, and other initials."""
    people: dict[str, set[str]] = defaultdict(set)
    firsts = {work.key: (work.authors or work.editors or (("", ""),))[0] for work in cited}
    for family, given in firsts.values():
        if given:
            people[family].add(initials(given))
    return frozenset(key for key, (family, given) in firsts.items() if given and len(people[family]) > 1)
