"""Any style of the Citation Style Language (CSL), by way of the optional package citeproc-py.

citeproc-py escapes nothing and knows no letters for works of one year; both are mended here, and in ``mends`` what it
does otherwise than CSL says. All its marks are characters that no text has, so that what authors wrote can never become
markup.
"""

import html
import io
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup, escape

from builder.errors import InstallationError
from builder.interface.catalogue import Catalogue
from builder.markdown.citing import Locator
from builder.model.reference import OTHERS, Reference
from builder.render.citing import words as parts
from builder.render.citing.authordate import suffixes
from builder.render.citing.harvard import Harvard
from builder.render.citing.mends import mend, with_macros, without_numbers
from builder.render.citing.registry import MakeStyle
from builder.render.citing.years import shown_year, with_letter

_MARKS = {"i": "\ue010\ue011", "b": "\ue012\ue013", "sup": "\ue014\ue015", "sub": "\ue016\ue017"}
_OURS = re.compile("[\ue000-\ue0ff]")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_LOCALES = {"cy": "cy-GB", "en": "en-GB"}
_DATES = ("issued", "accessed")
_KEPT = "\ue000"
"""Stands for the day of reading in the citation of the module itself."""


def maker(style: str, language: str) -> MakeStyle:
    """Makes the style whose text this is; ``language`` of the module."""
    return lambda cited, words: Csl.of(style, language, cited, words)


@dataclass(frozen=True, slots=True)
class Csl:
    """The cited works as a CSL style writes them."""

    ordered: tuple[Reference, ...]
    numbered: bool
    brackets: tuple[str, str]
    separator: str
    is_raised: bool
    positions: dict[str, int]
    suffixes: dict[str, str]
    entries: dict[str, Markup]
    plain: Harvard
    engine: Any

    @classmethod
    def of(cls, text: str, language: str, cited: Sequence[Reference], words: Catalogue) -> "Csl":
        """The style for works in the order in which they are first cited. Raises InstallationError."""
        plain = Harvard.of(cited, words)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # fields and styles that it does not know in full
                engine = _Engine(text, language)
                root = engine.style.root
                layout = root.citation.layout
                numbered = any(
                    part.get("variable") == "citation-number" for part in with_macros(root, layout)
                )
                without_numbers(root)
                wants_letters = root.citation.get("disambiguate-add-year-suffix") == "true"
                letters = suffixes(plain.ordered, plain.author, _year) if wants_letters else {}
                engine.fill(cited, letters)
                keys = engine.sorted_keys()
                by_key = {work.key: work for work in cited}
                return cls(
                    ordered=tuple(by_key[key] for key in keys),
                    numbered=numbered,
                    brackets=(layout.get("prefix") or "", layout.get("suffix") or ""),
                    separator=layout.get("delimiter") or "",
                    is_raised=layout.get("vertical-align") == "sup",
                    positions={key: number for number, key in enumerate(keys, 1)},
                    suffixes=letters,
                    entries={key: _linked(by_key[key], entry, words) for key, entry in engine.entries(keys)},
                    plain=plain,
                    engine=engine,
                )
        except Exception as error:
            raise InstallationError(f"The citation style cannot be used: {error}") from error

    def parenthetical(self, work: Reference, where: Locator | None, *, author_hidden: bool) -> Markup:
        """What a citation says of one work, without brackets."""
        said = parts.locator(self.plain.words, where) if where else ""
        if self.numbered:
            number = str(self.positions[work.key])
            return escape(f"{number}, {said}" if said else number)
        if author_hidden:
            year = _year(work) or self.plain.year(work)
            dated = with_letter(year, self.suffixes.get(work.key, ""))
            return escape(", ".join(part for part in (dated, said) if part))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            shown = self.engine.cite(work.key, where)
        opening, closing = self.brackets
        return _markup(shown.removeprefix(opening).removesuffix(closing))

    def narrative(self, work: Reference, where: Locator | None) -> Markup:
        """The author as a part of the sentence, and the rest in brackets."""
        inside = self.parenthetical(work, where, author_hidden=True)
        opening, closing = self.brackets
        rest = Markup("{}{}{}").format(opening, inside, closing)
        if self.is_raised:
            return Markup("{}<sup>{}</sup>").format(self.plain.author(work), rest)
        return Markup("{} {}").format(self._author(work), rest)

    def _author(self, work: Reference) -> Markup:
        """Whom the text names: as the style does where the year follows, but for a sign that stands for “and”."""
        year = _year(work) + self.suffixes.get(work.key, "")
        if not self.numbered and year:
            shown = self.parenthetical(work, None, author_hidden=False)
            named, found, rest = shown.rpartition(year)
            if found and not rest and " &amp; " not in named and named.rstrip(", "):
                return Markup(named.rstrip(", "))  # noqa: S704 a part of markup, before its last word
        return self.plain.author(work)

    def position(self, work: Reference) -> int | None:
        """Numbers stand in their order, everything else in the author's."""
        return self.positions[work.key] if self.numbered else None

    def day_read(self, iso: str) -> str:
        """The day on which something was read, as the language writes it."""
        return self.plain.words.date(iso)

    def entry(self, work: Reference) -> Markup:
        """The work's line in the list."""
        return self.entries[work.key]


class _Engine:
    """citeproc-py for one style."""

    def __init__(self, text: str, language: str) -> None:
        from citeproc import CitationStylesStyle  # noqa: PLC0415 optional

        mend()
        primary = language.split("-", maxsplit=1)[0]
        for locale in (language, _LOCALES.get(primary, f"{primary}-{primary.upper()}"), "en-US"):
            try:
                self.style = CitationStylesStyle(
                    io.BytesIO(text.encode("utf-8")), locale=locale, validate=False
                )
            except ValueError:
                continue
            break
        self._keys: dict[str, str] = {}
        self._bibliography: Any = None

    def fill(self, cited: Sequence[Reference], letters: dict[str, str]) -> None:
        """Tell it the works, under names of our own: it ignores capitals in keys."""
        from citeproc import Citation, CitationItem, CitationStylesBibliography  # noqa: PLC0415 optional
        from citeproc.source.json import CiteProcJSON  # noqa: PLC0415 optional

        self._keys = {work.key: f"k{number}" for number, work in enumerate(cited)}
        items = [_item(work, self._keys[work.key], letters.get(work.key, "")) for work in cited]
        self._bibliography = CitationStylesBibliography(self.style, CiteProcJSON(items), _formatter())
        for name in self._keys.values():
            self._bibliography.register(Citation([CitationItem(name)]))

    def sorted_keys(self) -> list[str]:
        """The keys in the order of the list."""
        if self._keys:
            self._bibliography.sort()
        back = {name: key for key, name in self._keys.items()}
        return [back[name] for name in self._bibliography.keys]

    def entries(self, keys: Sequence[str]) -> list[tuple[str, str]]:
        """The lines of the list."""
        made = self.style.render_bibliography(self._bibliography.items)
        return list(zip(keys, map(str, made), strict=True))

    def cite(self, key: str, where: Locator | None) -> str:
        """A citation of one work."""
        from citeproc import Citation, CitationItem  # noqa: PLC0415 optional
        from citeproc import Locator as Where  # noqa: PLC0415 optional

        more = {"locator": Where(where.unit, where.numbers)} if where else {}
        citation = Citation([CitationItem(self._keys[key], **more)])
        self._bibliography.register(citation)
        return str(self._bibliography.cite(citation, lambda _item: ""))


def _item(work: Reference, name: str, letter: str) -> dict[str, Any]:
    """A work in CSL-JSON, without characters that mark something here."""
    made: dict[str, Any] = {"id": name, "type": work.type}
    for variable, text in work.fields:
        made[variable] = _date(text) if variable in _DATES else _OURS.sub("", text)
    people = (("author", work.authors), ("editor", work.editors), *work.people)
    for role, names in people:
        shown = [_name(one) for one in names if one != OTHERS]
        if OTHERS in names:
            shown.append({"literal": "et al."})
        if shown:
            made[role] = shown
    if letter:
        made["year-suffix"] = letter
    for variable in [variable for variable in _DATES if variable in made and made[variable] is None]:
        del made[variable]
    return made


def _name(name: parts.Name) -> dict[str, str]:
    family, given = (_OURS.sub("", part) for part in name)
    return {"family": family, "given": given} if given else {"literal": family}


def _date(text: str) -> dict[str, Any] | None:
    found = _DATE.match(text)
    if found is not None and shown_year(text) != found[1]:  # two years, or one of which more is said
        return {"literal": shown_year(text)}
    if found is None:
        kept = text if text == _KEPT else _OURS.sub("", text)
        return {"literal": kept} if kept else None
    return {"date-parts": [[int(part) for part in found.groups() if part]]}


def _year(work: Reference) -> str:
    return shown_year(work.field("issued"))


def _formatter() -> Any:
    """Marks in the place of tags: what is not one of them is text."""

    def wrap(marks: str) -> Any:
        return lambda text: f"{marks[0]}{text}{marks[1]}"

    def plain(text: object) -> str:
        return str(text)

    slanted, bold = wrap(_MARKS["i"]), wrap(_MARKS["b"])
    return SimpleNamespace(
        preformat=plain,
        Italic=slanted,
        Oblique=slanted,
        Bold=bold,
        Light=plain,
        Underline=slanted,
        Superscript=wrap(_MARKS["sup"]),
        Subscript=wrap(_MARKS["sub"]),
        SmallCaps=plain,
    )


def _markup(marked: str) -> Markup:
    made = html.escape(marked)
    for tag, marks in _MARKS.items():
        made = made.replace(marks[0], f"<{tag}>").replace(marks[1], f"</{tag}>")
    return Markup(made)  # noqa: S704 escaped, and marks that no text has


def _linked(work: Reference, marked: str, words: Catalogue) -> Markup:
    """An entry whose address is a link."""
    entry, there = _markup(marked), parts.address(work)
    for shown in (there, work.field("DOI")):
        if shown and str(escape(shown)) in entry:
            link = parts.link(words, there, shown)
            return Markup(str(entry).replace(str(escape(shown)), str(link), 1))  # noqa: S704 as above
    return entry
