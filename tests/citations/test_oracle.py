"""The built-in styles beside what pandoc's citeproc makes of the same works with the styles of the CSL project.

``scripts/update_citation_goldens.py`` wrote the goldens. Every difference has its reason here and in the docs.
"""

import html
import importlib.util
import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from builder.findings.rules.references import works as rules
from builder.interface.catalogue import load
from builder.render.markdown import Renderer
from builder.source.references import read_references
from tests.markdown.example import module, prose

FOLDER = Path(__file__).parent / "oracle"
DOCS = Path(__file__).parents[2] / "docs" / "reference" / "citations.md"

STOP = "An address has no full stop behind it"
ORDER = "Works in one citation stay in the author’s order"
EACH = "Each work in a citation names its author"
PUBLISHER = "A publisher who is also the author is not named again"
IN = "A part of a conference volume or an encyclopedia is “in” it, and has its pages"
VOLUME = "A volume is shown"
KIND = "Titles of programs, data and leaflets are slanted, not in quotation marks"
MAGAZINE = "A magazine has its volume and number, where the list has them"
LONG = "[@conference; @video; @blog; @dictionary; @dataset; @series; @software; @news-online; @magazine; @pamphlet]"
NUMBER = "The number of a report stands in brackets"
PARTICLE = "Names are sorted as they are written: “de Beauvoir” stands under d"
CAPITALS = "Titles are written as they are in the list"
AND = "In a sentence two authors are joined by “and”"
LAW = "A law has its number, without “Pub. L.”"
PAGE = "Where in a work is shown behind its number"
NAMED = "In a sentence the author is named before the number"
EDITORS = "Editors are marked, “, editors” behind their names"
VERSION = "The version of a program or of data is shown"

DIFFERENCES = {
    "harvard": {
        "[@smith-a; @smith-b]": EACH,
        "[@book; @article; @web]": ORDER,
        "[@chapter; @article; @news; @thesis]": ORDER,
        LONG: ORDER,
        "article": STOP,
        "article-many": STOP,
        "dictionary": IN,
        "conference": IN,
        "series": VOLUME,
        "software": KIND,
        "dataset": KIND,
        "pamphlet": KIND,
        "magazine": MAGAZINE,
        "report": (NUMBER, PUBLISHER),
    },
    "apa": {
        "[@smith-a; @smith-b]": EACH,
        "[@web-nobody]": CAPITALS,
        "[@act]": CAPITALS,
        "@article-online": AND,
        "conference": CAPITALS,
        "blog": CAPITALS,
        "report": PUBLISHER,
        "act": LAW,
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
        "dataset": VERSION,
        "software": VERSION,
    },
}
"""By style, the citations and entries that are not as pandoc has them."""

WELSH_WEB = (
    "World Health Organization. Hand hygiene [Rhyngrwyd]. 2023 [dyfynnwyd 1 Mehefin 2024]. "
    "Ar gael o: https://example.org/hands"
)

IN_ANOTHER_ORDER = {"harvard": PARTICLE}


@cache
def script():
    """scripts/update_citation_goldens.py as a module."""
    path = Path(__file__).parents[2] / "scripts" / "update_citation_goldens.py"
    spec = importlib.util.spec_from_file_location("update_citation_goldens", path)
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


FILES = script().STYLES
"""The files of the CSL project by our names of the styles."""


def plain(markup: str) -> str:
    without = re.sub(r'<span class="visually-hidden">.*?</span>', "", markup)
    without = re.sub(r' <a [^>]*role="doc-backlink".*?</a>', "", without).replace("cite>", "em>")
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"</?(?:a|span|div|p|li)\b[^>]*>", "", without))).strip()


@cache
def ours(style: str, language: str = "en-GB") -> dict[str, str]:
    """Citations by their source and entries by their keys, in the order of the list."""
    works, findings = read_references(FOLDER / "works.json", "works.json")
    assert {finding.code for finding in findings} == {rules.NO_DATE.code}
    citations = json.loads((FOLDER / "citations.json").read_text(encoding="utf-8"))
    piece = prose("\n\n".join(citations))
    renderer = Renderer(
        replace(module(piece, references=works), style=style, language=language), load(language)
    )
    texts = re.findall(r"<p>(.*?)</p>", str(renderer.block(piece)), re.DOTALL)
    entries = re.findall(r'<li id="ref_([^"]*)">(.*?)</li>', str(renderer.reference_list()), re.DOTALL)
    shown = zip(citations, map(plain, texts), strict=True)
    return {**dict(shown), **{key: plain(entry) for key, entry in entries}}


@cache
def theirs(style: str) -> dict[str, str]:
    golden = json.loads((FOLDER / f"{style}.json").read_text(encoding="utf-8"))
    citations = json.loads((FOLDER / "citations.json").read_text(encoding="utf-8"))
    return {**dict(zip(citations, golden["citations"], strict=True)), **golden["entries"]}


@pytest.mark.parametrize("style", DIFFERENCES)
def test_all_is_as_pandoc_has_it_but_what_differs_for_a_reason(style):
    made, expected = ours(style), theirs(style)
    assert set(made) == set(expected)
    differing = {name for name in expected if made[name] != expected[name]}
    assert differing == set(DIFFERENCES[style]), {n: (expected[n], made[n]) for n in sorted(differing)}


@pytest.mark.parametrize("style", DIFFERENCES)
def test_the_list_is_in_the_same_order(style):
    keys = [[key for key in made if not key.startswith(("[", "@"))] for made in (ours(style), theirs(style))]
    assert (keys[0] == keys[1]) == (style not in IN_ANOTHER_ORDER)


def test_many_types_are_compared():
    works = json.loads((FOLDER / "works.json").read_text(encoding="utf-8"))
    assert len({work["type"] for work in works}) >= 15


def in_docs(heading):
    """Style and difference of each row below this heading of the page."""
    part = re.search(
        rf"^#### {heading}\n(.*?)(?=^#|\Z)", DOCS.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    rows = re.findall(r"^\| ([a-z, ]+) \| ([^|]+) \|", part[1], re.MULTILINE)
    return {(style, said) for styles, said in rows for style in styles.split(", ") if style in FILES}


def in_tests(differences, orders):
    """The same of what a test says."""
    found = {
        (style, reason)
        for style, some in differences.items()
        for reasons in some.values()
        for reason in ([reasons] if isinstance(reasons, str) else reasons)
    }
    return found | set(orders.items())


def test_the_docs_list_these_differences_and_no_other():
    assert in_docs("Built-in styles") == in_tests(DIFFERENCES, IN_ANOTHER_ORDER)


@pytest.mark.parametrize("style", FILES)
def test_the_goldens_are_what_pandoc_makes(style):
    pytest.importorskip("pypandoc")
    golden = json.loads((FOLDER / f"{style}.json").read_text(encoding="utf-8"))
    assert script().made(style) == golden


@pytest.mark.parametrize(
    ("style", "key", "expected"),
    [
        ("apa", "dictionary",
         "Hughes, R. (2011). Compassion. Yn <em>Encyclopedia of nursing</em> (tt. 112–114). Oxford University Press."),
        ("apa", "web-nobody",
         "<em>Compassion in care</em>. (d.d.). Gwelwyd 2 Mehefin 2024, gan https://example.org/compassion"),
        ("apa", "news", "Campbell, D. (2022, Chwefror 14). Nurses speak out. <em>The Guardian</em>, 7."),
        ("vancouver", "edited",
         "Clouston TJ, Westcott L, golygyddion. Becoming a caring practitioner. Chichester: Wiley; 2019."),
        ("vancouver", "web", WELSH_WEB),
    ],
)  # fmt: skip
def test_the_words_are_welsh_in_a_welsh_module(style, key, expected):
    assert ours(style, "cy")[key] == expected
