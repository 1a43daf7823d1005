"""What is no text is blanked out, in one pass."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.findings import Place
from builder.markdown.text_lines import BLANK, TextLine, only_text
from builder.model.prose import Prose

AS_COMMONMARK_SAYS = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)|\\[!-/:-@\[-`{-~]|<[^<>\s]+>", re.DOTALL)
"""The same in words that are short and slow."""


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("a `b` c", "a ___ c"),
        ("a ``b`c`` d", "a _______ d"),
        ("a ``b` c", "a ``b` c"),
        ("a `b\nc` d", "a __\n__ d"),
        (r"\`a` b`", "__a____"),
        (r"a \* <https://example.org> b", "a __ _____________________ b"),
    ],
)
def test_code_escapes_and_addresses_are_no_text(typed, text):
    assert only_text(typed) == text.replace("_", BLANK)


@given(st.text(alphabet="`\\<>a \n*", max_size=40))
def test_it_is_what_commonmark_says(typed):
    slow = AS_COMMONMARK_SAYS.sub(lambda found: re.sub(r"[^\n]", BLANK, found[0]), typed)
    assert only_text(typed) == slow


@pytest.mark.timeout(20)
def test_a_thousand_runs_of_backticks_are_read_in_no_time():
    typed = " ".join("`" * length + "a" for length in range(1, 1000))
    assert only_text(typed) == typed


@pytest.mark.parametrize(("length", "mended"), [(1998, "(c) " + "a" * 1996), (1999, "(c)")])
def test_what_to_write_is_the_line_unless_it_is_very_long(length, mended):
    typed = "b " + "a" * (length - 2) + "  "
    line = TextLine(Prose(typed, Place("module.yaml", 1, 1), ((1, 1),)), 0, typed, typed)
    assert line.mended(0, 1, "(c)") == mended
