"""Brackets with brackets in them, against a reader that goes from sign to sign; alike in every version of Python."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.markdown.brackets import LABEL

READ = re.compile(LABEL, re.DOTALL)
LEVELS = 3


def closing(text, position, levels):
    """Where the bracket that was opened before ``position`` is closed; -1 where it is not."""
    while position < len(text):
        sign = text[position]
        if sign == "]":
            return position
        if sign == "\\":
            position += 2
        elif sign == "`":
            position = max(text.find("`", position + 1), position) + 1
        elif sign == "[":
            inner = closing(text, position + 1, levels - 1) if levels > 1 else -1
            if inner < 0:
                return -1
            position = inner + 1
        else:
            position += 1
    return -1


@settings(max_examples=1500, deadline=None)
@given(text=st.text("[]ab\\`\n", max_size=12))
def test_they_end_where_a_reader_ends_them(text):
    found = READ.match(f"[{text}")
    assert (found.end() - 1 if found else -1) == closing(f"[{text}", 1, LEVELS)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("[a]", "a"),
        ("[]", ""),
        ("[a [b [c]]]", "a [b [c]]"),
        ("[a [b [c [d]]]]", None),
        ("[a `]` b]", "a `]` b"),
        ("[`]", "`"),
        ("[a ` b] and ` c", None),
        ("[a \\] b]", "a \\] b"),
        ("[a", None),
        ("[a\\", None),
    ],
)
def test_what_stands_between_them(text, label):
    found = READ.match(text)
    assert (found["label"] if found else None) == label
