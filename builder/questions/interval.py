"""The numbers that are right, from a lowest to a highest, exactly."""

from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Any

from builder.questions.numbers import plain

_HALF = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Interval:
    """Every number from ``low`` to ``high``.

    Attributes:
        without: the end that is not itself right; None when both are.
    """

    low: Fraction
    high: Fraction
    without: Fraction | None = None

    def holds(self, number: str) -> bool:
        """Whether a number, as plain decimal text, is one of them."""
        value = Fraction(number)
        return self.low <= value <= self.high and value != self.without

    def told(self) -> dict[str, Any]:
        """What the learner's script must know."""
        told: dict[str, Any] = {"range": [plain(self.low), plain(self.high)]}
        if self.without is not None:
            told["without"] = plain(self.without)
        return told


def around(value: Fraction, margin: Fraction) -> Interval:
    """What differs by at most ``margin``."""
    return Interval(value - margin, value + margin)


def rounding_alike(value: Fraction, figures: int) -> Interval:
    """What, rounded half away from zero to so many significant figures, is what ``value`` is rounded likewise."""
    if value == 0:
        return Interval(value, value)
    size = abs(value)
    step = _last_place(size, figures)
    rounded = floor(size / step + _HALF) * step
    step = _last_place(rounded, figures)
    # Below a power of ten numbers have one place more.
    finer = step / 10 if rounded == step * 10 ** (figures - 1) else step
    low, high = rounded - finer / 2, rounded + step / 2
    return Interval(low, high, high) if value > 0 else Interval(-high, -low, -high)


def _last_place(size: Fraction, figures: int) -> Fraction:
    """What one is worth in the last of so many significant figures."""
    place = Fraction(1)
    while place * 10 <= size:
        place *= 10
    while place > size:
        place /= 10
    return place / Fraction(10 ** (figures - 1))
