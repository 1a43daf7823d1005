"""Questions that ask nearly the same."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import item_writing as rules
from builder.lint.writing.asked import plain, questions
from builder.model.module import Module

_WORD = re.compile(r"\w+")
_SHARE = 0.8
"""Of all words of two stems, those that both have."""
_FEWEST = 5
"""Words of a stem that says something: “True or false?” does not."""


def findings(module: Module) -> Iterator[Finding]:
    seen: list[tuple[str, frozenset[str], frozenset[str]]] = []
    for _, question in questions(module):
        stem = frozenset(_WORD.findall(plain(question.stem).casefold()))
        if len(stem) < _FEWEST:
            continue
        offered = frozenset(_WORD.findall(" ".join(_offered(question)).casefold()))
        for name, words, others in seen:
            if _alike(stem, words) and (not offered or not others or _alike(offered, others)):
                yield rules.NEARLY_THE_SAME.at(
                    question.stem.place,
                    f"This asks nearly the same as `{name}`",
                    "Take one of the two out, or ask about another side of it.",
                )
                break
        seen.append((question.id, stem, offered))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _SHARE * len(one | other)


def _offered(question: object) -> Iterator[str]:
    for option in getattr(question, "options", ()):
        if (label := getattr(option, "label", None)) is not None:
            yield plain(label)
