"""How much of the learner's page a catalogue says in the module's language, and what to do about the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.findings import Finding, Place
from builder.findings.rules import interface as rules
from builder.interface import language as languages
from builder.interface.catalogue import Catalogue, named
from builder.interface.pofile import english


@dataclass(frozen=True, slots=True)
class Coverage:
    """The texts of the page in one language.

    Attributes:
        language: the BCP 47 tag of the module.
        missing: how many texts are shown in English instead.
        total: how many there are.
    """

    language: str
    missing: int
    total: int


def coverage(catalogue: Catalogue, language: str) -> Coverage:
    """What the catalogue that was loaded for ``language`` lacks. English stands in the sources and lacks nothing."""
    if languages.primary(language) == "en":
        return Coverage(language, 0, 0)
    texts = english()
    missing = sum(one not in catalogue.texts and one not in catalogue.plurals for one in texts)
    return Coverage(language, missing, len(texts))


def findings(catalogue: Catalogue, language: str, place: Place, override: Path | None) -> Iterator[Finding]:
    """A language that the page has no words in, or not all; ``place`` is where the module names it."""
    found = coverage(catalogue, language)
    if not found.missing:
        return
    if fault := languages.fault_of_tag(language):
        tag = languages.tag_of_name(language)
        hint = f"Write `language: {tag}`." if tag else "Write a tag such as cy, en-GB or zh-Hant."
        yield rules.UNTRANSLATED.at(place, f"{fault}: the page's buttons and messages would be English", hint)
        return
    name = f"{languages.primary(language)}.po"
    if found.missing < found.total:
        file = next(_files(language, override), name)
        yield rules.UNTRANSLATED.at(
            Place(file),
            f"{found.missing} of the {found.total} texts of the learner's page are not translated into {language} "
            "and would be English",
            "Translate them: templates/locales/coursewright.pot of coursewright's source lists them all.",
        )
        return
    known = ", ".join(f"{own} ({tag})" for tag, own in named(override).items())
    folder = (
        f"into the folder {override.as_posix()}"
        if override is not None
        else 'into a folder `interface`, and overrides = "interface" below [interface] into coursewright.toml'
    )
    yield rules.UNTRANSLATED.at(
        place,
        f"The learner's page has no words of its own in {language}: its buttons and messages would be English",
        f"It has them in {known}. For others put a catalogue {name} {folder} "
        "(docs/reference/settings.md, Words of your own).",
    )


def _files(language: str, override: Path | None) -> Iterator[str]:
    """The project's catalogues for a language, the most special first."""
    for tag in reversed(languages.from_general_to_special(language)):
        if override is not None and (override / f"{tag}.po").is_file():
            yield (override / f"{tag}.po").as_posix()
