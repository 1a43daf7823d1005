"""Paragraphs, headings and numbered lists."""

from markdown_it.token import Token
from markupsafe import Markup

from builder.render.tokens.contract import Writer

_SECTION_TITLE = 2
_LOWEST_HEADING = 6


def paragraph(_writer: Writer, token: Token, following: Token | None) -> Markup:
    if token.hidden:
        # In a tight list; what follows the text (a nested list) begins on a line of its own.
        return Markup() if token.nesting == 1 or following is None else Markup("\n")
    return Markup("<p>") if token.nesting == 1 else Markup("</p>\n")


def ordered_list(_writer: Writer, token: Token, _following: Token | None) -> Markup:
    start = token.attrGet("start")
    return Markup('<ol start="{}">\n').format(start) if start is not None else Markup("<ol>\n")


def heading(writer: Writer, token: Token, _following: Token | None) -> Markup:
    tag = f"h{heading_level(token)}"
    if token.nesting == -1:
        return Markup("</{}>\n").format(tag)
    name = writer.names.headings[writer.headings_seen] if writer.names else ""
    writer.headings_seen += 1
    return Markup('<{} id="{}">').format(tag, name) if name else Markup("<{}>").format(tag)


def heading_level(token: Token) -> int:
    """The level in HTML: a section's title is an h2, so that ``##`` is an h3; nothing is deeper than an h6."""
    return min(_LOWEST_HEADING, max(_SECTION_TITLE, int(token.tag[1:])) + 1)
