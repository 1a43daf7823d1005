"""The words of the learner's page in one language.

The English stands in the sources and is the msgid; ``templates/locales/<language>.po`` hold the rest; a project may
override any of it with files of its own. Babel is loaded only when a language other than English asks for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup, escape

from builder.findings import Finding
from builder.interface import language as languages
from builder.interface.placeholders import fill
from builder.interface.pofile import Entries, never_read, packaged, project, tags_packaged


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Interface text of one language.

    Attributes:
        language: the BCP 47 tag of the words: what was asked for, or "en" where there is nothing in that language.
        direction: "ltr" or "rtl": of the language that was asked for, in which the author writes.
        findings: what is wrong with the project's own entries; those entries are not used.
    """

    language: str
    direction: str
    texts: Mapping[str, str]
    plurals: Mapping[str, Mapping[str, str]]
    findings: tuple[Finding, ...] = ()

    def gettext(self, msgid: str) -> str:
        """The text for an English one; the English itself where there is no translation."""
        return self.texts.get(msgid, msgid)

    def ngettext(self, one: str, other: str, n: int) -> str:
        """The text for ``n`` things, in the plural form that CLDR gives for the language."""
        forms = self.plurals.get(one)
        if forms is None:
            return one if n == 1 else other
        return forms.get(languages.plural_category(self.language, n), forms.get("other", other))

    def say(self, english: str, **values: object) -> str:
        """The text with its ``{placeholders}`` filled."""
        return fill(self.gettext(english), values)

    def say_count(self, one: str, other: str, count: int, **values: object) -> str:
        """The text for ``count`` things; ``{count}`` is filled too."""
        return fill(self.ngettext(one, other, count), {"count": count, **values})

    def say_html(self, english: str, **values: object) -> Markup:
        """The text as markup: it and its values are escaped, except values that are markup already."""
        return Markup(fill(str(escape(self.gettext(english))), {k: escape(v) for k, v in values.items()}))  # noqa: S704

    def date(self, iso: str) -> str:
        """A date as the language writes it; ``iso`` is YYYY-MM-DD, YYYY-MM or YYYY, anything else stays as it is."""
        return languages.date(self.language, iso)

    def for_script(self, msgids: Iterable[str | tuple[str, str]]) -> dict[str, str | dict[str, str]]:
        """What the learner's script cannot know by itself: texts that differ from the English it has.

        A plural msgid is given as its English for one, or as both; its value holds a text for each CLDR category of
        the language, as ``Intl.PluralRules`` names them.
        """
        needed: dict[str, str | dict[str, str]] = {}
        for given in msgids:
            msgid = given if isinstance(given, str) else given[0]
            if msgid in self.plurals:
                needed[msgid] = dict(self.plurals[msgid])
            elif self.texts.get(msgid, msgid) != msgid:
                needed[msgid] = self.texts[msgid]
        return dict(sorted(needed.items()))


def load(language: str, override: Path | None = None) -> Catalogue:
    """The catalogue for a BCP 47 tag: en-GB falls back to en, cy-GB to cy, and what we do not have to English.

    ``override`` is a folder with ``<language>.po`` files: their entries win, and may bring a language that we do not
    have. What is wrong in them is in the catalogue's ``findings``. Without one the same catalogue is given out again.
    """
    return _load(language, override) if override is not None else _packaged(language)


@lru_cache(maxsize=64)
def _packaged(language: str) -> Catalogue:
    return _load(language, None)


def _load(language: str, override: Path | None) -> Catalogue:
    texts: dict[str, str] = {}
    plurals: dict[str, Mapping[str, str]] = {}
    findings = [] if override is None else never_read(override)
    spoken = "en"
    for tag in languages.from_general_to_special(language):
        for entries in _sources(tag, override, findings):
            texts.update(entries.texts)
            plurals.update(entries.plurals)
            spoken = language
    if spoken == "en" and languages.primary(language) == "en":
        spoken = language
    distinct = tuple(dict.fromkeys(findings))
    return Catalogue(spoken, languages.direction(language), texts, plurals, distinct)


def named(override: Path | None = None) -> dict[str, str]:
    """The languages that there are words in, by their tags, each with its name for itself; English is the first."""
    ours = [] if override is None else sorted(path.stem for path in override.glob("*.po"))
    tags = dict.fromkeys(["en", *tags_packaged(), *(tag for tag in ours if languages.is_known(tag))])
    return {tag: languages.own_name(tag) for tag in tags}


def _sources(tag: str, override: Path | None, findings: list[Finding]) -> Iterable[Entries]:
    ours = None if tag == "en" else packaged(tag)  # English stands in the sources
    if ours is not None:
        yield ours
    if override is not None:
        theirs, faults = project(override, tag)
        findings.extend(faults)
        if theirs is not None:
            yield theirs
