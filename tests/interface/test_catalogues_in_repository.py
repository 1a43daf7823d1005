"""The catalogues that travel with coursewright."""

import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from builder.interface.extract import messages
from builder.interface.placeholders import names

TOP = Path(__file__).parent.parent.parent
LOCALES = TOP / "templates" / "locales"
FOUND = {message.one: message for message in messages(TOP)}


def entries(name: str):
    text = (LOCALES / name).read_text(encoding="utf-8")
    catalogue = read_po(StringIO(text), abort_invalid=True)
    return {(e.id if isinstance(e.id, str) else e.id[0]): e for e in catalogue if e.id}


def test_they_are_up_to_date():
    command = [sys.executable, str(TOP / "scripts" / "update_catalogues.py"), "--check"]
    result = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("name", ["coursewright.pot", "en.po", "cy.po"])
def test_each_has_exactly_the_texts_of_the_sources(name):
    assert set(entries(name)) == set(FOUND)


@pytest.mark.parametrize("name", ["en.po", "cy.po"])
def test_every_text_is_translated_with_its_placeholders(name):
    for one, entry in entries(name).items():
        strings = [entry.string] if isinstance(entry.string, str) else list(entry.string)
        allowed = names(one) | names(FOUND[one].other)
        assert all(strings), one
        for string in strings:
            # A form for one or two may say the number in a word.
            optional = {"count"} if FOUND[one].other else set()
            assert allowed - optional <= names(string) <= allowed, (one, string)
            assert string.startswith(" ") == one.startswith(" "), one


def test_english_says_what_the_sources_say():
    for one, entry in entries("en.po").items():
        assert entry.string == ((one, FOUND[one].other) if FOUND[one].other else one)


def test_welsh_has_six_plural_forms():
    plurals = [entry for entry in entries("cy.po").values() if not isinstance(entry.id, str)]
    assert plurals
    assert all(len(entry.string) == 6 for entry in plurals)


def test_welsh_says_that_it_is_unreviewed():
    text = (LOCALES / "cy.po").read_text(encoding="utf-8")
    assert "unreviewed" in text.split("msgid", 1)[0]
    assert "fuzzy" not in text


def test_translators_are_told_something_about_every_text():
    assert [one for one, message in FOUND.items() if not message.comments] == []


def test_the_script_gives_texts_only_as_literals():
    """What is no literal the extraction would not see."""
    for path in sorted((TOP / "templates" / "runtime").rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        calls = re.findall(r"(?<![.\w]function )\b(?:say|sayCount)\(\s*(.)", text)
        assert set(calls) <= {'"'}, path.name


def test_templates_give_texts_only_as_literals():
    for path in sorted((TOP / "templates").rglob("*.jinja")):
        calls = re.findall(r"(?<![\w.])(?:_|ngettext)\(\s*(.)", path.read_text(encoding="utf-8"))
        assert set(calls) <= {'"'}, path.name
