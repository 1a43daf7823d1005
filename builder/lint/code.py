"""Blocks of code: in a language whose parts can be told."""

from collections.abc import Iterator
from difflib import get_close_matches

from markdown_it.token import Token

from builder.findings import Finding, Place
from builder.findings.rules.prose import code as rules
from builder.markdown.code_languages import known, language_of
from builder.markdown.document import Document, parse
from builder.markdown.pieces import pieces
from builder.model.module import Module

_ALIKE = {"plain": "text", "plaintext": "text", "txt": "text", "none": "text"}


def findings(module: Module) -> Iterator[Finding]:
    """Every language that is not known, and every word behind one."""
    for piece in pieces(module):
        document = parse(piece.prose)
        for token in document.tokens:
            if token.type == "fence" and token.info.strip():
                yield from _of(token, document)


def _of(token: Token, document: Document) -> Iterator[Finding]:
    language = language_of(token.info)
    if language not in known():
        near = [_ALIKE[language]] if language in _ALIKE else get_close_matches(language, known(), 1)
        hint = f"Did you mean {near[0]}?" if near else "Leave it out; the code is then shown in one colour."
        yield rules.CODE_LANGUAGE.at(
            _place(token, document, 0), f"“{token.info.split()[0]}” is no language that code can be in", hint
        )
    if len(token.info.split()) > 1:
        yield rules.CODE_WORDS.at(
            _place(token, document, 1),
            f"What stands behind the language is not shown: {' '.join(token.info.split()[1:])}",
            "Say it in the text above the code.",
        )


def _place(token: Token, document: Document, word: int) -> Place:
    """Where the word stands behind the marks that open the block."""
    line = token.map[0] if token.map else 0
    typed = document.prose.text.split("\n")[line]
    start = column = typed.find(token.markup) + len(token.markup)
    for one in token.info.split()[: word + 1]:
        start = typed.find(one, column)
        if start < 0:
            return document.prose.at(line)
        column = start + len(one)
    return document.prose.at(line, start, column - start)
