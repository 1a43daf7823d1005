"""Faults in Markdown: each has its rule, its line and a way out."""

import pytest

from builder.findings.rules.prose import headings, links, lists, tables
from builder.lint.prose import findings
from tests.markdown.example import FIRST_LINE, INDENT, module, prose

TABLE = "| a | b |\n|---|---|\n| c | d |\n"


def found(text: str):
    return [
        (finding.code, finding.place.line - FIRST_LINE, finding.place.column - INDENT)
        for finding in findings(module(prose(text)))
    ]


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("# Title", headings.TITLE_HEADING, 0, 0),
        ("Title\n=====", headings.TITLE_HEADING, 0, 0),
        ("x\n\n### Too far", headings.SKIPPED_LEVEL, 2, 0),
        ("## a\n\n#### Too far", headings.SKIPPED_LEVEL, 2, 0),
        ("## a\n### a\n#### a\n##### a\n###### a", headings.TOO_DEEP, 4, 0),
        ("##", headings.EMPTY_HEADING, 0, 0),
        ("see [it](www.example.org)", links.LINK_ADDRESS, 0, 4),
        ("see\n[it](javascript:x)", links.LINK_ADDRESS, 1, 0),
        ("[x](http://)", links.LINK_ADDRESS, 0, 0),
        ("see [](https://example.org)", links.LINK_TEXT, 0, 4),
        ('[x](https://example.org "title")', links.LINK_TITLE, 0, 0),
        ("- an ![image](a.png)", links.IMAGE, 0, 5),
        ("x\n\nTable: of nothing", tables.STRAY_CAPTION, 2, 0),
        (f"x\n\n{TABLE}", tables.NO_CAPTION, 2, 0),
        (f"{TABLE}\nTable: c {{row-header}}", tables.CAPTION_OPTION, 4, 0),
        ("| a |\n|---|\n| b | lost |\n\nTable: c", tables.EXCESS_CELL, 2, 0),
        ("> | a |\n> |---|\n> | b | lost |\n>\n> Table: c", tables.EXCESS_CELL, 2, 0),
        ("x\n\n[unused]: https://example.org", links.UNUSED_DEFINITION, 2, 0),
    ],
)
def test_a_fault(text, rule, line, column):
    assert found(text) == [(rule.code, line, column)]


@pytest.mark.parametrize(
    "text",
    [
        "## a\n\n### b\n\n## c\n\n### d\n\n#### e",
        "[a](https://example.org), [b](HTTP://example.org/x), [c](mailto:a@example.org), <https://example.org>",
        "[used]: https://example.org\n\nsee [the report][used] and [used]",
        f"{TABLE}\nTable: c {{row-headers}}",
        "`<b>` and \\<b> and a < b and 3 > 2",
        "| a | b |\n|---|---|\n| one |\n| `x \\| y` | z |\n\nTable: c",
        "> | a |\n> |---|\n> | b |\n>\n> Table: c",
        "**[a](https://example.org)** [`code`](https://example.org)",
    ],
)
def test_no_fault(text):
    assert found(text) == []


def test_levels_go_on_within_a_section_and_begin_again_in_the_next():
    texts = [("one", prose("## a", 10)), ("one", prose("### b", 20)), ("two", prose("### c", 30))]
    assert [(f.code, f.place.line) for f in findings(module(*texts))] == [(headings.SKIPPED_LEVEL.code, 30)]


def test_what_the_parser_would_drop_is_said():
    deep = "".join("  " * level + "- x\n" for level in range(25))
    assert lists.NESTING.code in {code for code, _line, _column in found(deep)}


def test_hints_can_be_pasted():
    (image,) = findings(module(prose("![Four](media/a.png)")))
    assert image.hint == "Write a block of its own:\n- type: figure\n  image: media/a.png\n  alt: Four"
    (link,) = findings(module(prose("[x](www.example.org/a)")))
    assert link.hint == "Write: https://www.example.org/a"
