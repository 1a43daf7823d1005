"""Styles in files of the Citation Style Language."""

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest

from builder.findings.rules import references as rules
from builder.interface.catalogue import load
from builder.render.citing.choosing import style_of
from builder.render.citing.module import citation
from builder.render.markdown import Renderer
from builder.source import csl_style
from builder.source import load as load_module
from tests.citations.test_oracle import FOLDER, plain, theirs
from tests.citations.test_styles import FIELDS, HOSTILE
from tests.markdown.example import module, prose, work

citeproc = pytest.importorskip("citeproc")
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


def test_the_list_is_nearly_what_pandoc_makes_with_the_same_style():
    from builder.source.references import read_references

    works, _ = read_references(FOLDER / "works.json", "works.json")
    text = " ".join(f"@{one.key}" for one in works)
    _, listed = made(text, HARVARD.read_text(encoding="utf-8"), *works)
    entries = dict(re.findall(r'<li id="ref_([^"]*)">(.*?)</li>', str(listed), re.DOTALL))
    shown = {key: plain(entry.replace("i>", "em>")) for key, entry in entries.items()}
    golden = theirs("harvard")
    same = [key for key in shown if shown[key] == golden[key]]
    assert len(same) >= 22, {key: (golden[key], shown[key]) for key in shown if key not in same}


def test_in_the_text_with_years_and_letters():
    csl = HARVARD.read_text(encoding="utf-8")
    works = [work("a", title="Alpha"), work("b", title="Beta"), work("n", authors=(), title="Nobody's")]
    text, _ = made("[@a; @b, p. 3] @a says [-@b, pp. 2-4] [@n]", csl, *works)
    assert html.unescape(str(text.striptags())) == (
        "(Northouse, 2016a; Northouse, 2016b, p. 3) Northouse (2016a) says (2016b, pp. 2–4) (Nobody's, 2016)"
    )


def test_numbers_in_order_of_appearance_with_links():
    works = [work(key, title=key.upper(), URL=f"https://example.org/{key}") for key in "abc"]
    text, listed = made("[@b] [@a; @b; @c] @a", NUMERIC, *works)
    assert text.striptags() == "[1] [1–3] Northouse [2]"
    assert '<ol class="references">' in listed
    assert '<a href="https://example.org/b" rel="noopener"' in listed
    assert listed.index("<i>B</i>") < listed.index("<i>A</i>") < listed.index("<i>C</i>")


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
    assert [finding.code for finding in load_module(tmp_path, shown="m")[1]] == ["SRC-001"]
