"""The built-in styles beside what pandoc's citeproc makes of the same works with the styles of the CSL project.

``scripts/update_citation_goldens.py`` wrote the goldens. Every difference has its reason here and in the docs.
"""

import html
import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from builder.findings.rules import references as rules
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
IN = "A part of a conference volume or an encyclopedia is “in” it"
VOLUME = "A volume is shown"
KIND = "Titles of programs, data and leaflets are slanted"
MAGAZINE = "A magazine has its volume and number, where the list has them"
LONG = "[@conference; @video; @blog; @dictionary; @dataset; @series; @software; @news-online; @magazine; @pamphlet]"
NUMBER = "The number of a report stands in brackets"
PARTICLE = "Names are sorted as they are written"
CAPITALS = "Titles are written as they are in the list"
AND = "In a sentence two authors are joined by “and”"
LAW = "A law has its number"
PAGE = "Where in a work is shown behind its number"
NAMED = "In a sentence the author is named"
EDITORS = "Editors are marked"
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
        "report": NUMBER,
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


def test_every_difference_is_in_the_docs():
    page = DOCS.read_text(encoding="utf-8")
    reasons = {*IN_ANOTHER_ORDER.values(), *(one for some in DIFFERENCES.values() for one in some.values())}
    assert [reason for reason in sorted(reasons) if reason not in page] == []


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
