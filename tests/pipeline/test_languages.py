"""A module in a language that the page has no words in: it is built, with a warning, and its report is true."""

from builder.pipeline import Options, build


def test_it_is_built_with_a_warning_where_the_language_stands(make_source, out):
    source = make_source(change=lambda text: text.replace("language: en-GB", "language: ar"))
    result = build([source], Options(output=out))
    (finding,) = [one for one in result.findings if one.code == "INT-006"]
    assert (finding.place.line, finding.place.column) == (5, 11)
    assert finding.place.file.endswith("module.yaml")
    assert result.is_fine
    (page,) = out.glob("*.accessibility.html")
    text = page.read_text(encoding="utf-8")
    assert "texts of the interface are not translated into ar: they are English, and say so." in text
    assert "Words of the interface say their language." not in text


def test_with_words_of_the_project_the_report_counts_what_is_left(make_source, out, tmp_path):
    source = make_source(change=lambda text: text.replace("language: en-GB", "language: ar"))
    (tmp_path / "coursewright.toml").write_text('[interface]\noverrides = "interface"\n', encoding="utf-8")
    (tmp_path / "interface").mkdir()
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    (tmp_path / "interface" / "ar.po").write_text(f'{head}msgid "Next"\nmsgstr "التالي"\n', encoding="utf-8")
    result = build([source], Options(output=out))
    (finding,) = [one for one in result.findings if one.code == "INT-006"]
    assert finding.place.file.endswith("interface/ar.po")
    (page,) = out.glob("*.accessibility.html")
    text = page.read_text(encoding="utf-8")
    assert "texts of the interface are not translated into ar: they are English, and do not say so." in text


def test_english_says_what_it_said(make_source, out):
    result = build([make_source()], Options(output=out))
    assert not [one for one in result.findings if one.code.startswith("INT")]
    (page,) = out.glob("*.accessibility.html")
    assert "Words of the interface say their language." in page.read_text(encoding="utf-8")
