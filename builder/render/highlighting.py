"""Code with its parts marked by class: few kinds, whose colours all have enough contrast in ``code.css``."""

from functools import cache
from typing import Any

from markupsafe import Markup, escape

from builder.markdown.code_languages import lexer

_LONGEST = 20_000
"""Longer code is shown in one colour: no lexer may hold up a build."""


def highlighted(code: str, language: str) -> Markup:
    """The code as HTML; in one colour where its language is not known."""
    tokens = lexer(language) if language and len(code) <= _LONGEST else None
    if tokens is None:
        return escape(code)
    made: list[Markup] = []
    kind, run = "", ""
    for token_type, text in tokens.get_tokens(code):
        now = _kind(token_type) if text.strip() else kind
        if now != kind:
            made.append(_marked(kind, run))
            kind, run = now, ""
        run += text
    made.append(_marked(kind, run))
    return Markup().join(made)


def _marked(kind: str, text: str) -> Markup:
    return Markup('<span class="code-{}">{}</span>').format(kind, text) if kind and text else escape(text)


@cache
def _kind(token_type: Any) -> str:
    return next((kind for parent, kind in _kinds() if token_type in parent), "")


@cache
def _kinds() -> tuple[tuple[Any, str], ...]:
    from pygments import token  # noqa: PLC0415 heavy

    return (
        (token.Comment, "comment"),
        (token.Keyword, "keyword"),
        (token.Operator.Word, "keyword"),
        (token.String, "text"),
        (token.Number, "number"),
        (token.Generic.Inserted, "added"),
        (token.Generic.Deleted, "removed"),
        (token.Generic.Heading, "keyword"),
        (token.Name.Tag, "keyword"),
        (token.Name.Attribute, "name"),
        (token.Name.Builtin, "name"),
        (token.Name.Class, "name"),
        (token.Name.Decorator, "name"),
        (token.Name.Function, "name"),
    )
