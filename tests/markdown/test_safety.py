"""Whatever authors write, only known tags come out, and soon."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.findings import Place
from builder.interface.catalogue import load
from builder.lint import lint
from builder.model.glossary import Abbreviation, Term
from builder.render.markdown import Renderer
from tests.growth import units
from tests.markdown.example import module, page, prose, words, work

MATHS = {
    "display",
    "displaystyle",
    "scriptlevel",
    "encoding",
    "stretchy",
    "lspace",
    "rspace",
    "class",
    "accent",
}
ALLOWED = {
    "a": {"href", "rel", "target", "id", "role", "class"},
    "abbr": set(),
    "blockquote": set(),
    "br": set(),
    "caption": {"id"},
    "cite": set(),
    "code": set(),
    "dd": set(),
    "dfn": set(),
    "div": {"class", "role", "tabindex", "aria-labelledby", "aria-label", "lang", "dir", "id"},
    "dl": {"class"},
    "dt": set(),
    "em": set(),
    **{f"h{level}": {"id"} for level in range(3, 7)},
    "hr": set(),
    "li": {"id"},
    "ol": {"start"},
    "p": {"class", "id", "lang"},
    "path": {"d"},
    "pre": {"tabindex", "role", "aria-label"},
    "s": set(),
    "span": {"class", "id", "aria-hidden", "lang", "dir"},
    "strong": set(),
    "sup": {"class", "id"},
    "svg": {"class", "viewbox", "aria-hidden", "focusable"},
    "table": set(),
    "tbody": set(),
    "td": {"class"},
    "th": {"class", "scope"},
    "thead": set(),
    "tr": set(),
    "ul": {"class"},
    **dict.fromkeys(
        ("math", "semantics", "annotation", "mrow", "mi", "mo", "mn", "mfrac", "msup", "mtext"), MATHS
    ),
}
VOID = {"br", "hr"}
ADDRESSES = ("http://", "https://", "mailto:", "#ref_", "#cite_", "#note_", "#noteref_", "#term_")


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
    *(
        "[^a]",
        "[^a]: ",
        "^[",
        "::: warning ",
        ":::",
        "::: {lang=ar}",
        "]{lang=cy}",
        "{lang=",
        "{onclick=x}",
        "```html\n",
    ),
    *("$", "$$", "\n$$\n", "$x^2$", "\\frac{a}{", "\\href{javascript:x}{", "}", ": ", "\n: ", "term", "ABC"),
    *("http://[", "<mailto:", "](", "<?php", "<![CDATA[", "{", "}"),
)
MARKDOWN = st.lists(st.sampled_from(PARTS) | st.text(max_size=5), max_size=60).map("".join)
WORKS = [
    work("key", title="<script>x</script>", URL="https://x.org/'\"<"),
    work("other", authors=(("<b>", ""),)),
]
PAGES = [page("page", "<i>", "https://x.org/\"'>")]
TERMS = (Term(words("term"), prose("<i>*x*</i>", 500), words("WD"), (), Place("module.yaml", 500)),)
SHORT = (Abbreviation(words("ABC"), words("<script>"), Place("module.yaml", 600)),)


@settings(max_examples=600, deadline=None)
@given(MARKDOWN)
@example('[a](<http://x> "<script>")')
@example("[x [@key]](https://x.org)")
@example("[[page]](https://x.org)")
@example("| [@key] |\n|---|\nTable: {row-headers}")
@example("![](http://a]](")
@example("[*a]{lang=cy} b* ^[c [d](https://x.org) [^e]] [^e]\n\n[^e]: f [^e] ^[g]")
@example("::: note *a* {lang=cy}\n::: tip\n- ```\n:::\n")
@example("term\n: ABC\n: $x$ [^a]\n\n[^a]:\n")
def test_no_input_yields_a_tag_outside_the_allowed_set(text):
    piece = prose(text)
    made = replace(module(piece, references=WORKS, related=PAGES), terms=TERMS, abbreviations=SHORT)
    renderer = Renderer(made, load("en"))
    checker = Checker()
    for part in (
        renderer.block(piece),
        renderer.endnotes("first"),
        renderer.reference_list(),
        renderer.glossary(),
    ):
        checker.feed(str(part))
    checker.close()
    assert checker.open == []
    assert len(checker.ids) == len(set(checker.ids))
    for finding in lint(made):
        assert finding.place.line >= 1


@settings(max_examples=200, deadline=None)
@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\\`*_[]<>&|~!#@:$\r\n\x00"), min_size=1)
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
        "^[" * 10_000,
        "[^a]" * 5_000,
        "[^a]: x\n\n" * 2_000,
        "::: note\n" * 4_000,
        "::: note\n\n:::\n" * 2_000,
        "::: " + " " * 20_000 + "{x",
        "[" * 10_000 + "]{lang=cy}" * 2_000,
        "[`" * 8_000,
        "]{.x" * 5_000,
        "$a " * 7_000,
        "$$ x\n" * 5_000,
        "> $$\n" * 4_000,
        "$" + "x^{" * 600 + "}" * 600 + "$",
        "$" + "{" * 9_000 + "$",
        "a\n: b\n" * 2_000,
        "a\n" + ": " * 2_000 + "x",
        "term " * 5_000,
        "```python\n" + "'" * 20_000 + "\n```",
        "```html\n" + "<a " * 6_000 + "\n```",
    ],
    ids=lambda text: text[:8].replace("\n", "/"),
)
def test_pathological_input_ends_soon(text):
    piece = prose(text)
    made = replace(module(piece), terms=TERMS, abbreviations=SHORT)

    def work():
        renderer = Renderer(made, load("en"))
        renderer.block(piece)
        renderer.endnotes("first")
        lint(made)

    assert units(work, 100) < 100
