"""The Vancouver style, as the National Library of Medicine writes it: numbers in order of appearance."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from builder.interface.catalogue import Catalogue
from builder.interface.language import primary
from builder.markdown.citing import Locator
from builder.model.reference import OTHERS, Reference
from builder.render.citing import words as parts
from builder.render.citing.authordate import initials
from builder.render.citing.kinds import PARTS, SERIALS
from builder.render.citing.years import shown_year

_LISTED, _NAMED = 6, 3
"""With more authors than this the list, and the text, go on with "et al."."""

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_RANGE = re.compile(r"(\d+)–(\d+)")


@dataclass(frozen=True, slots=True)
class Vancouver:
    """The cited works as this style writes them.

    Attributes:
        ordered: the works in the order in which they are first cited.
        numbers: theirs, from 1, by their keys.
    """

    ordered: tuple[Reference, ...]
    numbers: Mapping[str, int]
    words: Catalogue

    numbered = True
    separator = ","
    brackets = ("(", ")")
    is_raised = False

    @classmethod
    def of(cls, cited: Sequence[Reference], words: Catalogue) -> "Vancouver":
        """The style for these works, which are in the order in which they are first cited."""
        return cls(tuple(cited), {work.key: number for number, work in enumerate(cited, 1)}, words)

    def parenthetical(self, work: Reference, where: Locator | None, *, author_hidden: bool) -> Markup:  # noqa: ARG002 of other styles
        """Its number, and where in it."""
        number = str(self.numbers[work.key])
        return escape(f"{number}, {parts.locator(self.words, where)}" if where else number)

    def narrative(self, work: Reference, where: Locator | None) -> Markup:
        """The author as a part of the sentence, and the number in brackets."""
        inside = self.parenthetical(work, where, author_hidden=True)
        return Markup("{} ({})").format(self._named(work), inside)

    def position(self, work: Reference) -> int:
        """The works of one citation stand in the order of their numbers."""
        return self.numbers[work.key]

    def entry(self, work: Reference) -> Markup:
        """The work's line in the list."""
        head: list[Markup] = [self._listed(work)]
        container = work.field("container-title")
        if container and work.type in SERIALS:
            head += [self._title(work, online=False), self._in_serial(work, container)]
        elif container and work.type in PARTS:
            head += [self._title(work, online=False), *self._in_book(work, container)]
        else:
            head += [self._title(work, online=True), *self._details(work), self._imprint(work)]
            if work.field("collection-title"):
                head.append(escape(f"({work.field('collection-title')})"))
            if work.type == "report" and work.field("number"):
                # TRANSLATORS: the number of a report, in a reference list
                head.append(self.words.say_html("Report no.: {number}", number=work.field("number")))
        return parts.sentences([*head, self._online(work)])

    def _named(self, work: Reference) -> Markup:
        names = work.authors or work.editors
        if not names:
            return Markup("<cite>{}</cite>").format(work.field("title") or work.key)
        known = [family for family, _given in parts.known(names)]
        if len(names) > _NAMED or len(known) < len(names):
            return Markup("{} <em>{}</em>").format(known[0] if known else "", self.words.say("et al."))
        if len(known) == 1:
            return escape(known[0])
        return self.words.say_html("{names} and {last}", names=", ".join(known[:-1]), last=known[-1])

    def _listed(self, work: Reference) -> Markup:
        names = work.authors or (() if self._is_part(work) else work.editors)
        if not names:
            return Markup()
        shown = self._joined(names)
        return escape(shown if work.authors else self._with_editors_mark(shown, names))

    def _joined(self, names: Sequence[parts.Name]) -> str:
        shown = [f"{family} {_bare(given)}" if given else family for family, given in parts.known(names)]
        if len(shown) > _LISTED or OTHERS in names:
            return f"{', '.join(shown[:_LISTED])}, {self.words.say('et al.')}"
        return ", ".join(shown)

    def _with_editors_mark(self, shown: str, names: Sequence[parts.Name]) -> str:
        if len(names) == 1:
            # TRANSLATORS: {name} is one person
            return self.words.say("{name}, editor", name=shown)
        # TRANSLATORS: {names} are several people
        return self.words.say("{names}, editors", names=shown)

    def _title(self, work: Reference, *, online: bool) -> Markup:
        title = escape(work.field("title") or work.key)
        if kind := parts.genre(self.words, work):
            title = Markup("{} [{}]").format(title, kind)
        return self._with_medium(title, work) if online else title

    def _with_medium(self, title: Markup, work: Reference) -> Markup:
        if work.field("DOI") or not parts.address(work):
            return title
        # TRANSLATORS: says in a reference list, in square brackets, that a work was read online
        return Markup("{} [{}]").format(title, self.words.say("Internet"))

    def _in_serial(self, work: Reference, container: str) -> Markup:
        journal = self._with_medium(escape(container), work)
        volume, issue = work.field("volume"), work.field("issue")
        numbered = volume + (f"({issue})" if issue else "")
        numbers = parts.page_numbers(work)
        pages = _short(numbers.numbers) if numbers else work.field("page")
        issued = work.field("issued")
        years = shown_year(issued)
        is_one_day = years.isdigit() and "/" not in issued
        date = (self.day_read(issued) if is_one_day else years or issued) + self._cited(work)
        where = f"{date};{numbered}" if numbered else date
        return Markup("{}. {}").format(journal, f"{where}:{pages}" if pages else where)

    def _in_book(self, work: Reference, container: str) -> list[Markup]:
        book = self._with_medium(escape(container), work)
        if work.editors:
            names = self._with_editors_mark(self._joined(work.editors), work.editors)
            book = Markup("{}. {}").format(names, book)
        numbers = parts.page_numbers(work)
        pages = f"p. {_short(numbers.numbers)}" if numbers else work.field("page")
        return [
            # TRANSLATORS: a chapter in a book, in the Vancouver style: In: Davis D, editor. Book title
            self.words.say_html("In: {book}", book=book),
            *self._details(work),
            self._imprint(work),
            escape(pages),
        ]

    def _details(self, work: Reference) -> list[Markup]:
        volume = work.field("volume")
        number = work.field("number") if work.type in {"legislation", "bill"} else ""
        version = work.field("version")
        return [
            *([escape(parts.edition(self.words, work))] if parts.edition(self.words, work) else []),
            *([self.words.say_html("Vol. {number}", number=volume)] if volume else []),
            *([escape(number)] if number else []),
            *([self.words.say_html("Version {number}", number=version)] if version else []),
        ]

    def _imprint(self, work: Reference) -> Markup:
        published = [work.field("publisher-place"), work.field("publisher")]
        place = ": ".join(part for part in published if part)
        issued = work.field("issued")
        date = (shown_year(issued) or issued) + self._cited(work)
        return escape("; ".join(part for part in (place, date.strip()) if part))

    def _cited(self, work: Reference) -> str:
        accessed = work.field("accessed")
        if not accessed or work.field("DOI") or not parts.address(work):
            return ""
        # TRANSLATORS: in a reference list: when the author looked at a web page
        cited = self.words.say("cited {date}", date=self.day_read(accessed))
        return f" [{cited}]"

    def _online(self, work: Reference) -> Markup:
        doi, address = work.field("DOI"), parts.address(work)
        if doi:
            return parts.link(self.words, address, f"doi:{doi}")
        if not address:
            return Markup()
        # TRANSLATORS: in a reference list in the Vancouver style, before a web address
        return self.words.say_html("Available from: {address}", address=parts.link(self.words, address))

    def day_read(self, iso: str) -> str:
        """A date as the list writes it."""
        found = _DATE.fullmatch(iso)
        if found is None or not found[2] or not 1 <= int(found[2]) <= len(_MONTHS):
            return iso
        if primary(self.words.language) != "en":
            return self.words.date(iso)
        month = _MONTHS[int(found[2]) - 1]
        return f"{found[1]} {month} {int(found[3])}" if found[3] else f"{found[1]} {month}"

    def _is_part(self, work: Reference) -> bool:
        return work.type in PARTS and bool(work.field("container-title"))


def _bare(given: str) -> str:
    """Initials without marks: "Jean-Paul" -> "JP"."""
    return initials(given).replace(".", "").replace("-", "")


def _short(pages: str) -> str:
    """A range without the digits that its end shares with its start: 350–383 -> 350–83."""

    def shortened(found: re.Match[str]) -> str:
        first, last = found[1], found[2]
        if len(first) != len(last) or last <= first:
            return found[0]
        same = next(place for place in range(len(first)) if first[place] != last[place])
        return f"{first}–{last[same:]}"

    return _RANGE.sub(shortened, pages)
