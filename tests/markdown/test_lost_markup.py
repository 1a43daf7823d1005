"""Markdown that is almost right: each slip has its rule, its place and a line that mends it."""

import pytest

from builder.findings import Severity
from builder.findings.rules.prose import headings, links, lists
from builder.lint import lint
from tests.markdown.example import FIRST_LINE, INDENT, module, prose

LINKS = [
    ("see [a](https://x.org/a b) there", 4, "see [a](https://x.org/a%20b) there"),
    ("[a](https://x.org/a b “title”)", 0, "[a](https://x.org/a%20b)"),
    ("[the report] (https://x.org)", 0, "[the report](https://x.org)"),
    ("see (the report)[https://x.org].", 4, "see [the report](https://x.org)."),
]
LISTS = [
    ("– first\n– second", "- first\n- second"),
    ("• first\n\n• second", "- first\n- second"),
    ("•\tfirst\n•\tsecond\n•\tthird", "- first\n- second\n- third"),
    ("-first\n-second", "- first\n- second"),
]


def found(text: str):
    return lint(module(prose(text)))


@pytest.mark.parametrize(("text", "column", "mended"), LINKS)
def test_a_link_that_is_none(text, column, mended):
    (finding,) = found(f"before\n{text}")
    assert (finding.code, finding.severity) == (links.NO_LINK.code, Severity.WARNING)
    assert (finding.place.line - FIRST_LINE, finding.place.column - INDENT) == (1, column)
    assert finding.hint == f"Write:\n{mended}"
    assert found(mended) == []


def test_a_picture_whose_name_has_a_space():
    (finding,) = found("![x](media/SBAR chart.png)")
    assert (finding.code, finding.place.line) == (links.IMAGE.code, FIRST_LINE)
    assert finding.hint.endswith("- type: figure\n  image: media/SBAR chart.png\n  alt: x")


def test_a_heading_without_its_space():
    (finding,) = found("before\n\n##What *leaders* do")
    assert (finding.code, finding.place.line - FIRST_LINE) == (headings.HEADING_SPACE.code, 2)
    assert finding.hint == "Write:\n## What *leaders* do"
    assert found("## What *leaders* do\n\nThey listen.") == []


@pytest.mark.parametrize(("text", "mended"), LISTS)
def test_a_list_that_is_none(text, mended):
    (finding,) = found(f"before\n\n{text}")
    assert (finding.code, finding.place.line - FIRST_LINE) == (lists.NO_LIST.code, 2)
    assert finding.hint == f"Write:\n{mended}"
    assert found(mended) == []


def test_two_lists_are_two_findings():
    assert [f.place.line - FIRST_LINE for f in found("– a\n– b\n\nbetween\n\n• c\n• d")] == [0, 5]


@pytest.mark.parametrize(
    "text",
    [
        "`[a](https://x.org/a b)` and `##What`",
        "```\n##What\n– a\n– b\n```",
        "[a](<https://x.org/a b>)",
        r"\[a](https://x.org/a b)",
        "the ward[s](as they were then)",
        "hashtags: #What ##What",
        r"\##What",
        "– as she said",
        "he left –\nas she said\n– or not",
        "- a\n- b\n\n1. c\n2. d",
        "-5 degrees\n-6 degrees",
        "[sic] (see below), (the report)[sic]",
    ],
)
def test_no_slip(text):
    assert found(text) == []
