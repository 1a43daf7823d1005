"""How hard stems and feedback are to read."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import readability as rules
from builder.lint.writing.asked import questions
from builder.markdown.document import parse
from builder.markdown.passages import Passage, passages
from builder.model.module import Module
from builder.model.prose import Prose
from builder.questions.question import Question

_SENTENCE = re.compile(r"[^.!?…]+(?:[.!?…]+(?=\s|$|[\"'”’)])|[.!?…]|$)", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_MOST_WORDS = 35
"""Of a sentence, before it counts as long."""
_LONG_WORD = 6
"""Letters of a word that LIX does not count as long."""
_VERY_HARD = 60
_FEWEST_WORDS = 30
"""A measure of fewer words says nothing."""


def findings(module: Module) -> Iterator[Finding]:
    for _, question in questions(module):
        for prose in _read(question):
            read = list(passages(parse(prose)))
            for passage in read:
                yield from _long_sentences(passage)
            yield from _hard_words(prose, " ".join(passage.text for passage in read))


def _read(question: Question) -> Iterator[Prose]:
    yield question.stem
    yield from (one.text for one in question.common.feedback)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    for found in _SENTENCE.finditer(text):
        lead = len(found[0]) - len(found[0].lstrip())
        if _WORD.search(found[0]):
            yield found.start() + lead, found[0].strip()


def _long_sentences(passage: Passage) -> Iterator[Finding]:
    for start, sentence in _sentences(passage.text):
        count = len(_WORD.findall(sentence))
        if count > _MOST_WORDS:
            yield rules.LONG_SENTENCE.at(
                passage.at(start, 1),
                f"A sentence of {count} words",
                f"Make two or three of it; {_MOST_WORDS} words are the most that is read easily.",
            )


def _hard_words(prose: Prose, text: str) -> Iterator[Finding]:
    words = _WORD.findall(text)
    if len(words) < _FEWEST_WORDS:
        return
    count = sum(1 for _ in _sentences(text))
    long = sum(len(word) > _LONG_WORD for word in words)
    lix = len(words) / max(1, count) + 100 * long / len(words)
    if lix >= _VERY_HARD:
        yield rules.HARD_WORDS.at(
            prose.place,
            f"Very hard to read: LIX {lix:.0f}, with {len(words) / max(1, count):.0f} words in a sentence and "
            f"{100 * long / len(words):.0f} % long words",
            "Use shorter words where the term itself is not what is asked, and shorter sentences.",
        )
