"""Carets under the right characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.report import excerpt as module
from builder.report.excerpt import excerpt


@pytest.mark.parametrize(
    ("line", "column", "end", "marks"),
    [
        ("title: x", 1, 6, "^^^^^"),
        ("title: x", 8, 0, "       ^"),
        ("a: b", 5, 0, "    ^"),
        ("\ttitle", 2, 7, "    ^^^^^"),
        ("a\tb", 3, 4, "     ^"),
        ("深い: x", 5, 6, "      ^"),
        ("x: 深い", 4, 6, "   ^^^^"),
        ("e\u0301a\u0308: x", 7, 0, "    ^"),
        ("👩\u200d⚕\ufe0f x", 6, 0, "    ^"),
        ("e\u20dda: x", 4, 0, "  ^"),
        ("a" * 150, 1, 151, "^" * 100),
        ("a" * 150, 60, 151, " " * 41 + "^" * 60),
        ("line", 0, 0, ""),
    ],
)
def test_marks(line, column, end, marks):
    assert excerpt(line, column, end).marks == marks


def test_controls_cannot_drive_the_terminal():
    shown = excerpt("a\x1b[31mred\u202eabc\x07", 1, 2)
    assert "\x1b" not in shown.line
    assert "\u202e" not in shown.line
    assert shown.line == "a\ufffd[31mred\ufffdabc\ufffd"


def test_long_lines_are_cut_around_the_fault():
    line = "word " * 200 + "FAULT" + " word" * 200
    shown = excerpt(line, 1001, 1006)
    assert len(shown.line) <= 102
    assert shown.line.startswith("…")
    assert shown.line.endswith("…")
    start = shown.marks.index("^")
    assert shown.line[start : start + 5] == "FAULT"
    assert shown.marks.count("^") == 5


def test_a_long_line_with_the_fault_at_its_start():
    shown = excerpt("FAULT" + " word" * 200, 1, 6)
    assert shown.line.startswith("FAULT")
    assert shown.marks == "^^^^^"


def test_the_cost_does_not_grow_with_the_line(monkeypatch):
    looked_at = []
    cell = module._cell
    monkeypatch.setattr(module, "_cell", lambda character: looked_at.append(character) or cell(character))
    shown = excerpt("word " * 20_000 + "FAULT" + " word" * 20_000, 100_001, 100_006)
    assert shown.line[shown.marks.index("^") :].startswith("FAULT")
    assert len(looked_at) < 2_000


def test_a_long_row_of_characters_without_width():
    shown = excerpt("a" + "\u0301" * 5000 + "b", 5002, 5003)
    assert shown.line.startswith("…")
    assert shown.line.endswith("b")
    assert shown.marks == " ^"


@given(st.text(max_size=300), st.integers(0, 400), st.integers(0, 400))
def test_any_line_and_any_columns(line, column, end):
    shown = excerpt(line, column, end)
    assert "\n" not in shown.marks
    assert set(shown.marks) <= {" ", "^"}
    assert bool(shown.marks) == bool(column)
