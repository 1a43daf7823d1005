"""What has nothing of Markdown in it is not parsed: it must come out as the parser would have it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.markdown.dialect import parser
from builder.markdown.footnotes import taken_out
from builder.markdown.sentences import one_sentence
from builder.markdown.tables import with_captions

# What means something to the parser, and every sign alone.
MEANT = [
    *"1.,;:!?'\"“”’()/\\-+=#%*_`~^|<>[]{}@&$\t\n\r\0\u2028\u00a0\u200b\u0085\u2003",
    *(
        "$a$",
        "~~a~~",
        "`a`",
        "_a_",
        "*a*",
        "[a](b)",
        "![a](b)",
        "<b>",
        "<https://a.b>",
        "https://a.b",
        "[@a]",
        "@a",
    ),
    *(
        "{a}",
        "[[a]]",
        "[^a]",
        "^[a]",
        "[a]{lang=cy}",
        "&amp;",
        "\\*",
        "1. ",
        "- ",
        "::: ",
        "Table: ",
        "    ",
        "a\n: b",
    ),
]
TEXTS = st.one_of(
    st.builds(
        "{}{}".format, st.sampled_from(["A", "日", "Table:"]), st.text("ab .:;=+-/#!'()\u0085", max_size=8)
    ),
    st.lists(st.sampled_from([*MEANT, "a ", "b"]), min_size=1, max_size=8).map("".join),
)


def agrees(text, gaps):
    made = one_sentence(text)
    if made is not None:
        assert made == with_captions(parser().parse(text, {"gaps": gaps}), text.split("\n"))
        assert taken_out(made) == (tuple(made), ())


@pytest.mark.parametrize("before", ["", "A", "é "])
@pytest.mark.parametrize("after", ["", " ", "b"])
def test_each_sign_in_its_places(before, after):
    for meant in MEANT:
        agrees(before + meant + after, gaps=True)


@settings(max_examples=500, deadline=None)
@given(text=TEXTS, gaps=st.booleans())
def test_what_is_not_parsed_is_what_the_parser_says(text, gaps):
    agrees(text, gaps)


@pytest.mark.parametrize(
    "text", ["A sentence.", "Who leads, and why?", "É: 5 % (or so); “yes”", "日本語", "a/b - c"]
)
def test_a_sentence_is_not_parsed(text):
    assert one_sentence(text) is not None
    assert one_sentence(text) == parser().parse(text)


@pytest.mark.parametrize(
    "text", ["", " A", "A ", "A\u2003", "1. A", "- A", "Table: of what", "A [b](c)", "A\nB"]
)
def test_whatever_may_be_markdown_is_parsed(text):
    assert one_sentence(text) is None
