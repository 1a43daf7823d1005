"""Blocks between colons."""

from markdown_it.token import Token
from markupsafe import Markup

from builder.markdown.containers import CALLOUTS, Opening
from builder.render import callouts
from builder.render.tokens.contract import Writer
from builder.render.tokens.languages import in_language


def container(writer: Writer, token: Token, _following: Token | None) -> Markup:
    if token.nesting == -1:
        return Markup(writer.closing_blocks.pop())  # noqa: S704 made below
    name = writer.names.callouts[writer.callouts_seen] if writer.names else ""
    writer.callouts_seen += 1
    opening: Opening = token.meta["opening"]
    language = in_language(writer, opening.language) if opening.language else Markup()
    writer.closing_blocks.append("</div>\n")
    if not opening.kind:
        return Markup('<div class="prose"{}>\n').format(language)
    word = callouts.word(opening.kind, writer.setting.words)
    named = Markup(' aria-labelledby="{0}"') if name else Markup(' aria-label="{1}"')
    kind = opening.kind if opening.kind in CALLOUTS else CALLOUTS[0]
    spoken = writer.setting.words.language if opening.language else writer.setting.spoken
    return Markup(
        '<div class="callout callout-{}" role="note"{}{}>\n<p class="callout-kind"{}{}>{}{}</p>\n'
    ).format(
        kind,
        named.format(name, word),
        language,
        Markup(' id="{}"').format(name) if name else "",
        Markup(' lang="{}"').format(spoken) if spoken else "",
        callouts.icon(kind),
        word,
    )


def container_title(_writer: Writer, token: Token, _following: Token | None) -> Markup:
    return Markup('<p class="callout-title">') if token.nesting == 1 else Markup("</p>\n")
