"""Sentences in capitals."""

import re
from collections.abc import Iterator

from builder.findings import Finding, Place
from builder.findings.rules import accessibility as rules
from builder.markdown.document import parse
from builder.markdown.passages import passages
from builder.markdown.pieces import pieces
from builder.model.module import Module

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[^.!?:\ufffc]+")
_FEWEST_WORDS, _FEWEST_LONG, _LONG = 4, 2, 5
"""So many words, of which so many are longer than abbreviations are."""


def findings(module: Module) -> Iterator[Finding]:
    """Every sentence, title and heading that is all in capitals."""
    titles = [module.title, *(section.title for section in module.sections)]
    if module.assessment is not None and module.assessment.title is not None:
        titles.append(module.assessment.title)
    for title in titles:
        if in_capitals(title.text):
            yield _finding(title.place, title.text)
    for piece in pieces(module):
        for passage in passages(parse(piece.prose)):
            for found in _SENTENCE.finditer(passage.text):
                if in_capitals(found[0]):
                    said = found[0].strip("\n *_#")
                    start = found.start() + found[0].index(said)
                    yield _finding(passage.at(start, len(said)), said)
                    break


def in_capitals(text: str) -> bool:
    """Whether it is a sentence in capitals, and no row of abbreviations."""
    first = _WORD.search(text)
    if first is None or not first[0].isupper():
        return False
    spoken = _WORD.findall(text)
    return (
        len(spoken) >= _FEWEST_WORDS
        and all(word.isupper() for word in spoken)
        and sum(len(word) >= _LONG for word in spoken) >= _FEWEST_LONG
    )


def _finding(place: Place, said: str) -> Finding:
    return rules.CAPITALS.at(
        place,
        f"“{' '.join(said.split())}” is all in capitals",
        "Write it in small letters, with ** around the word that matters.",
    )
