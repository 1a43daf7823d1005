"""Stems that ask what is not so, with a word that is easy to miss."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import item_writing as rules
from builder.lint.vocabulary import of_language
from builder.lint.writing.asked import choices
from builder.markdown.document import parse
from builder.markdown.passages import passages
from builder.model.module import Module

_ASKING = {
    "en": re.compile(
        r"\b(?:which|what|who|where|when|why|how)\b[^.?!:]*?\b(?P<word>not|except|least|\w+n['\u2019]t|never)\b[^.?!]*[?:]",
        re.IGNORECASE,
    ),
    "cy": re.compile(
        r"\b(?:pa|beth|pwy|ble|pryd|pam|sut|p['\u2019]un)\b[^.?!:]*?\b(?P<word>nid|ddim|na|heblaw|lleiaf)\b[^.?!]*[?:]",
        re.IGNORECASE,
    ),
}


def findings(module: Module) -> Iterator[Finding]:
    for one in choices(module):
        for passage in passages(parse(one.question.stem)):
            pattern = of_language(_ASKING, passage.language, module.language)
            for found in pattern.finditer(passage.text) if pattern is not None else ():
                word = found["word"]
                if word.isupper() or _is_strong(passage.text, found.start("word"), found.end("word")):
                    continue
                yield rules.NEGATIVE_STEM.at(
                    passage.at(found.start("word"), len(word)),
                    f"“{word}” turns the question round, and is easy to read over",
                    f"Ask what is so, or write **{word}**.",
                )


def _is_strong(text: str, start: int, end: int) -> bool:
    return text[:start].endswith(("**", "__", "*", "_")) and text[end:].startswith(("**", "__", "*", "_"))
