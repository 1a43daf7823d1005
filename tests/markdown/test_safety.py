"""Whatever authors write, only known tags come out, and soon."""

import time
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.interface.catalogue import load
from builder.lint import citations
from builder.lint import prose as prose_rules
from builder.render.markdown import Renderer
from tests.markdown.example import module, page, prose, work

ALLOWED = {
    "a": {"href", "rel", "target", "id", "role"},
    "blockquote": set(),
    "br": set(),
    "caption": {"id"},
    "cite": set(),
    "code": set(),
    "div": {"class", "role", "tabindex", "aria-labelledby", "aria-label"},
    "em": set(),
    **{f"h{level}": {"id"} for level in range(3, 7)},
    "hr": set(),
    "li": {"id"},
    "ol": {"start"},
    "p": set(),
    "pre": {"tabindex"},
    "s": set(),
    "span": {"class", "id", "aria-hidden"},
    "strong": set(),
    "table": set(),
    "tbody": set(),
    "td": {"class"},
    "th": {"class", "scope"},
    "thead": set(),
    "tr": set(),
    "ul": {"class"},
}
VOID = {"br", "hr"}
ADDRESSES = ("http://", "https://", "mailto:", "#ref_", "#cite_")


class Checker(HTMLParser):
    """Fails on any tag, attribute or address that is not allowed, and on tags that do not nest."""

    def __init__(self):
        super().__init__()
        self.open, self.ids = [], []

    def handle_starttag(self, tag, attrs):
        assert tag in ALLOWED, tag
        for name, value in attrs:
            assert name in ALLOWED[tag], (tag, name)
            if name == "href":
                assert value.lower().startswith(ADDRESSES), value
            if name == "id":
                self.ids.append(value)
        if tag == "a":
            assert "a" not in self.open, "a link in a link"
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_comment(self, data):
        raise AssertionError(data)

    def handle_decl(self, decl):
        raise AssertionError(decl)

    def handle_pi(self, data):
        raise AssertionError(data)


PARTS = (
    *(
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "*",
        "**",
        "_",
        "`",
        "```",
        "|",
        "|---|\n",
        "\n",
        "\n\n",
        "    ",
        "> ",
        "- ",
        "1. ",
    ),
    *(
        "#",
        "## ",
        "---",
        "\\",
        "!",
        "&lt;",
        "&#x3c;",
        '"',
        "'",
        ":",
        ";",
        "@",
        "[@",
        "@key",
        "[@key, p. 2]",
        "@other",
    ),
    *(
        "[[page]]",
        "[[",
        "]]",
        "[x]: ",
        "javascript:alert(1)",
        "https://x.org/",
        "<script>",
        "</p>",
        "<!--",
        "-->",
    ),
    *(
        "onerror=x",
        "Table: ",
        "{row-headers}",
        "\t",
        "é",
        "\u0000",
        "\u2028",
        "😀",
        "word",
        " ",
        "~~",
        "p. 2-3",
        "\\@",
    ),
    *("http://[", "<mailto:", "](", "<?php", "<![CDATA[", "{", "}"),
)
MARKDOWN = st.lists(st.sampled_from(PARTS) | st.text(max_size=5), max_size=60).map("".join)
WORKS = [
    work("key", title="<script>x</script>", URL="https://x.org/'\"<"),
    work("other", authors=(("<b>", ""),)),
]
PAGES = [page("page", "<i>", "https://x.org/\"'>")]


@settings(max_examples=600, deadline=None)
@given(MARKDOWN)
@example('[a](<http://x> "<script>")')
@example("[x [@key]](https://x.org)")
@example("[[page]](https://x.org)")
@example("| [@key] |\n|---|\nTable: {row-headers}")
@example("![](http://a]](")
def test_no_input_yields_a_tag_outside_the_allowed_set(text):
    piece = prose(text)
    made = module(piece, references=WORKS, related=PAGES)
    renderer = Renderer(made, load("en"))
    checker = Checker()
    checker.feed(str(renderer.block(piece)) + str(renderer.reference_list()))
    checker.close()
    assert checker.open == []
    assert len(checker.ids) == len(set(checker.ids))
    for finding in (*prose_rules.findings(made), *citations.findings(made)):
        assert finding.place.line >= 1


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\\`*_[]<>&|~!#@:\r\n\x00"), min_size=1)
)
def test_no_word_is_lost(text):
    piece = prose(f"x{text}x")
    shown = Renderer(module(piece), load("en")).block(piece).striptags()
    assert "".join(shown.split()) == "".join(f"x{text}x".split())


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "[@" * 10_000,
        "[[" * 10_000,
        "@a" * 10_000,
        "[@a; " * 4_000,
        "*a " * 15_000,
        "<a " * 10_000,
        "<!--" * 5_000,
        "> " * 2_000 + "x",
        "- " * 2_000 + "x",
        "`" * 20_000,
        "![" * 10_000,
        "[a](" * 5_000,
        "| a " * 2_000 + "|\n" + "|---" * 2_000 + "|\n" + "| b " * 2_000 + "|",
        "\\" * 20_000,
        "@" + "a." * 10_000,
        "[@a, p. " + "1-" * 500 + "]",
        "[@a, " + "1, " * 600 + "]",
        "| a |\n|---|\n| b |\n\nTable: c\n\n" * 500,
        "## h\n\n" * 1_500,
    ],
    ids=lambda text: text[:8].replace("\n", "/"),
)
def test_pathological_input_ends_soon(text):
    piece = prose(text)
    made = module(piece)
    started = time.process_time()
    Renderer(made, load("en")).block(piece)
    prose_rules.findings(made)
    citations.findings(made)
    assert time.process_time() - started < 10
