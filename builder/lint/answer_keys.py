"""Answers that an author gave as examples, marked by the key and compared with what they must be worth."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from builder.findings import Finding, has_errors
from builder.findings.rules.questions import EXAMPLE_FAILS, EXAMPLE_UNKNOWN
from builder.model.module import Module
from builder.questions.contract import QuestionType
from builder.questions.question import Question, Response, meant
from builder.questions.registry import QUESTIONS

_SLACK = Fraction(1, 200)
"""Of a point: authors write a third as 0.33."""


def findings(module: Module) -> Iterator[Finding]:
    for block in (*module.blocks(), *module.not_shown()):
        if isinstance(block, Question):
            yield from _of(block, QUESTIONS[block.type])


def _of(question: Question, kind: QuestionType) -> Iterator[Finding]:
    told = kind.runtime(question) or {}
    is_sound = not has_errors(list(kind.faults(question)))
    for example in question.common.examples:
        unknown = list(_unknown(example.response, told))
        if unknown:
            name, known = unknown[0]
            yield EXAMPLE_UNKNOWN.at(
                example.place,
                f"The example answers with `{name}`, which this question does not have",
                meant(name, known),
            )
            continue
        if not is_sound:
            continue  # the example would only say again that the key is wrong
        score = kind.mark(question, example.response).score
        if score is None:
            yield EXAMPLE_FAILS.at(
                example.place,
                "This question is not marked, so no answer is worth anything",
                "Leave out `examples:`.",
            )
            continue
        got = Fraction(score) * question.points
        if abs(got - Fraction(example.points)) > _SLACK:
            yield EXAMPLE_FAILS.at(
                example.place,
                f"By the answer key this answer is worth {_said(got)} of {question.points}, and should be worth "
                f"{_said(Fraction(example.points))}",
                "Correct the answer key, or the example if the key is right.",
            )


def _unknown(response: Response, told: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """The names in a response that a question does not have, each with those it has."""
    options = [one["id"] for one in told.get("options", ())]
    targets = [one["id"] for one in told.get("targets", ())]
    pairs: Mapping[str, str] = response.get("pairs", {})
    texts: Mapping[str, str] = response.get("texts", {})
    for names, known in (
        (response.get("chosen", ()), options),
        (pairs, options),
        (pairs.values(), targets),
        (texts, options),
        *_in_parts(texts, told),
    ):
        for name in names:
            if name not in known:
                yield name, known
    for one in told.get("options", ()):
        listed = [entry["id"] for entry in one.get("entries", ())]
        chosen = response.get("texts", {}).get(one["id"], "")
        if listed and chosen and chosen not in listed:
            yield chosen, listed


def _in_parts(
    texts: Mapping[str, str], told: Mapping[str, Any]
) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """What was chosen in the parts that have options of their own, each with those options."""
    for part in told.get("options", ()):
        if "options" in part and part["id"] in texts:
            yield (texts[part["id"]],), [one["id"] for one in part["options"]]


def _said(points: Fraction) -> str:
    return f"{float(points):.2f}".rstrip("0").rstrip(".")
