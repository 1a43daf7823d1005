"""Interface text: languages, fallbacks, plural forms, a project's own words."""

from pathlib import Path

import pytest

from builder.findings.rules import interface as rules
from builder.interface.catalogue import load
from builder.interface.language import decimal_sign
from builder.interface.pofile import english
from tests import odd_files

ONE, OTHER = "{count} minute", "{count} minutes"
PLURAL_HEADER = 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


def override(tmp_path, text: str, name: str = "en.po"):
    (tmp_path / name).write_bytes(text.encode("utf-8"))
    return tmp_path


def test_the_strings_that_these_tests_use_exist():
    assert english()[ONE] == OTHER
    assert "Next" in english()


@pytest.mark.parametrize(
    ("tag", "language"), [("en", "en"), ("en-GB", "en-GB"), ("en-US-x-me", "en-US-x-me")]
)
def test_english_is_what_stands_in_the_sources(tag, language):
    catalogue = load(tag)
    assert (catalogue.language, catalogue.direction, catalogue.gettext("Next")) == (language, "ltr", "Next")


@pytest.mark.parametrize("tag", ["cy", "cy-GB"])
def test_welsh_and_its_regions(tag):
    catalogue = load(tag)
    assert (catalogue.language, catalogue.direction) == (tag, "ltr")
    assert catalogue.gettext("Next") != "Next"


@pytest.mark.parametrize("tag", ["tlh", "fr-CA", "x-private", "no such tag", ""])
def test_a_language_that_we_do_not_have_falls_back_to_english(tag):
    catalogue = load(tag)
    assert (catalogue.language, catalogue.gettext("Next")) == ("en", "Next")
    assert catalogue.ngettext(ONE, OTHER, 2) == OTHER


def test_the_page_is_written_in_the_direction_of_its_language():
    assert (load("ar").direction, load("he-IL").direction, load("fr").direction) == ("rtl", "rtl", "ltr")


def test_placeholders_are_filled_and_values_are_not_looked_into():
    catalogue = load("en")
    assert catalogue.say("Section {number} of {total}", number="{total}", total=3) == "Section {total} of 3"
    assert catalogue.say("Section {number} of {total}", number=1) == "Section 1 of {total}"
    assert catalogue.say_count(ONE, OTHER, 1) == "1 minute"
    assert catalogue.say_count(ONE, OTHER, 0) == "0 minutes"


def test_markup_escapes_values_and_text():
    assert load("en").say_html("‘{title}’", title="<b> & co") == "‘&lt;b&gt; &amp; co’"


def test_welsh_has_a_form_for_each_category():
    catalogue = load("cy")
    said = {catalogue.ngettext(ONE, OTHER, n) for n in (0, 1, 2, 3, 6, 4)}
    assert catalogue.ngettext(ONE, OTHER, 4) == catalogue.ngettext(ONE, OTHER, 100)
    assert len(said) > 1
    assert set(catalogue.plurals[ONE]) == {"zero", "one", "two", "few", "many", "other"}


def test_the_script_gets_what_differs_from_its_english():
    assert load("en").for_script(["Next", ONE, (ONE, OTHER)]) == {}
    welsh = load("cy").for_script(["Next", (ONE, OTHER), "something unknown"])
    assert set(welsh) == {"Next", ONE}
    assert welsh["Next"] == load("cy").gettext("Next")
    assert set(welsh[ONE]) == {"zero", "one", "two", "few", "many", "other"}
    assert welsh[ONE]["two"] == load("cy").ngettext(ONE, OTHER, 2)


@pytest.mark.parametrize(
    ("tag", "iso", "said"),
    [
        ("en-GB", "2019-10-08", "8 October 2019"),
        ("en-US", "2019-10-08", "October 8, 2019"),
        ("cy", "2019-10-08", "8 Hydref 2019"),
        ("en-GB", "2019-10", "October 2019"),
        ("cy-GB", "2019-02", "Chwefror 2019"),
        ("en-GB", "2019", "2019"),
        ("en-GB", "2019-13-01", "2019-13-01"),
        ("en-GB", "8 Oct 2019", "8 Oct 2019"),
    ],
)
def test_dates(tag, iso, said):
    assert load(tag).date(iso) == said


def test_a_project_may_say_something_else(tmp_path):
    folder = override(tmp_path, 'msgid "Next"\nmsgstr "Onwards"\n')
    catalogue = load("en-GB", folder)
    assert (catalogue.gettext("Next"), catalogue.gettext("Previous"), catalogue.findings) == (
        "Onwards",
        "Previous",
        (),
    )
    assert catalogue.for_script(["Next", "Previous"]) == {"Next": "Onwards"}


def test_the_special_file_wins_over_the_general_one(tmp_path):
    override(tmp_path, 'msgid "Next"\nmsgstr "general"\n\nmsgid "Previous"\nmsgstr "general"\n')
    override(tmp_path, 'msgid "Next"\nmsgstr "special"\n', "en-GB.po")
    catalogue = load("en-GB", tmp_path)
    assert (catalogue.gettext("Next"), catalogue.gettext("Previous")) == ("special", "general")
    assert load("en", tmp_path).gettext("Next") == "general"


def test_a_project_may_bring_a_language(tmp_path):
    text = PLURAL_HEADER.replace("n != 1", "n > 1") + (
        f'msgid "Next"\nmsgstr "Suivant"\n\nmsgid "{ONE}"\nmsgid_plural "{OTHER}"\n'
        'msgstr[0] "{count} partie"\nmsgstr[1] "{count} parties"\n'
    )
    catalogue = load("fr-FR", override(tmp_path, text, "fr.po"))
    assert (catalogue.language, catalogue.gettext("Next"), catalogue.gettext("Previous")) == (
        "fr-FR",
        "Suivant",
        "Previous",
    )
    assert [catalogue.say_count(ONE, OTHER, n) for n in (0, 1, 2)] == ["0 partie", "1 partie", "2 parties"]
    assert catalogue.date("2019-10-08") == "8 octobre 2019"


def test_line_ends_and_a_byte_order_mark_change_nothing(tmp_path):
    override(tmp_path, '\ufeffmsgid "Next"\r\nmsgstr "Onwards"\r\n')
    assert load("en", tmp_path).gettext("Next") == "Onwards"


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ('\n\nmsgid "Nxt"\nmsgstr "x"\n', rules.UNKNOWN_TEXT, 3),
        ('msgid "Section {number} of {total}"\nmsgstr "{number} / {all}"\n', rules.PLACEHOLDERS, 1),
        ('msgid "Section {number} of {total}"\nmsgstr "{number}"\n', rules.PLACEHOLDERS, 1),
        ('msgid "Next"\nmsgstr "Next {thing}"\n', rules.PLACEHOLDERS, 1),
        (f'msgid "{ONE}"\nmsgstr "x"\n', rules.UNKNOWN_TEXT, 1),
        (
            f'{PLURAL_HEADER}msgid "{ONE}"\nmsgid_plural "{OTHER}"\nmsgstr[0] "{{count}} part"\nmsgstr[1] ""\n',
            rules.PLURALS,
            5,
        ),
        ('msgid "Next"\nmsgstr "never closed\n', rules.UNREADABLE, 2),
        ('msgid "Next"\nnonsense\n', rules.UNREADABLE, 2),
    ],
)
def test_faults_of_a_project(tmp_path, text, rule, line):
    catalogue = load("en", override(tmp_path, text))
    assert [(f.code, f.place.line) for f in catalogue.findings] == [(rule.code, line)]
    assert catalogue.findings[0].place.file.endswith("en.po")
    assert catalogue.gettext("Next") == "Next"
    assert catalogue.gettext("Section {number} of {total}") == "Section {number} of {total}"


def test_an_unknown_text_names_the_near_one(tmp_path):
    (finding,) = load("en", override(tmp_path, 'msgid "Next."\nmsgstr "x"\n')).findings
    assert finding.hint == 'Did you mean msgid "Next"?'


def test_not_utf8(tmp_path):
    (tmp_path / "en.po").write_bytes(b'msgid "Next"\nmsgstr "caf\xe9"\n')
    assert [(f.code, f.place.line) for f in load("en", tmp_path).findings] == [(rules.UNREADABLE.code, 2)]


def test_a_file_for_no_language(tmp_path):
    override(tmp_path, 'msgid "Next"\nmsgstr "x"\n', "zzz.po")
    assert [f.code for f in load("zzz", tmp_path).findings] == [rules.UNKNOWN_LANGUAGE.code]


def test_an_english_build_does_without_babel(tmp_path):
    import subprocess
    import sys

    code = (
        "import sys; from builder.interface.catalogue import load; c = load('en-GB'); "
        "c.ngettext('a', 'b', 2); c.gettext('Next'); sys.exit('babel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("name", "hint"), [("english.po", "en.po"), ("en_GB.po", "en-GB.po"), ("Klang.po", "such as")]
)
def test_a_catalogue_that_no_module_could_ask_for_is_found_whatever_the_language(tmp_path, name, hint):
    override(tmp_path, 'msgid "Next"\nmsgstr "Onwards"\n')
    override(tmp_path, 'msgid "Next"\nmsgstr "Never"\n', name)
    catalogue = load("en-GB", tmp_path)
    assert catalogue.gettext("Next") == "Onwards"
    (finding,) = catalogue.findings
    assert (finding.code, Path(finding.place.file).name) == ("INT-005", name)
    assert hint in finding.hint


@pytest.mark.parametrize(
    ("tag", "sign"),
    [
        ("en", "."),
        ("en-GB", "."),
        ("en-IE", "."),
        ("en-AT", ","),
        ("cy", "."),
        ("de", ","),
        ("de-CH", "."),
        ("fr-FR", ","),
        ("es-MX", "."),
        ("ar-EG", "."),
        ("tlh-Latn", "."),
    ],
)
def test_the_decimal_sign_is_the_language_s(tag, sign):
    assert decimal_sign(tag) == sign


@pytest.mark.parametrize("kind", odd_files.KINDS)
def test_a_catalogue_that_is_no_file_is_not_passed_over(tmp_path, kind):
    path = tmp_path / "en.po"
    odd_files.put(path, kind)
    (found,) = load("en", tmp_path).findings
    assert (found.code, found.place.file) == (rules.UNREADABLE.code, path.as_posix())
    assert "ordinary file" in found.message or "cannot be read" in found.message
