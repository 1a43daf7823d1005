"""Program code."""

from markdown_it.token import Token
from markupsafe import Markup

from builder.markdown.code_languages import known, language_of
from builder.render.highlighting import highlighted
from builder.render.tokens.contract import Writer


def code_inline(_writer: Writer, token: Token, _following: Token | None) -> Markup:
    return Markup("<code>{}</code>").format(token.content)


def code_block(writer: Writer, token: Token, _following: Token | None) -> Markup:
    language = language_of(token.info)
    # TRANSLATORS: the name of a block of program code, read out by screen readers
    name = writer.setting.words.say("Code")
    if language in (known() if language else ()):
        # TRANSLATORS: the same, where the language of the code is known: HTML, say
        name = writer.setting.words.say("Code in {language}", language=known()[language])
    return Markup('<pre tabindex="0" role="group" aria-label="{}"><code>{}</code></pre>\n').format(
        name, highlighted(token.content, language)
    )
