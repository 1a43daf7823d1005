"""A title in another language says so, wherever the list comes from."""

import pytest
from lxml import html

from builder.interface.catalogue import load
from builder.render.citing.languages import tag
from builder.render.citing.registry import STYLES
from builder.render.markdown import Renderer
from builder.source.references import read_references
from tests.markdown.example import module, prose, work


def entries(*works, **more):
    text = prose(" ".join(f"[@{one.key}]" for one in works))
    made = Renderer(module(text, references=works, **more), load("en-GB")).reference_list()
    return html.fromstring(f"<div>{made}</div>")


@pytest.mark.parametrize("style", STYLES)
def test_the_titles_alone_are_marked(style):
    from dataclasses import replace

    made = work("k", title="Gofal & tosturi", publisher="Prifysgol Caerdydd", language="cy")
    text = prose("[@k]")
    page = Renderer(replace(module(text, references=(made,)), style=style), load("en-GB"))
    (span,) = html.fromstring(f"<div>{page.reference_list()}</div>").xpath("//li//span[@lang]")
    assert (span.get("lang"), span.text_content(), span.get("dir")) == ("cy", "Gofal & tosturi", None)


def test_what_it_is_part_of_is_marked_and_where_it_is_written_from_the_right():
    made = work("k", title="א", language="he", **{"container-title": "כתב עת"})
    spans = entries(made).xpath("//li//span[@lang='he'][@dir='rtl']")
    assert {span.text_content() for span in spans} <= {"א", "כתב עת"}
    assert spans


@pytest.mark.parametrize("language", ["", "en", "en-US", "english", "klingonese", '"><script>'])
def test_the_page_s_own_and_what_nobody_knows_are_not(language):
    assert entries(work("k", language=language)).xpath("//*[@lang]") == []


def test_a_title_that_an_address_holds_too_is_marked_in_the_text():
    made = work("k", title="e", language="de", type="webpage", URL="https://example.org/e")
    page = entries(made)
    assert page.xpath("//li//a/@href")[0] == "https://example.org/e"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("cy", "cy"),
        ("en_GB", "en-GB"),
        ("welsh", "cy"),
        ("ngerman", "de"),
        ("British", "en-GB"),
        ("tlh!", ""),
    ],
)
def test_names_of_languages(said, expected):
    assert tag(said) == expected


def test_a_list_in_bibtex_says_it_as_biblatex_does(tmp_path):
    (tmp_path / "r.bib").write_text("@book{k, title = {T}, year = 2020, langid = {welsh}}", encoding="utf-8")
    (read,), findings = read_references(tmp_path / "r.bib", "r.bib")
    assert (findings, read.field("language")) == ([], "welsh")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("page", "title", "names", "expected"),
    [
        ("ar", "Leadership", (("Northouse", "Peter"),), "ltr"),
        ("ar", "القيادة", (("أحمد", "سعيد"),), None),
        ("en-GB", "القيادة", (("أحمد", "سعيد"),), "rtl"),
        ("en-GB", "Leadership", (("Northouse", "Peter"),), None),
        ("he", "“Leadership”", (), "ltr"),
    ],
)
def test_an_entry_is_written_from_its_own_side_so_that_its_full_stop_stands_right(
    style, page, title, names, expected
):
    from dataclasses import replace

    made = work("k", title=title, authors=names)
    own = replace(module(prose("[@k]"), references=(made,)), style=style, language=page)
    listed = html.fromstring(f"<div>{Renderer(own, load(page)).reference_list()}</div>")
    (entry,) = listed.xpath("//li")
    outer = entry.xpath("./span[@dir][not(@lang)]")
    assert [span.get("dir") for span in outer] == ([expected] if expected else [])
    if expected:
        assert outer[0].text_content().endswith(".")
        assert entry.xpath("./span[@dir]//a[@role='doc-backlink']") == []
        assert entry.xpath("./a[@role='doc-backlink']")
