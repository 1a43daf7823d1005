"""Titles as LMSs show them."""

import re
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.standards import title

ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}


def as_moodle_reads(text):
    """PHP's expat layer hands over the ASCII run before anything else by itself; Moodle drops runs that are falsy."""
    chunks = []
    for piece in re.split("(&amp;|&lt;|&gt;)", escape(text)):
        ascii_run = re.match("[\x00-\x7f]*", piece).group()
        chunks += [ENTITIES[piece]] if piece in ENTITIES else [ascii_run, piece[len(ascii_run) :]]
    return "".join(chunk for chunk in chunks if chunk.strip(" \t\n\r\0\x0b") not in {"", "0"})


@pytest.mark.parametrize("text", ["0", "Über & über", "a & <b> c", "0é", "R&0", "A & 0", "Q & É", " 0 & é"])
def test_known_traps_arrive_whole(text):
    arrived = as_moodle_reads(title.for_lms(text))
    assert "".join(arrived.split()) == "".join(text.split())


def test_the_double_of_moodle_has_the_quirk():
    assert as_moodle_reads("Über & über") == "Über &über"
    assert as_moodle_reads("0") == ""


@given(st.text(max_size=260))
def test_nothing_is_lost_and_nothing_is_too_long(text):
    shown = title.for_lms(text)
    assert len(shown) <= title.LIMIT
    assert "\n" not in shown
    if len(shown) < title.LIMIT - 40:
        assert as_moodle_reads(shown) == shown


def test_long_titles_are_cut_between_words():
    shortened = title.shorten("word " * 60)
    assert len(shortened) <= title.LIMIT
    assert shortened.endswith("word…")


def test_a_word_without_end_is_cut_anywhere():
    assert title.shorten("x" * 300) == "x" * 199 + "…"
