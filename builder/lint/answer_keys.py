"""Answers that an author gave as examples, marked by the key and compared with what they must be worth."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from builder.findings import Finding
from builder.findings.rules.questions import EXAMPLE_FAILS
from builder.model.module import Module
from builder.questions.question import Question
from builder.questions.registry import QUESTIONS

_SLACK = Fraction(1, 200)
"""Of a point: authors write a third as 0.33."""


def findings(module: Module) -> Iterator[Finding]:
    for block in module.blocks():
        if isinstance(block, Question):
            yield from _of(block)


def _of(question: Question) -> Iterator[Finding]:
    kind = QUESTIONS[question.type]
    for example in question.common.examples:
        score = kind.mark(question, example.response).score
        if score is None:
            yield EXAMPLE_FAILS.at(
                example.place, "This question is not marked, so no answer is worth anything", "Leave out `examples:`."
            )
            continue
        got = Fraction(score) * question.points
        if abs(got - Fraction(example.points)) > _SLACK:
            yield EXAMPLE_FAILS.at(
                example.place,
                f"By the answer key this answer is worth {_said(got)} of {question.points}, and should be worth "
                f"{example.points.normalize():f}",
                "Correct the answer key, or the example if the key is right.",
            )


def _said(points: Fraction) -> str:
    return f"{Decimal(round(float(points), 2)).quantize(Decimal('0.01')).normalize():f}"
