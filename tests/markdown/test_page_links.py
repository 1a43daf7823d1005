"""Links to other modules of the folder and to sections."""

import pytest

from builder.findings.rules.references import page_links as rules
from builder.interface.catalogue import load as words
from builder.lint import lint
from builder.render import variants
from builder.render.beside import beside
from builder.render.markdown import Renderer
from builder.source import load
from tests.source.small import SMALL

OTHER = """id: emotional-intelligence
version: 1.0.0
title: Emotional intelligence
description: About it.
language: en-GB
authors:
  - A. Author
licence: CC-BY-4.0
{url}outcomes:
  know: Know it
sections:
  - id: self-awareness
    title: Knowing yourself
    blocks:
      - Text.
"""


@pytest.fixture
def said(tmp_path):
    def make(text: str, url: str = "", there=()):
        for name, content in (
            ("small", SMALL.replace("Leadership is for everyone.", text)),
            ("ei", OTHER.format(url=url)),
        ):
            (tmp_path / name).mkdir(exist_ok=True)
            (tmp_path / name / "module.yaml").write_text(content, encoding="utf-8")
        module, findings = load(tmp_path / "small", shown="small")
        assert module is not None, findings
        shown = Renderer(module, words("en-GB")).block(module.sections[0].blocks[0].text)
        return (
            module,
            [*findings, *lint(module)],
            variants.settled(shown, there, dict.fromkeys(there, "../ei/")),
        )

    return make


def test_a_module_beside_this_one(said, tmp_path):
    module, findings, shown = said("More in [[emotional-intelligence]] here.")
    assert findings == []
    assert 'Emotional intelligence <span class="planned">(open it from the course menu)</span>' in shown
    assert "<a" not in shown
    assert tmp_path / "ei" / "module.yaml" in module.inputs


def test_a_section_of_it(said):
    _, findings, shown = said("More in [[emotional-intelligence#self-awareness]] here.")
    assert findings == []
    assert "Emotional intelligence, section “Knowing yourself” <span" in shown
    assert "<a" not in shown


@pytest.mark.parametrize("url", ["", "url: https://example.ac.uk/ei\n"])
def test_where_it_lies_beside_the_page_it_is_a_link(url, said):
    """As pages of the web without an LMS that are made together do; that is nearer than where it is published."""
    there = {beside("emotional-intelligence")}
    _, _, shown = said("More in [[emotional-intelligence#self-awareness]] here.", url, there)
    assert shown.count("<a") == 1
    assert '<a href="../ei/#section-self-awareness">Emotional intelligence, section “Knowing' in shown
    assert "course menu" not in shown


def test_where_it_is_published_it_is_a_link(said):
    _, findings, shown = said(
        "In [[emotional-intelligence#self-awareness]].", "url: https://example.org/ei\n"
    )
    assert findings == []
    assert '<a href="https://example.org/ei#section-self-awareness" rel="noopener" target="_blank">' in shown


@pytest.mark.parametrize("name", ["#first", "small#first"])
def test_a_section_of_this_module(said, name):
    _, findings, shown = said(f"As in [[{name}]].")
    assert findings == []
    assert '<a href="#section-first">' in shown


@pytest.mark.parametrize(
    ("name", "rule", "hint"),
    [
        ("emotional-inteligence", rules.UNKNOWN_PAGE, "Did you mean [[emotional-intelligence]]?"),
        (
            "emotional-intelligence#self-awarenes",
            rules.UNKNOWN_SECTION,
            "Did you mean [[emotional-intelligence#self-awareness]]?",
        ),
        ("emotional-intelligence|that page", rules.UNKNOWN_PAGE, "Did you mean [[emotional-intelligence]]?"),
        ("emotional-intelligence#zzz", rules.UNKNOWN_SECTION, "Its sections are self-awareness."),
        ("#firts", rules.UNKNOWN_SECTION, "Did you mean [[#first]]?"),
    ],
)
def test_links_that_lead_nowhere(said, name, rule, hint):
    _, (finding,), shown = said(f"See [[{name}]].")
    assert (finding.code, finding.hint) == (rule.code, hint)
    assert finding.place.line == 14
    assert f"[[{name}]]" in shown
