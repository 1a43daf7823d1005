"""An answer that is typed as a number: how an author says which are right, and what one typed is."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from builder.codec.text import decode_text
from builder.findings import Finding
from builder.findings.rules import questions as rules
from builder.model.prose import Text
from builder.model.reader import Reader
from builder.questions import numbers
from builder.questions.interval import Interval, around, rounding_alike


@dataclass(frozen=True, slots=True)
class Number:
    """Which numbers are right.

    Attributes:
        answer: the right number; None with a range.
        low, high: the ends of the range; None without.
        tolerance: how far from the answer is still right: a number, or one with %.
        figures: how many significant figures are compared.
        unit: what stands after the box.
        decimal: the decimal sign of the module's language.
    """

    answer: Text | None
    low: Text | None
    high: Text | None
    tolerance: Text | None
    figures: Text | None
    unit: Text | None
    decimal: str

    @property
    def room(self) -> int:
        return numbers.ROOM

    @property
    def interval(self) -> Interval:
        """Every number that is right. A range counts before an answer, figures before a tolerance."""
        if self.low is not None and self.high is not None:
            return Interval(Fraction(self.low.text), Fraction(self.high.text))
        assert self.answer is not None, "the schema asks for an answer or a range"
        value = Fraction(self.answer.text)
        if self.figures is not None:
            return rounding_alike(value, int(self.figures.text))
        if self.tolerance is None:
            return around(value, Fraction(0))
        margin = Fraction(self.tolerance.text.removesuffix("%"))
        return around(value, abs(value) * margin / 100 if self.tolerance.text.endswith("%") else margin)

    @property
    def negative(self) -> bool:
        """Whether a right number needs a minus sign, which some keys for numbers do not have."""
        return self.interval.low < 0

    @property
    def shown(self) -> tuple[str, ...]:
        """What a learner is told is right: the answer, or the two ends; as the language writes it."""
        texts = (self.answer,) if self.low is None else (self.low, self.high)
        return tuple(text.text.replace(".", self.decimal).replace("-", "\u2212") for text in texts if text)

    def given(self, text: object) -> str:
        """The number that was typed, as plain decimal text; "" for none."""
        return numbers.read(text, self.decimal)

    def right(self, given: str) -> bool:
        return self.interval.holds(given)

    def unpack(self, payload: str) -> str:
        """The text that a payload holds."""
        return numbers.tidy(decode_text(payload))

    def told(self) -> dict[str, Any]:
        """What the learner's script must know. A point is as usual."""
        return self.interval.told() | ({} if self.decimal == "." else {"decimal": self.decimal})


def decode(reader: Reader) -> Number:
    ends = reader.child("range")
    return Number(
        reader.optional_text("answer"),
        None if ends is None else ends.text("from"),
        None if ends is None else ends.text("to"),
        reader.optional_text("tolerance"),
        reader.optional_text("significant_figures"),
        reader.optional_text("unit"),
        reader.decimal,
    )


def faults(number: Number) -> Iterator[Finding]:
    """What a schema cannot say of it."""
    yield from _one_way(number)
    for text in (number.answer, number.low, number.high):
        if text is not None and len(text.text) > numbers.ROOM:
            yield rules.NUMBER_TOO_LONG.at(
                text.place,
                f"This number has {len(text.text)} characters, and a learner can type {numbers.ROOM}",
                "Ask for fewer decimals, or in a larger unit.",
            )
    if number.tolerance is not None and number.tolerance.text.startswith("-"):
        yield rules.NEGATIVE_TOLERANCE.at(
            number.tolerance.place,
            "A tolerance below zero accepts no number at all",
            f"Write `tolerance: {number.tolerance.text[1:]}`.",
        )
    if number.low is not None and number.high is not None:
        low, high = number.low, number.high
        if Fraction(low.text) > Fraction(high.text):
            yield rules.RANGE_REVERSED.at(
                low.place,
                f"The range goes from {low} to {high}, so no number is in it",
                f"Write `from: {high}` and `to: {low}`.",
            )


def _one_way(number: Number) -> Iterator[Finding]:
    """Several ways to say which numbers are right, of which only one could count."""
    if number.low is not None:
        for name, text in (
            ("answer", number.answer),
            ("tolerance", number.tolerance),
            ("significant_figures", number.figures),
        ):
            if text is not None:
                yield rules.NUMBER_TWO_WAYS.at(
                    text.place,
                    f"`range:` says which numbers are right, and so does `{name}:`",
                    f"Leave out `{name}:`, or the range.",
                )
    elif number.tolerance is not None and number.figures is not None:
        yield rules.NUMBER_TWO_WAYS.at(
            number.figures.place,
            "`tolerance:` says how near is near enough, and so does `significant_figures:`",
            "Keep one of the two.",
        )
