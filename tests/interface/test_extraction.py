"""Interface text is found in all three languages of the sources."""

import pytest

from builder.interface.extract import Message, messages
from builder.interface.powriting import catalogue, template


@pytest.fixture
def top(tmp_path):
    def write(files: dict[str, str]):
        for name, text in {"templates/x.txt": "", "builder/render/x.txt": "", **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


PAGE = """
{# TRANSLATORS: a button. #}
{{ _("Next") }}
{{ ngettext("{count} day", "{count} days", n) }}
"""
SCRIPT = """
// TRANSLATORS: said
// twice
f(say("Next"), coursewright.say("Saved {time}", { time }));
sayCount("{count} day", "{count} days", 2);
"""
PYTHON = """
# TRANSLATORS: in a list
x = self.words.say("Table")
y = c.say_html("in {book}", book=b)
"""


def test_all_three_languages(top):
    page, script, python = "templates/page.html.jinja", "templates/runtime/view/a.js", "builder/render/a.py"
    found = messages(top({page: PAGE, script: SCRIPT, python: PYTHON}))
    assert set(found) == {
        Message("Next", "", ("a button.", "said twice"), (page, script)),
        Message("{count} day", "{count} days", (), (page, script)),
        Message("Saved {time}", "", (), (script,)),
        Message("Table", "", ("in a list",), (python,)),
        Message("in {book}", "", (), (python,)),
    }


def test_a_comment_on_a_whole_file_is_for_texts_without_one_of_their_own(top):
    about = "TRANSLATORS FOR THIS FILE: the notices."
    page = f'{{# {about} #}}\n{{{{ _("Bare") }}}}\n{{# TRANSLATORS: a button. #}}\n{{{{ _("Own") }}}}'
    script = f'// @ts-check\n// {about}\nsay("Said");\nsay("Own");'
    found = messages(top({"templates/a.jinja": page, "templates/runtime/b.js": script}))
    assert {m.one: m.comments for m in found} == {
        "Bare": ("the notices.",),
        "Own": ("a button.",),
        "Said": ("the notices.",),
    }


def test_what_speaks_to_technologists_is_left_out(top):
    files = {f"templates/{folder}/a.html.jinja": '{{ _("Hidden") }}' for folder in ("notes", "mock_lms")}
    assert messages(top(files)) == ()


def test_one_text_with_and_without_plural_is_refused(top):
    text = '{{ _("{count} day") }}{{ ngettext("{count} day", "{count} days", n) }}'
    with pytest.raises(ValueError, match="with and without a plural"):
        messages(top({"templates/a.jinja": text}))


def test_files_are_the_same_whenever_they_are_written():
    found = (
        Message('say "it"\n', "", ("for\tall",), ("a.py",)),
        Message("{count} day", "{count} days", (), ("b.py",)),
    )
    assert template(found, ["About"]) == (
        '# About\nmsgid ""\nmsgstr ""\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '\n#. for\tall\n#: a.py\nmsgid "say \\"it\\"\\n"\nmsgstr ""\n'
        '\n#: b.py\nmsgid "{count} day"\nmsgid_plural "{count} days"\nmsgstr[0] ""\nmsgstr[1] ""\n'
    )


def test_translations_and_notes_are_kept():
    found = (Message("Next", "", (), ("a.py",)), Message("New", "", (), ("a.py",)))
    text = catalogue(
        found,
        [],
        header={"Language": "cy"},
        translations={"Next": ["Nesaf"], "Gone": ["x"]},
        notes={"Next": ["unreviewed"]},
        forms=6,
    )
    assert '# unreviewed\n#: a.py\nmsgid "Next"\nmsgstr "Nesaf"\n' in text
    assert 'msgid "New"\nmsgstr ""\n' in text
    assert "Gone" not in text
