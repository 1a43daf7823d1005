"""Typed numbers are read and judged exactly, and alike in Python and in the script."""

import json
import subprocess
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.questions.interval import Interval, around, rounding_alike
from builder.questions.numbers import plain, read, tidy

HERE = Path(__file__).parent

decimals = st.builds(
    lambda sign, whole, places: Decimal(f"{sign}{whole}").scaleb(-places),
    st.sampled_from(["", "-"]),
    st.integers(0, 10**9) | st.integers(0, 12),
    st.integers(0, 9),
)
typed = st.text(st.sampled_from("0123456789012345678900.,.,- +\u2212\u202f\u00a0x"), max_size=14)
grouped = st.builds(
    lambda groups, sign, rest: sign.join(groups) + rest,
    st.lists(st.sampled_from(["1", "12", "123", "000", "045", "0"]), min_size=1, max_size=4),
    st.sampled_from([".", ",", " ", "\u202f"]),
    st.sampled_from(["", ",5", ".5", ",", ".250", ",500"]),
)
intervals = st.builds(rounding_alike, decimals.map(Fraction), st.integers(1, 9)) | st.builds(
    around, decimals.map(Fraction), decimals.map(abs).map(Fraction)
)


@settings(max_examples=8, deadline=None)
@given(
    st.lists(st.tuples(typed | grouped | decimals.map(str), st.sampled_from(".,"), intervals), max_size=200)
)
def test_the_script_reads_and_judges_alike(batch):
    told = [
        [text, interval.told() | ({} if decimal == "." else {"decimal": ","})]
        for text, decimal, interval in batch
    ]
    done = subprocess.run(
        ["node", HERE / "numbers.js"], input=json.dumps(told).encode(), capture_output=True, check=True
    )
    for (text, decimal, interval), said in zip(batch, json.loads(done.stdout), strict=True):
        number = read(text, decimal)
        assert [tidy(text), number, number != "" and interval.holds(number)] == said


@settings(deadline=None)
@given(decimals)
def test_a_plain_decimal_is_read_as_itself(number):
    text = format(number, "f")
    assert Fraction(read(text, ".")) == Fraction(number)
    assert read(text, ".") == plain(Fraction(number))


def rounded(number, figures):
    """Half away from zero, by another road than the code's."""
    return Context(prec=figures, rounding=ROUND_HALF_UP).plus(number)


@settings(deadline=None)
@given(decimals, decimals, st.integers(1, 9))
@example(Decimal(10), Decimal("9.95"), 2)
@example(Decimal("99.96"), Decimal("99.95"), 3)
@example(Decimal(-10), Decimal("-10.5"), 2)
def test_significant_figures_are_an_interval(answer, number, figures):
    interval = rounding_alike(Fraction(answer), figures)
    assert interval.holds(format(answer, "f"))
    for near in (
        number,
        answer + Decimal("1e-12"),
        *(Decimal(plain(end)) for end in ends(interval)),
    ):
        assert interval.holds(format(near, "f")) == (rounded(near, figures) == rounded(answer, figures))


def ends(interval: Interval):
    """The two ends and what lies just beyond and before them."""
    tiny = Fraction(1, 10**18)
    for end in (interval.low, interval.high):
        yield from (end - tiny, end, end + tiny)


@pytest.mark.parametrize(
    ("text", "point", "comma"),
    [
        ("4.5", "4.5", "4.5"),
        ("4,5", "4.5", "4.5"),
        ("1,234", "1234", "1.234"),
        ("1.234", "1.234", "1234"),
        ("0,125", "0.125", "0.125"),
        ("0.125", "0.125", "0.125"),
        ("1234,567", "1234.567", "1234.567"),
        ("1 234,5", "1234.5", "1234.5"),
        ("1,234.5", "1234.5", "1234.5"),
        ("1.234,5", "1234.5", "1234.5"),
        ("1.234.567", "1234567", "1234567"),
        ("12,34,567", "1234567", "1234567"),
        ("\u22123", "-3", "-3"),
        ("1e3", "", ""),
        ("1,2,3", "", ""),
        ("", "", ""),
        (None, "", ""),
    ],
)
def test_the_worked_examples_of_the_documentation(text, point, comma):
    assert (read(text, "."), read(text, ",")) == (point, comma)


def test_no_binary_float_comes_near():
    third = around(Fraction("0.3"), Fraction("0.1"))
    assert (third.holds("0.2"), third.holds("0.4"), third.holds("0.4000000000000001")) == (True, True, False)
    assert third.told() == {"range": ["0.2", "0.4"]}
    assert not around(Fraction("0.3"), Fraction(0)).holds("0.30000000000000004")
    assert plain(Fraction("12345678901234567890.5")) == "12345678901234567890.5"
