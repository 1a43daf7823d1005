"""Words, and what stands among them for others to write: citations, terms, gaps."""

from markdown_it.token import Token
from markupsafe import Markup, escape

from builder.render import glossary
from builder.render.tokens.contract import Writer


def inline(writer: Writer, token: Token, _following: Token | None) -> Markup:
    marked = writer.names.marked.get(writer.inlines_seen) if writer.names else None
    writer.inlines_seen += 1
    return writer.write(marked or token.children or [])


def text(_writer: Writer, token: Token, _following: Token | None) -> Markup:
    return escape(token.content)


def image(_writer: Writer, token: Token, _following: Token | None) -> Markup:
    # Refused by a finding; what it shows in words is not lost.
    return escape(token.content)


def citation(writer: Writer, token: Token, _following: Token | None) -> Markup:
    numbers = writer.names.citations[writer.citations_seen] if writer.names else ()
    writer.citations_seen += 1
    return writer.setting.citations.inline(token.meta["citation"], numbers, linked=not any(writer.closing))


def term(writer: Writer, token: Token, _following: Token | None) -> Markup:
    return glossary.at_first_use(token, linked=not any(writer.closing))


def gap(writer: Writer, token: Token, _following: Token | None) -> Markup:
    # One that is no gap of the question is refused by a finding.
    return escape(token.content) if writer.gaps is None else writer.gaps(token.meta["gap"])
