"""Links to pages that a module names: its own, those of others, and some that are only planned."""

from markdown_it.token import Token
from markupsafe import Markup, escape

from builder.markdown.addresses import is_web
from builder.markdown.page_links import NoTarget, PageTarget
from builder.render import beside
from builder.render.tokens.contract import Writer
from builder.render.tokens.links import new_window
from builder.render.variants import only

CHOICES = "choices"
"""What only packages have from whose pages another module can be chosen."""


def page_link(writer: Writer, token: Token, _following: Token | None) -> Markup:
    page = writer.setting.find_page(token.meta["page"])
    if isinstance(page, NoTarget):
        return escape(token.content)
    title = escape(page.title)
    if page.section:
        # TRANSLATORS: a section of another module, where a text names it
        title = writer.setting.words.say_html(
            "{module}, section “{section}”", module=page.title, section=page.section
        )
    if any(writer.closing):
        return title
    if page.anchor:
        return Markup('<a href="#{}">{}</a>').format(page.anchor, title)
    if page.module:
        anchor = f"#section-{page.section_id}" if page.section_id else ""
        words = beside.link(page.module, anchor, title, _elsewhere(writer, page, title))
        if page.module not in writer.setting.together:
            return words
        # Where learners may choose another module from within this one, the script makes a button of it.
        begin = Markup('<span data-choice="item-{}" data-name="{}">').format(page.module, title.striptags())
        return only(CHOICES, begin) + words + only(CHOICES, Markup("</span>"))
    return _elsewhere(writer, page, title)


def _elsewhere(writer: Writer, page: PageTarget, title: Markup) -> Markup:
    """A page that this one can open by its address alone."""
    if is_web(page.url):
        link = Markup('<a href="{}" rel="noopener" target="_blank">{}{}</a>')
        return link.format(page.url, title, new_window(writer))
    if page.url:
        return title
    if page.module:
        # TRANSLATORS: after the title of another module of the course, which no link can open
        note = writer.setting.words.say("(open it from the course menu)")
    else:
        # TRANSLATORS: after the title of a page that does not exist yet
        note = writer.setting.words.say("(planned)")
    return Markup('{} <span class="planned">{}</span>').format(title, note)
