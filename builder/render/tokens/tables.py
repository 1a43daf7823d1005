"""Tables."""

from markdown_it.token import Token
from markupsafe import Markup

from builder.render.tokens.contract import Writer


def table(writer: Writer, token: Token, following: Token | None) -> Markup:
    writer.row_headers = "row-headers" in token.meta["options"]
    name = writer.names.tables[writer.tables_seen] if writer.names else ""
    writer.tables_seen += 1
    region = Markup('<div class="table-scroll" role="region" tabindex="0" {}><table>\n')
    if name and following is not None and following.type == "caption_open":
        return region.format(Markup('aria-labelledby="{}"').format(name))
    # TRANSLATORS: the name of a table that has no caption, read out by screen readers
    return region.format(Markup('aria-label="{}"').format(writer.setting.words.say("Table")))


def caption(writer: Writer, _token: Token, _following: Token | None) -> Markup:
    name = writer.names.tables[writer.tables_seen - 1] if writer.names else ""
    return Markup('<caption id="{}">').format(name) if name else Markup("<caption>")


def row(writer: Writer, _token: Token, _following: Token | None) -> Markup:
    writer.cells_in_row = 0
    return Markup("<tr>\n")


def header_cell(writer: Writer, token: Token, following: Token | None) -> Markup:
    if token.nesting == -1:
        return Markup("</td>\n") if writer.empty_header else Markup("</th>\n")
    # A header with nothing in it names nothing: the corner above row headers is an ordinary cell.
    writer.empty_header = following is not None and not following.content
    if writer.empty_header:
        return Markup("<td>")
    return Markup('<th scope="col"{}>').format(_alignment(token))


def cell(writer: Writer, token: Token, following: Token | None) -> Markup:
    first = writer.row_headers and writer.cells_in_row == 0
    if token.nesting == -1:
        writer.cells_in_row += 1
        return Markup("</th>\n") if first and not writer.empty_header else Markup("</td>\n")
    writer.empty_header = first and following is not None and not following.content
    opening = Markup('<th scope="row"{}>') if first and not writer.empty_header else Markup("<td{}>")
    return opening.format(_alignment(token))


def _alignment(token: Token) -> Markup:
    style = str(token.attrGet("style") or "")
    where = style.removeprefix("text-align:")
    return Markup(' class="align-{}"').format(where) if where in {"left", "center", "right"} else Markup()
