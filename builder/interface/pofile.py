"""Reading gettext catalogues: ours and a project's."""

import gettext
import os
import re
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from builder.findings import Finding, Place
from builder.findings.rules import interface as rules
from builder.interface import language as languages
from builder.interface.placeholders import names
from builder.resources import folder, read_text

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

_LINE = re.compile(
    r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?"(?:[^"\\]|\\.)*")?\s*'
)
"""A line of a .po file; the parser would take an unclosed string and drop its last letter."""

_NUMBERS = (*range(200), 1000, 10_000, 1_000_000)
"""Enough integers to meet every plural category that CLDR has for whole numbers."""


@dataclass(frozen=True, slots=True)
class Entries:
    """What a catalogue translates: texts by msgid, and plural forms by the msgid for one and CLDR category."""

    texts: Mapping[str, str] = field(default_factory=dict)
    plurals: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@cache
def packaged(tag: str) -> Entries | None:
    """Our own catalogue of exactly this tag; None when there is none. Unreviewed entries count."""
    name = f"{tag}.po"
    if not folder("templates").joinpath("locales", name).is_file():
        return None
    return _entries(_read(read_text(f"templates/locales/{name}")), tag)


def tags_packaged() -> list[str]:
    """The languages of our own catalogues."""
    files = folder("templates").joinpath("locales").iterdir()
    return sorted(file.name.removesuffix(".po") for file in files if file.name.endswith(".po"))


@cache
def english() -> Mapping[str, str]:
    """Every msgid there is: the English, and its plural or ""."""
    known: dict[str, str] = {}
    for message in _read(read_text("templates/locales/coursewright.pot")):
        if message.id:
            one, other = (message.id, "") if isinstance(message.id, str) else message.id
            known[one] = other
    return known


def project(override: Path, tag: str) -> tuple[Entries | None, list[Finding]]:
    """A project's own catalogue of exactly this tag and what is wrong with it; faulty entries are left out."""
    path = override / f"{tag}.po"
    if not os.path.lexists(path):
        return None, []
    shown = path.as_posix()
    if not languages.is_known(tag):
        return None, [_unknown_language(path)]
    text = _decoded(path, shown)
    catalog = text if isinstance(text, Finding) else _parsed(text, shown)
    if isinstance(catalog, Finding):
        return None, [catalog]
    findings: list[Finding] = []
    sound = [
        message for message in catalog if message.id and not _note_faults(message, catalog, shown, findings)
    ]
    return _entries(catalog, tag, sound), findings


def never_read(override: Path) -> list[Finding]:
    """The catalogues in a project's folder whose name is no language tag, so that no module could ask for them."""
    return [
        _unknown_language(path)
        for path in sorted(override.glob("*.po"))
        if "_" in path.stem or not languages.is_known(path.stem)
    ]


def _unknown_language(path: Path) -> Finding:
    tag = path.stem.replace("_", "-")
    known = languages.tag_of_name(path.stem) if not languages.is_known(tag) else tag
    hint = (
        f"Rename it to {known}.po."
        if known
        else "Name it after the language's tag, such as cy.po or en-GB.po."
    )
    return rules.UNKNOWN_LANGUAGE.at(
        Place(path.as_posix()), f"“{path.stem}” is no tag of a language that CLDR knows", hint
    )


def _decoded(path: Path, shown: str) -> str | Finding:
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return rules.UNREADABLE.at(
                Place(shown), "It is no ordinary file", "Put a catalogue in its place."
            )
        data = path.read_bytes()
    except OSError as error:
        return rules.UNREADABLE.at(Place(shown), f"It cannot be read: {error.strerror}")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        return rules.UNREADABLE.at(
            Place(shown, data[: error.start].count(b"\n") + 1), "This line is not UTF-8"
        )


def _parsed(text: str, shown: str) -> "Catalog | Finding":
    from babel.messages.pofile import PoFileError  # noqa: PLC0415 heavy

    broken = next((n for n, line in enumerate(text.split("\n"), start=1) if not _LINE.fullmatch(line)), 0)
    if broken:
        return rules.UNREADABLE.at(Place(shown, broken), "This line is no line of a .po file")
    try:
        return _read(text)
    except (PoFileError, ValueError) as error:
        return rules.UNREADABLE.at(
            Place(shown, getattr(error, "lineno", -1) + 1), f"It cannot be read: {error}"
        )


def _read(text: str) -> "Catalog":
    from babel.messages.pofile import read_po  # noqa: PLC0415 heavy

    return read_po(StringIO(text), abort_invalid=True)


def _entries(catalog: "Catalog", tag: str, messages: "Iterable[Message] | None" = None) -> Entries:
    texts: dict[str, str] = {}
    plurals: dict[str, Mapping[str, str]] = {}
    for message in catalog if messages is None else messages:
        if not message.id:
            continue
        if isinstance(message.id, str):
            if message.string:
                texts[message.id] = str(message.string)
        else:
            forms = _by_category(catalog, tag, _strings(message))
            if forms:
                plurals[message.id[0]] = forms
    return Entries(texts, plurals)


def _strings(message: "Message") -> tuple[str, ...]:
    """The translation, one for each plural form; empty strings where there is none."""
    given = message.string
    return (given or "",) if isinstance(given, str) or given is None else tuple(text or "" for text in given)


def _by_category(catalog: "Catalog", tag: str, strings: tuple[str, ...]) -> dict[str, str]:
    index_of = gettext.c2py(catalog.plural_expr)
    forms: dict[str, str] = {}
    for number in _NUMBERS:
        category = languages.plural_category(tag, number)
        index = index_of(number)
        if category not in forms and index < len(strings) and strings[index]:
            forms[category] = strings[index]
    return forms


def _note_faults(message: "Message", catalog: "Catalog", shown: str, findings: list[Finding]) -> bool:
    """Add what is wrong with a project's entry; whether anything is."""
    place = Place(shown, message.lineno or 0)
    one = message.id if isinstance(message.id, str) else message.id[0]
    strings = _strings(message)
    before = len(findings)
    known = english()
    if one not in known or (known[one] != "") != message.pluralizable:
        from difflib import get_close_matches  # noqa: PLC0415 rarely needed

        near = get_close_matches(one, known, n=1)
        hint = f'Did you mean msgid "{near[0]}"?' if near else ""
        findings.append(rules.UNKNOWN_TEXT.at(place, f'The page never says "{one}"', hint))
        return True
    if message.pluralizable and any(strings) and (len(strings) < catalog.num_plurals or not all(strings)):
        missing = f'"{one}" needs {catalog.num_plurals} forms, msgstr[0] to msgstr[{catalog.num_plurals - 1}]'
        findings.append(rules.PLURALS.at(place, missing))
    allowed = names(one) | names(known[one])
    for string in filter(None, strings):
        # A form for exactly one or two things may say the number in words.
        optional = frozenset({"count"}) if message.pluralizable else frozenset()
        if not allowed - optional <= names(string) <= allowed:
            wanted = ", ".join(f"{{{name}}}" for name in sorted(allowed)) or "no placeholder"
            findings.append(
                rules.PLACEHOLDERS.at(place, f'"{string}" must have {wanted}, as the English has')
            )
    return len(findings) > before
