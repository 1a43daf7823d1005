"""Whether an assessment can be passed by someone who has nothing right about one outcome."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Weight:
    """A question as scoring sees it.

    Attributes:
        points: 0 where nobody marks it.
        about: whether it is about the outcome.
    """

    points: int
    about: bool


@dataclass(frozen=True, slots=True)
class Escape:
    """The verdict.

    Attributes:
        possible: "yes", "no", or "" where the question does not arise.
        why: in a few words.
    """

    possible: str
    why: str


Drawn = tuple[Sequence[Weight], int]
"""The questions of a part, and how many of them a try shows."""


def escape(parts: Sequence[Drawn], pass_mark: int | None, own_mark: int | None) -> Escape:
    """The verdict for the luckiest draw, all other questions answered right; the rules are those of the script."""
    if pass_mark is None:
        return Escape("", "there is no pass mark")
    if not any(one.about and one.points for questions, _ in parts for one in questions):
        return Escape("yes", "no marked question is about it")
    if all(_others(questions) >= shown for questions, shown in parts):
        return Escape("yes", "a try may ask nothing about it")
    if own_mark:
        return Escape("no", f"it has a pass mark of its own, {own_mark}%")
    reach = _reach(parts)
    shown = f"{float(reach) * 100:.0f}%" if reach * 100 % 1 == 0 else f"{float(reach) * 100:.1f}%"
    possible = reach * 100 >= pass_mark
    return Escape("yes" if possible else "no", f"up to {shown} without it, {pass_mark}% passes")


def _others(questions: Sequence[Weight]) -> int:
    """How many questions ask nothing about it that counts."""
    return sum(not (one.about and one.points) for one in questions)


def _reach(parts: Sequence[Drawn]) -> Fraction:
    """The largest share of a try's points that the other questions can have.

    Of all draws the one with the largest quotient: with the best share so far, each question is worth what it gives
    beyond that share, and a part's best questions are drawn anew until nothing is gained (Dinkelbach's method).
    """
    share = Fraction(0)
    while True:
        best: list[Weight] = []
        for questions, shown in parts:
            ranked = sorted(questions, key=lambda one: _beyond(one, share), reverse=True)
            best += ranked[:shown]
        total = sum(one.points for one in best)
        found = Fraction(sum(one.points for one in best if not one.about), total) if total else Fraction(0)
        if found <= share:
            return share
        share = found


def _beyond(one: Weight, share: Fraction) -> Fraction:
    return (0 if one.about else one.points) - share * one.points
