"""Whether a pass can do without an outcome: by hand, and against every draw there is."""

from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.report.outcomes.escape import Weight, escape


def part(about, others, shown):
    """A part with questions of these points."""
    return [*(Weight(points, True) for points in about), *(Weight(points, False) for points in others)], shown


@pytest.mark.parametrize(
    ("parts", "mark", "own", "expected", "why"),
    [
        ([part([1], [1, 1, 1, 1], 5)], 80, None, "yes", "up to 80% without it, 80% passes"),
        ([part([1], [1, 1, 1, 1], 5)], 81, None, "no", "up to 80% without it, 81% passes"),
        ([part([1], [1, 1], 3)], 66, None, "yes", "up to 66.7% without it, 66% passes"),
        ([part([1], [1, 1, 1, 1], 5)], 80, 50, "no", "it has a pass mark of its own, 50%"),
        ([part([1], [1, 1, 1, 1], 5)], 80, 0, "yes", "up to 80% without it, 80% passes"),
        ([part([1], [1, 1, 1, 1], 4)], 80, 50, "yes", "a try may ask nothing about it"),
        ([part([1], [], 1), part([], [1, 1], 1)], 60, None, "no", "up to 50% without it, 60% passes"),
        ([part([1], [5], 2), part([], [1, 9], 1)], 90, None, "yes", "up to 93.3% without it, 90% passes"),
        ([part([0], [1], 2)], 80, None, "yes", "no marked question is about it"),
        ([part([], [1], 1)], 80, None, "yes", "no marked question is about it"),
        ([part([1], [1], 2)], None, None, "", "there is no pass mark"),
        ([part([1], [], 1)], 0, None, "yes", "up to 0% without it, 0% passes"),
    ],
)
def test_verdicts(parts, mark, own, expected, why):
    found = escape(parts, mark, own)
    assert (found.possible, found.why) == (expected, why)


WEIGHTS = st.builds(Weight, st.integers(0, 4), st.booleans())
PARTS = st.lists(
    st.lists(WEIGHTS, min_size=1, max_size=4).flatmap(
        lambda questions: st.tuples(st.just(questions), st.integers(1, len(questions)))
    ),
    min_size=1,
    max_size=3,
)


@given(PARTS, st.integers(1, 100))
def test_every_draw_agrees(parts, mark):
    passes = False
    for draw in product(*(combinations(questions, shown) for questions, shown in parts)):
        asked = [one for some in draw for one in some]
        total = sum(one.points for one in asked)
        right = sum(one.points for one in asked if not one.about)
        passes |= bool(total) and Fraction(100 * right, total) >= mark
    found = escape(parts, mark, None)
    if found.why not in ("no marked question is about it", "a try may ask nothing about it"):
        assert (found.possible == "yes") is passes
