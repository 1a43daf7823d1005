"""Formulas."""

from markdown_it.token import Token
from markupsafe import Markup

from builder.markdown.mathml import FormulaError, mathml
from builder.render.tokens.contract import Writer


def formula(writer: Writer, token: Token, _following: Token | None) -> Markup:
    try:
        made = Markup(mathml(token.meta["tex"], token.meta["display"]))  # noqa: S704 only known marks in it
    except FormulaError:
        # Refused by a finding; what was typed is not lost.
        typed = token.content if token.type == "math_inline" else f"$${token.content}$$"
        shown = Markup("<code>{}</code>").format(typed)
        return Markup("<p>{}</p>\n").format(shown) if token.block else shown
    if not token.block:
        return made
    # TRANSLATORS: the name of a formula on lines of its own, read out by screen readers
    name = writer.setting.words.say("Formula")
    return Markup('<div class="formula" role="group" tabindex="0" aria-label="{}">{}</div>\n').format(
        name, made
    )
