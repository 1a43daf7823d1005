"""Which characters reach no terminal."""

import pytest

from builder.report.visible import escaped, on_one_line, visible


@pytest.mark.parametrize("character", ["\x1b", "\x7f", "\u202e", "\ud800", "\u2028", "\u2029"])
def test_what_drives_a_terminal_or_breaks_a_line_is_replaced(character):
    assert visible(f"a{character}b") == "a\ufffdb"
    assert escaped(f'"a{character}b"').isascii()


@pytest.mark.parametrize("text", ["a b", "é", "👩\u200d⚕\ufe0f", "می\u200cخواهم", "a\nb"])
def test_what_people_write_stays(text):
    assert visible(text) == text


def test_on_one_line():
    assert on_one_line("a\nb\u2029c\td") == "a b c\ufffdd"
