"""Stems whose last word only some options can follow."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import item_writing as rules
from builder.interface.language import primary
from builder.lint.writing.asked import choices, plain
from builder.model.module import Module

_ARTICLE = re.compile(r"\b(?P<article>an?)\s*(?:…|\.\.\.|_+|:)?\s*$", re.IGNORECASE)
_SILENT = re.compile(r"(?:hour|honest|honour|heir)", re.IGNORECASE)
_SPOKEN = re.compile(r"(?:uni(?!n)|use|usu|eu|one\b|once)", re.IGNORECASE)


def findings(module: Module) -> Iterator[Finding]:
    if primary(module.language) != "en":
        return
    for one in choices(module):
        found = _ARTICLE.search(plain(one.question.stem))
        if found is None:
            continue
        fitting = [option for option in one.options if _fits(plain(option.label), found["article"].lower())]
        if fitting and len(fitting) < len(one.options):
            yield rules.GRAMMAR_CUE.at(
                one.question.stem.place,
                f"After “{found['article']}” only {len(fitting)} of {len(one.options)} options can follow",
                "Take the article out of the question and write it before each option.",
            )


def _fits(words: str, article: str) -> bool:
    is_vowel = (words[:1].lower() in "aeiou" and not _SPOKEN.match(words)) or _SILENT.match(words) is not None
    return is_vowel is (article == "an")
