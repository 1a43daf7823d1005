"""Interface text on the page and in what the script is told."""

import json
import re

import rjsmin
from lxml import html

from builder.interface.catalogue import load
from builder.render import messages
from builder.render.script import read, sources

WELSH = """msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\\n"

msgid "Save and exit"
msgstr "CADW"

msgid "Question {number}"
msgstr "CWESTIWN {number}"

msgid "Answer the question first."
msgstr "DEWIS"
"""


def strings(files_of_it):
    made = html.document_fromstring(files_of_it["index.html"].encode("utf-8"))
    return json.loads(made.get_element_by_id("coursewright-data").text)["strings"]


def test_english_needs_no_strings(files, kitchen_sink):
    assert strings(files(kitchen_sink)) == {}


def test_a_translation_reaches_the_page_and_the_script(files, sample):
    made = files(sample, "cy")
    catalogue = load("cy")
    assert strings(made)["Answer the question first."] == catalogue.gettext("Answer the question first.")
    assert catalogue.gettext("Save and exit") in made["index.html"]
    assert isinstance(strings(made)["{count} character left"], dict)


def test_only_what_the_shipped_script_says_is_told(files, sample):
    made = files(sample, "cy")
    told = strings(made)
    assert len(told) > 10
    assert [text for text in told if json.dumps(text) not in made["script.js"]] == []


def test_a_project_may_override_english(files, sample, tmp_path):
    (tmp_path / "en.po").write_text(WELSH, encoding="utf-8")
    made = files(sample, "en-GB", tmp_path)
    assert strings(made) == {"Answer the question first.": "DEWIS", "Question {number}": "CWESTIWN {number}"}
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
