"""What the richer Markdown becomes: each ``golden/NAME.md`` as ``golden/NAME.html``, with its notes and its glossary.

Written anew with COURSEWRIGHT_UPDATE_GOLDENS=1; what changed is for a person to read.
"""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from builder.findings import Place
from builder.interface.catalogue import load
from builder.model.glossary import Abbreviation, Term
from builder.render.markdown import Renderer
from tests.markdown.example import module, prose, words, work

FOLDER = Path(__file__).parent / "golden"
SOURCES = sorted(FOLDER.glob("*.md"))
AT = Place("module.yaml", 500)
TERMS = (
    Term(words("hand hygiene"), prose("Washing *or* rubbing.", 500), None, (), AT),
    Term(words("staphylococcus"), prose("A germ.", 510), words("MRSA"), (words("staphylococci"),), AT),
    Term(words("rub"), prose("Alcohol.", 520), None, (words("rubs"),), AT),
)
SHORT = (
    Abbreviation(words("NHS"), words("National Health Service"), AT),
    Abbreviation(words("WHO"), words("World Health Organization"), AT),
)


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_it_reads_as_the_golden_one(source):
    piece = prose(source.read_text(encoding="utf-8"))
    made = module(piece, references=[work("work")])
    if source.stem == "terms":
        made = replace(made, terms=TERMS, abbreviations=SHORT)
    renderer = Renderer(made, load("en-GB"))
    parts = (renderer.block(piece), renderer.endnotes("first"), renderer.glossary())
    html = "\n".join(str(part) for part in parts if part)
    golden = source.with_suffix(".html")
    if os.environ.get("COURSEWRIGHT_UPDATE_GOLDENS"):
        golden.write_text(html, encoding="utf-8", newline="\n")
    assert html == golden.read_text(encoding="utf-8")
