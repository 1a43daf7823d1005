"""Emoji that stand for something a page has a better way to say: entries of a list, names of buttons."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import accessibility as rules
from builder.lint.vocabulary import AFTER_A_SIGN, PRESS, of_language
from builder.markdown.document import parse
from builder.markdown.emoji import EMOJI
from builder.markdown.passages import Passage, passages
from builder.markdown.pieces import pieces
from builder.model.module import Module

_BULLET = re.compile(rf"[ \t]*(?P<emoji>{EMOJI})[ \t]*(?=\w)(?P<words>.*)")
_END = r"[*_]*\s*(?:[.,;:!?)]|$)"
_AS_WORD = {
    language: re.compile(
        rf"\b{press}\s+[*_]*(?P<emoji>{EMOJI})(?={_END}|[*_]*\s+(?:{AFTER_A_SIGN[language]})\b)",
        re.IGNORECASE,
    )
    for language, press in PRESS.items()
}


def findings(module: Module) -> Iterator[Finding]:
    for piece in pieces(module):
        for passage in passages(parse(piece.prose)):
            if passage.text.isascii():
                continue
            if passage.kind == "paragraph":
                yield from _bullets(passage)
            pattern = of_language(_AS_WORD, passage.language, module.language)
            for found in pattern.finditer(passage.text) if pattern is not None else ():
                yield rules.EMOJI_AS_WORD.at(
                    passage.at(found.start("emoji"), len(found["emoji"])),
                    f"{found['emoji']} stands for the name of something, and everyone hears another name for it",
                    "Write the word that stands on it.",
                )


def _bullets(passage: Passage) -> Iterator[Finding]:
    """The first of two lines, one after the other, that begin with an emoji each."""
    start = 0
    before: re.Match[str] | None = None
    first = 0
    for line in passage.text.split("\n"):
        found = _BULLET.match(line)
        if found is not None and before is not None:
            yield rules.EMOJI_BULLETS.at(
                passage.at(first + before.start("emoji"), len(before["emoji"])),
                "Lines that begin with emoji are no list: they would run together",
                f"Begin each of them with a hyphen: - {before['words'].strip()}",
            )
            return
        before, first = found, start
        start += len(line) + 1
