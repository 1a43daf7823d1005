"""Interface text on the page and in what the script is told."""

import json
import re

import pytest
import rjsmin
from lxml import html

from builder.interface.catalogue import load
from builder.render import messages
from builder.render.script.shipped import read
from builder.render.script.sources import sources

WELSH = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Save and exit"
msgstr "CADW"

msgid "Question {number}"
msgstr "CWESTIWN {number}"

msgid "Answer the question first."
msgstr "DEWIS"
"""


@pytest.fixture(scope="session")
def told(root):
    """What a page tells its script, each by its English."""
    short = json.loads((root / "templates/shipped/texts.json").read_text(encoding="utf-8"))
    english = {name: text for text, name in short.items()}

    def strings(files_of_it):
        made = html.document_fromstring(files_of_it["index.html"].encode("utf-8"))
        data = json.loads(made.get_element_by_id("coursewright-data").text)
        return {english[name]: text for name, text in data["strings"].items()}

    return strings


def test_in_english_every_text_is_its_own(told, files, kitchen_sink):
    texts = told(files(kitchen_sink))
    assert len(texts) > 30
    assert {text: value for text, value in texts.items() if value not in (text, {"one": text})} == {
        one: {"one": one, "other": texts[one]["other"]} for one in texts if isinstance(texts[one], dict)
    }
    assert texts["{count} character left"]["other"] == "{count} characters left"


def test_a_translation_reaches_the_page_and_the_script(told, files, sample):
    made = files(sample, "cy")
    catalogue = load("cy")
    assert told(made)["Answer the question first."] == catalogue.gettext("Answer the question first.")
    assert told(made)["Status last sent"] == "Status last sent"  # the report is English on every page
    assert catalogue.gettext("Save and exit") in made["index.html"]
    assert {"one", "two", "other"} <= set(told(made)["{count} character left"])


def test_the_page_tells_what_the_script_says_and_no_more(told, files, sample, kitchen_sink):
    assert set(told(files(sample, "cy"))) == set(told(files(sample)))
    assert set(told(files(sample))) < set(told(files(kitchen_sink)))
    assert "Type a number, such as {example}." not in told(files(sample))


def test_a_script_that_has_its_english_is_told_what_differs_from_it():
    source = 'say("Answer the question first."); say("Unheard of"); english("Mode");'
    welsh = load("cy")
    first = "Answer the question first."
    assert messages.strings([source], load("en"), {}) == {}
    assert messages.strings([source], welsh, {}) == {first: welsh.gettext(first)}
    short = {first: "a", "Unheard of": "b", "Mode": "c"}
    assert messages.strings([source], welsh, short) == {
        "a": welsh.gettext(first),
        "b": "Unheard of",
        "c": "Mode",
    }


def test_a_project_may_override_english(told, files, sample, tmp_path):
    (tmp_path / "en.po").write_text(WELSH, encoding="utf-8")
    made = files(sample, "en-GB", tmp_path)
    changed = {text: value for text, value in told(made).items() if isinstance(value, str) and value != text}
    assert changed == {"Answer the question first.": "DEWIS", "Question {number}": "CWESTIWN {number}"}
    assert "CADW" in made["index.html"]


def test_messages_are_found_whole_and_once():
    source = 'say("One \\"two\\" {x}", {x}); say(\n  "A",\n); sayCount("{count} a", "{count} as", n);'
    source += ' say("A"); essay("No")'
    assert messages.plain(source) == ("A", 'One "two" {x}')
    assert messages.counted(source) == (messages.Counted("{count} a", "{count} as"),)


def test_the_script_says_nothing_but_literals():
    """What is put together at run time no translator would ever see."""
    source = read(
        sources(
            "scorm12", {"reflection", "compare", "poll", "checklist", "choice"}, assessed=True, helped=True
        )
    )
    bare = str(rjsmin.jsmin(source))
    calls = len(re.findall(r"(?<![.\w])say(?:Count)?\(|coursewright\.say(?:Count)?\(", bare))
    literal = len(re.findall(r'(?:say|sayCount)\(\s*"', bare))
    assert calls == literal > 10


def test_the_language_and_its_direction_are_on_the_page(files, sample):
    made = html.document_fromstring(files(sample, "ar")["index.html"].encode("utf-8"))
    assert made.get("dir") == load("ar").direction
    assert made.get("lang") == "en-GB"


WORDS = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}|<!--.*?-->|<[^>]*>|&\w+;", re.DOTALL)


def test_templates_hold_no_words_of_their_own(root):
    """Every word of the interface goes through a catalogue."""
    for folder in (".", "partials", "blocks", "questions"):
        for template in sorted((root / "templates" / folder).glob("*.jinja")):
            left = WORDS.sub(" ", template.read_text(encoding="utf-8"))
            assert not re.search(r"[A-Za-z]", left), f"{template.name}: {left.split()}"
