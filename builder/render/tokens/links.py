"""Links to addresses."""

from markdown_it.token import Token
from markupsafe import Markup

from builder.markdown.addresses import is_allowed, is_web
from builder.render.tokens.contract import Writer


def link_open(writer: Writer, token: Token, _following: Token | None) -> Markup:
    url = str(token.attrGet("href") or "")
    if not is_allowed(url):
        # Refused by a finding; the text of the link stays.
        writer.closing.append("")
        return Markup()
    if not is_web(url):
        writer.closing.append("</a>")
        return Markup('<a href="{}">').format(url)
    writer.closing.append(f"{new_window(writer)}</a>")
    return Markup('<a href="{}" rel="noopener" target="_blank">').format(url)


def link_close(writer: Writer, _token: Token, _following: Token | None) -> Markup:
    return Markup(writer.closing.pop())  # noqa: S704 made in link_open


def new_window(writer: Writer) -> Markup:
    # TRANSLATORS: read out after a link's text by screen readers
    return Markup('<span class="visually-hidden"> {}</span>').format(
        writer.setting.words.say("(opens in a new window)")
    )
