"""Languages that the page has no words in, or not all: an author is told before learners see it."""

from pathlib import Path

import pytest

from builder.findings import Place
from builder.interface import coverage
from builder.interface.catalogue import load
from builder.interface.pofile import english

HERE = Place("module.yaml", 5, 11)
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=n != 1;\\n"\n\n'


def found(language, override=None):
    return list(coverage.findings(load(language, override), language, HERE, override))


@pytest.mark.parametrize("language", ["en", "en-GB", "en-AU", "cy", "cy-GB"])
def test_languages_that_there_are_words_in(language):
    assert found(language) == []
    assert coverage.coverage(load(language), language).missing == 0


@pytest.mark.parametrize(("language", "file"), [("ar", "ar.po"), ("fr-CA", "fr.po"), ("zh-Hant", "zh.po")])
def test_a_language_without_words_is_a_warning_that_says_which_there_are_and_how_to_add_one(language, file):
    (finding,) = found(language)
    assert (finding.code, finding.severity, finding.place) == ("INT-006", "warning", HERE)
    assert f"no words of its own in {language}" in finding.message
    assert "English (en), Cymraeg (cy)" in finding.hint
    assert f"{file} into a folder" in finding.hint


def test_the_project_s_own_folder_is_named(tmp_path):
    (tmp_path / "de.po").write_text(HEAD, encoding="utf-8")
    (finding,) = found("ar", tmp_path)
    assert f"ar.po into the folder {tmp_path.as_posix()} " in finding.hint
    assert "Deutsch (de)" in finding.hint


def test_a_catalogue_that_lacks_texts_is_told_how_many(tmp_path):
    (tmp_path / "de.po").write_text(f'{HEAD}msgid "Next"\nmsgstr "Weiter"\n', encoding="utf-8")
    (finding,) = found("de-AT", tmp_path)
    assert Path(finding.place.file) == tmp_path / "de.po"
    assert f"{len(english()) - 1} of the {len(english())} texts" in finding.message


def test_a_whole_catalogue_has_no_finding(tmp_path):
    entries = [
        f'msgid "{one}"\nmsgid_plural "{other}"\nmsgstr[0] "{one}"\nmsgstr[1] "{other}"\n'
        if other
        else f'msgid "{one}"\nmsgstr "{one}"\n'
        for one, other in (
            (one.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n"), other)
            for one, other in english().items()
        )
    ]
    (tmp_path / "de.po").write_text(HEAD + "\n".join(entries), encoding="utf-8")
    assert found("de", tmp_path) == []


@pytest.mark.parametrize(
    ("language", "hint"), [("welsh", "Write `language: cy`."), ("xq", "Write a tag such as")]
)
def test_what_is_no_language_is_told_so(language, hint):
    (finding,) = found(language)
    assert finding.hint.startswith(hint)
