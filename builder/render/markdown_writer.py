"""The tokens of one piece of Markdown as HTML: only tags that stand in this file, everything else escaped."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token
from markupsafe import Markup, escape

from builder.interface.catalogue import Catalogue
from builder.interface.language import direction
from builder.markdown.addresses import is_allowed, is_web
from builder.markdown.code_languages import known, language_of
from builder.markdown.containers import CALLOUTS, Opening
from builder.markdown.footnotes import Footnote
from builder.markdown.mathml import FormulaError, mathml
from builder.markdown.page_links import NoTarget, PageTarget
from builder.render import callouts, glossary
from builder.render.citations import Citations
from builder.render.highlighting import highlighted
from builder.render.names import Names

_SECTION_TITLE = 2
_LOWEST_HEADING = 6

_SAME_TAG = {
    "blockquote_open": "<blockquote>\n",
    "blockquote_close": "</blockquote>\n",
    "bullet_list_open": "<ul>\n",
    "bullet_list_close": "</ul>\n",
    "ordered_list_close": "</ol>\n",
    "list_item_open": "<li>",
    "list_item_close": "</li>\n",
    "hr": "<hr>\n",
    "hardbreak": "<br>\n",
    "softbreak": "\n",
    "em_open": "<em>",
    "em_close": "</em>",
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "s_open": "<s>",
    "s_close": "</s>",
    "caption_close": "</caption>\n",
    "thead_open": "<thead>\n",
    "thead_close": "</thead>\n",
    "tbody_open": "<tbody>\n",
    "tbody_close": "</tbody>\n",
    "tr_open": "<tr>\n",
    "tr_close": "</tr>\n",
    "table_close": "</table></div>\n",
    "dl_open": "<dl>\n",
    "dl_close": "</dl>\n",
    "dt_open": "<dt>",
    "dt_close": "</dt>\n",
    "dd_open": "<dd>",
    "dd_close": "</dd>\n",
}


@dataclass(frozen=True, slots=True)
class Setting:
    """What all pieces of a module are written with.

    Attributes:
        spoken: the language of the page's own words, where it is not the author's.
        direction: in which the author writes.
    """

    words: Catalogue
    find_page: Callable[[str], PageTarget | NoTarget]
    citations: Citations
    spoken: str
    direction: str


@dataclass
class Writer:
    """Writes the tokens of one piece; each piece gets a new one.

    Attributes:
        written_in_place: footnotes by their labels, for a text that can have none: they are written into it.
        gaps: makes what stands in a gap, by its id.
    """

    setting: Setting
    names: Names | None
    written_in_place: Mapping[str, Footnote] = field(default_factory=dict)
    gaps: Callable[[str], Markup] | None = None
    headings_seen: int = 0
    tables_seen: int = 0
    callouts_seen: int = 0
    citations_seen: int = 0
    notes_seen: int = 0
    inlines_seen: int = 0
    row_headers: bool = False
    cells_in_row: int = 0
    empty_header: bool = False
    closing: list[str] = field(default_factory=list)
    closing_blocks: list[str] = field(default_factory=list)

    def write(self, tokens: Sequence[Token]) -> Markup:
        return Markup().join(self._one(token, tokens, position) for position, token in enumerate(tokens))

    def _one(self, token: Token, tokens: Sequence[Token], position: int) -> Markup:
        same = _SAME_TAG.get(token.type)
        if same is not None:
            if token.type == "tr_open":
                self.cells_in_row = 0
            return Markup(same)  # noqa: S704 a literal above
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        return _WRITERS[token.type](self, token, following)

    def inline(self, token: Token, _following: Token | None) -> Markup:
        marked = self.names.marked.get(self.inlines_seen) if self.names else None
        self.inlines_seen += 1
        return self.write(marked or token.children or [])

    def text(self, token: Token, _following: Token | None) -> Markup:
        return escape(token.content)

    def image(self, token: Token, _following: Token | None) -> Markup:
        # Refused by a finding; what it shows in words is not lost.
        return escape(token.content)

    def code(self, token: Token, _following: Token | None) -> Markup:
        return Markup("<code>{}</code>").format(token.content)

    def code_block(self, token: Token, _following: Token | None) -> Markup:
        language = language_of(token.info)
        # TRANSLATORS: the name of a block of program code, read out by screen readers
        name = self.setting.words.say("Code")
        if language in (known() if language else ()):
            # TRANSLATORS: the same, where the language of the code is known: HTML, say
            name = self.setting.words.say("Code in {language}", language=known()[language])
        return Markup('<pre tabindex="0" role="group" aria-label="{}"><code>{}</code></pre>\n').format(
            name, highlighted(token.content, language)
        )

    def formula(self, token: Token, _following: Token | None) -> Markup:
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
        name = self.setting.words.say("Formula")
        return Markup('<div class="formula" role="group" tabindex="0" aria-label="{}">{}</div>\n').format(
            name, made
        )

    def language(self, token: Token, _following: Token | None) -> Markup:
        if token.nesting == -1:
            return Markup("</span>")
        return Markup("<span{}>").format(self._in_language(token.meta["lang"]))

    def _in_language(self, tag: str) -> Markup:
        towards = direction(tag)
        turned = Markup(' dir="{}"').format(towards) if towards != self.setting.direction else Markup()
        return Markup(' lang="{}"{}').format(tag, turned)

    def container(self, token: Token, _following: Token | None) -> Markup:
        if token.nesting == -1:
            return Markup(self.closing_blocks.pop())  # noqa: S704 made below
        name = self.names.callouts[self.callouts_seen] if self.names else ""
        self.callouts_seen += 1
        opening: Opening = token.meta["opening"]
        language = self._in_language(opening.language) if opening.language else Markup()
        self.closing_blocks.append("</div>\n")
        if not opening.kind:
            return Markup('<div class="prose"{}>\n').format(language)
        word = callouts.word(opening.kind, self.setting.words)
        named = Markup(' aria-labelledby="{0}"') if name else Markup(' aria-label="{1}"')
        kind = opening.kind if opening.kind in CALLOUTS else CALLOUTS[0]
        spoken = self.setting.words.language if opening.language else self.setting.spoken
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

    def container_title(self, token: Token, _following: Token | None) -> Markup:
        return Markup('<p class="callout-title">') if token.nesting == 1 else Markup("</p>\n")

    def note_reference(self, token: Token, _following: Token | None) -> Markup:
        uses = self.names.notes if self.names else ()
        use = uses[self.notes_seen] if self.notes_seen < len(uses) else None
        self.notes_seen += 1
        if use is None:
            return self._note_in_place(token)
        # TRANSLATORS: read out by screen readers before the number of a footnote in the text
        said = Markup('<span class="visually-hidden">{} </span>').format(self.setting.words.say("Note"))
        own = Markup(' id="{}"').format(use.id) if use.id else Markup()
        if any(self.closing):
            return Markup('<sup class="note-number"{}>{}{}</sup>').format(own, said, use.number)
        return Markup('<sup class="note-number"><a href="#{}"{} role="doc-noteref">{}{}</a></sup>').format(
            use.target, own, said, use.number
        )

    def _note_in_place(self, token: Token) -> Markup:
        """Where no footnote can be: refused by a finding; what it says is not lost."""
        note = self.written_in_place.get(token.meta["label"])
        if note is None:
            return escape(token.content)
        said = Writer(self.setting, None).write([inner for inner in note.tokens if inner.type == "inline"])
        return Markup(" ({})").format(said)

    def term(self, token: Token, _following: Token | None) -> Markup:
        return glossary.at_first_use(token, linked=not any(self.closing))

    def paragraph(self, token: Token, following: Token | None) -> Markup:
        if token.hidden:
            # In a tight list; what follows the text (a nested list) begins on a line of its own.
            return Markup() if token.nesting == 1 or following is None else Markup("\n")
        return Markup("<p>") if token.nesting == 1 else Markup("</p>\n")

    def ordered_list(self, token: Token, _following: Token | None) -> Markup:
        start = token.attrGet("start")
        return Markup('<ol start="{}">\n').format(start) if start is not None else Markup("<ol>\n")

    def heading(self, token: Token, _following: Token | None) -> Markup:
        tag = f"h{heading_level(token)}"
        if token.nesting == -1:
            return Markup("</{}>\n").format(tag)
        name = self.names.headings[self.headings_seen] if self.names else ""
        self.headings_seen += 1
        return Markup('<{} id="{}">').format(tag, name) if name else Markup("<{}>").format(tag)

    def table(self, token: Token, following: Token | None) -> Markup:
        self.row_headers = "row-headers" in token.meta["options"]
        name = self.names.tables[self.tables_seen] if self.names else ""
        self.tables_seen += 1
        region = Markup('<div class="table-scroll" role="region" tabindex="0" {}><table>\n')
        if name and following is not None and following.type == "caption_open":
            return region.format(Markup('aria-labelledby="{}"').format(name))
        # TRANSLATORS: the name of a table that has no caption, read out by screen readers
        return region.format(Markup('aria-label="{}"').format(self.setting.words.say("Table")))

    def caption(self, _token: Token, _following: Token | None) -> Markup:
        name = self.names.tables[self.tables_seen - 1] if self.names else ""
        return Markup('<caption id="{}">').format(name) if name else Markup("<caption>")

    def header_cell(self, token: Token, following: Token | None) -> Markup:
        if token.nesting == -1:
            return Markup("</td>\n") if self.empty_header else Markup("</th>\n")
        # A header with nothing in it names nothing: the corner above row headers is an ordinary cell.
        self.empty_header = following is not None and not following.content
        if self.empty_header:
            return Markup("<td>")
        return Markup('<th scope="col"{}>').format(_alignment(token))

    def cell(self, token: Token, following: Token | None) -> Markup:
        first = self.row_headers and self.cells_in_row == 0
        if token.nesting == -1:
            self.cells_in_row += 1
            return Markup("</th>\n") if first and not self.empty_header else Markup("</td>\n")
        self.empty_header = first and following is not None and not following.content
        opening = Markup('<th scope="row"{}>') if first and not self.empty_header else Markup("<td{}>")
        return opening.format(_alignment(token))

    def link_open(self, token: Token, _following: Token | None) -> Markup:
        url = str(token.attrGet("href") or "")
        if not is_allowed(url):
            # Refused by a finding; the text of the link stays.
            self.closing.append("")
            return Markup()
        if not is_web(url):
            self.closing.append("</a>")
            return Markup('<a href="{}">').format(url)
        self.closing.append(f"{self._new_window()}</a>")
        return Markup('<a href="{}" rel="noopener" target="_blank">').format(url)

    def link_close(self, _token: Token, _following: Token | None) -> Markup:
        return Markup(self.closing.pop())  # noqa: S704 made in _link_open

    def _new_window(self) -> Markup:
        # TRANSLATORS: read out after a link's text by screen readers
        return Markup('<span class="visually-hidden"> {}</span>').format(
            self.setting.words.say("(opens in a new window)")
        )

    def citation(self, token: Token, _following: Token | None) -> Markup:
        numbers = self.names.citations[self.citations_seen] if self.names else ()
        self.citations_seen += 1
        return self.setting.citations.inline(token.meta["citation"], numbers, linked=not any(self.closing))

    def gap(self, token: Token, _following: Token | None) -> Markup:
        # One that is no gap of the question is refused by a finding.
        return escape(token.content) if self.gaps is None else self.gaps(token.meta["gap"])

    def page_link(self, token: Token, _following: Token | None) -> Markup:
        page = self.setting.find_page(token.meta["page"])
        if isinstance(page, NoTarget):
            return escape(token.content)
        title = escape(page.title)
        if page.section:
            # TRANSLATORS: a section of another module, where a text names it
            title = self.setting.words.say_html(
                "{module}, section “{section}”", module=page.title, section=page.section
            )
        if any(self.closing):
            return title
        if page.anchor:
            return Markup('<a href="#{}">{}</a>').format(page.anchor, title)
        if is_web(page.url):
            link = Markup('<a href="{}" rel="noopener" target="_blank">{}{}</a>')
            return link.format(page.url, title, self._new_window())
        if page.url:
            return title
        if page.is_module:
            # TRANSLATORS: after the title of another module of the course, which no link can open
            note = self.setting.words.say("(open it from the course menu)")
        else:
            # TRANSLATORS: after the title of a page that does not exist yet
            note = self.setting.words.say("(planned)")
        return Markup('{} <span class="planned">{}</span>').format(title, note)


def heading_level(token: Token) -> int:
    """The level in HTML: a section's title is an h2, so that ``##`` is an h3; nothing is deeper than an h6."""
    return min(_LOWEST_HEADING, max(_SECTION_TITLE, int(token.tag[1:])) + 1)


def _alignment(token: Token) -> Markup:
    style = str(token.attrGet("style") or "")
    where = style.removeprefix("text-align:")
    return Markup(' class="align-{}"').format(where) if where in {"left", "center", "right"} else Markup()


_WRITERS: dict[str, Callable[[Writer, Token, Token | None], Markup]] = {
    "inline": Writer.inline,
    "text": Writer.text,
    "text_special": Writer.text,
    "raw_html": Writer.text,
    "image": Writer.image,
    "code_inline": Writer.code,
    "code_block": Writer.code_block,
    "fence": Writer.code_block,
    "paragraph_open": Writer.paragraph,
    "paragraph_close": Writer.paragraph,
    "ordered_list_open": Writer.ordered_list,
    "heading_open": Writer.heading,
    "heading_close": Writer.heading,
    "table_open": Writer.table,
    "caption_open": Writer.caption,
    "th_open": Writer.header_cell,
    "th_close": Writer.header_cell,
    "td_open": Writer.cell,
    "td_close": Writer.cell,
    "link_open": Writer.link_open,
    "link_close": Writer.link_close,
    "citation": Writer.citation,
    "page_link": Writer.page_link,
    "gap": Writer.gap,
    "math_inline": Writer.formula,
    "math_block": Writer.formula,
    "language_open": Writer.language,
    "language_close": Writer.language,
    "container_open": Writer.container,
    "container_close": Writer.container,
    "container_title_open": Writer.container_title,
    "container_title_close": Writer.container_title,
    "note_reference": Writer.note_reference,
    "term": Writer.term,
}
