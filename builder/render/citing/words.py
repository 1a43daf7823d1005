"""Words and small parts that several styles share."""

import re
import unicodedata
from collections.abc import Callable, Sequence

from markupsafe import Markup

from builder.interface.catalogue import Catalogue
from builder.markdown.citing import Locator
from builder.model.reference import OTHERS, Reference

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_EDITION = re.compile(r"(\d+)(?:st|nd|rd|th)?(?:\s+(?:ed|edn|edition)\.?)?", re.IGNORECASE)
_PAGES = re.compile(
    r"(?:pp?\.\s*)?(?P<pages>[A-Za-z]?\d+[A-Za-z]?|[ivxlcdm]+)(?P<more>\s*[-–—,&+].*)?", re.IGNORECASE
)

Name = tuple[str, str]
"""Family name and given names; no given names for an organization."""


def locator(words: Catalogue, where: Locator) -> str:
    """Where in a work, such as "pp. 3–5"."""
    one, several = _LOCATORS[where.unit]
    return (several if where.several else one)(words, where.numbers)


def genre(words: Catalogue, work: Reference) -> str:
    """What kind of work it says it is."""
    found = work.field("genre")
    said = _GENRES.get(found.lower())
    return said(words) if said else found


def edition(words: Catalogue, work: Reference) -> str:
    """Its edition, such as "7th edn"; "" for the first."""
    given = work.field("edition")
    if not given:
        return ""
    found = _EDITION.fullmatch(given)
    word = given.lower().split(" ")[0]
    number = int(found[1]) if found else _ORDINALS.index(word) + 1 if word in _ORDINALS else 0
    shown = _ordinal(words, number) if number else re.sub(r"\s+(?:ed|edn|edition)\.?$", "", given)
    # TRANSLATORS: short for "edition" in a reference list; "{edition}" is "2nd", say
    return "" if number == 1 else words.say("{edition} edn", edition=shown)


def page_numbers(work: Reference) -> Locator | None:
    """Its pages, as they are shown; None where it has none, or what it has are no pages."""
    found = _PAGES.fullmatch(work.field("page"))
    if not found:
        return None
    shown = re.sub(r"\s*[-–—]+\s*", "–", found["pages"] + (found["more"] or ""))
    return Locator("page", shown, bool(found["more"]))


def pages(words: Catalogue, work: Reference) -> str:
    """Its pages with their label, such as "pp. 3–5"."""
    numbers = page_numbers(work)
    return locator(words, numbers) if numbers else work.field("page")


def editors_mark(words: Catalogue, work: Reference) -> str:
    """What stands behind editors."""
    if len(work.editors) == 1:
        # TRANSLATORS: short for "editor", after a name in a reference list
        return words.say("(ed.)")
    # TRANSLATORS: short for "editors", after names in a reference list
    return words.say("(eds)")


def quoted(words: Catalogue, title: str) -> Markup:
    """The title of a part of a work."""
    # TRANSLATORS: the quotation marks around the title of an article or a chapter
    return words.say_html("‘{title}’", title=title)


def publisher(work: Reference) -> str:
    """Who published it; "" where its author did."""
    found = work.field("publisher")
    return "" if [family for family, given in work.authors if not given] == [found] else found


def address(work: Reference) -> str:
    """Where it can be had: the resolver's address of its DOI, or its own; "" where it says neither."""
    doi, url = work.field("DOI"), work.field("URL")
    if doi:
        return f"https://doi.org/{doi}"
    return url if url.startswith(("http://", "https://")) else ""


def link(words: Catalogue, there: str, shown: str = "") -> Markup:
    """A link that opens in a new window, and says so."""
    made = Markup(
        '<a href="{}" rel="noopener" target="_blank">{}<span class="visually-hidden"> {}</span></a>'
    )
    # TRANSLATORS: read out after a link's text by screen readers
    return made.format(there, shown or there, words.say("(opens in a new window)"))


def known(names: Sequence[Name]) -> list[Name]:
    """The names without what says that there are more."""
    return [name for name in names if name != OTHERS]


def letters(number: int) -> str:
    """0 -> a, 25 -> z, 26 -> aa."""
    first, second = divmod(number, 26)
    return (letters(first - 1) if first else "") + "abcdefghijklmnopqrstuvwxyz"[second]


def for_sorting(text: str) -> str:
    """The text as an alphabet sees it: without accents, marks and capitals."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if character.isalnum() or character in " ,")


def sentences(parts: list[Markup]) -> Markup:
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
    return _NUMBERED.get(last, _NUMBERED[0])(words, str(number))


_Said = Callable[[Catalogue, str], str]

_NUMBERED: dict[int, _Said] = {
    # TRANSLATORS: an ordinal number: 1st, 21st (in "21st edn")
    1: lambda words, number: words.say("{number}st", number=number),
    # TRANSLATORS: an ordinal number: 2nd, 22nd (in "2nd edn")
    2: lambda words, number: words.say("{number}nd", number=number),
    # TRANSLATORS: an ordinal number: 3rd, 23rd (in "3rd edn")
    3: lambda words, number: words.say("{number}rd", number=number),
    # TRANSLATORS: an ordinal number: 4th, 11th (in "4th edn")
    0: lambda words, number: words.say("{number}th", number=number),
}
"""By its last digit, 0 for all others."""

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
