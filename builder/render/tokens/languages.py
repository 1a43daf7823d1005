"""Words in another language."""

from markdown_it.token import Token
from markupsafe import Markup

from builder.interface.language import direction
from builder.render.tokens.contract import Writer


def language(writer: Writer, token: Token, _following: Token | None) -> Markup:
    if token.nesting == -1:
        return Markup("</span>")
    return Markup("<span{}>").format(in_language(writer, token.meta["lang"]))


def in_language(writer: Writer, tag: str) -> Markup:
    towards = direction(tag)
    turned = Markup(' dir="{}"').format(towards) if towards != writer.setting.direction else Markup()
    return Markup(' lang="{}"{}').format(tag, turned)
