"""What authors write in Markdown that learners could not use, or that would not be shown."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from markdown_it.token import Token

from builder.addresses import fault
from builder.findings import Finding, Place
from builder.findings.rules.prose import headings, links, lists, tables
from builder.markdown.addresses import is_allowed
from builder.markdown.dialect import MAX_NESTING
from builder.markdown.document import Document, parse
from builder.markdown.pieces import pieces
from builder.markdown.tables import excess_cells
from builder.markdown.words import show
from builder.model.module import Module

_LANGUAGE = re.compile(r"lang=(?P<tag>[\w-]+)")
_FILE = re.compile(
    r"\A(?!//|[a-z]+:).*\.(?:docx|xlsx|pptx|odt|ods|odp|epub|zip|pdf|rtf|txt|csv|ics|mp3|mp4|png|jpe?g)\Z",
    re.IGNORECASE,
)
_ROW = re.compile(r"\|.*\S.*\|.*\|")
_BORDER = re.compile(r"(?<!\\)\|")
_TITLE = 1
_DEEPEST = 5
_CAPTION_WORDS = frozenset({"row-headers"})


def findings(module: Module) -> list[Finding]:
    """Every fault in the Markdown of a module."""
    found: list[Finding] = []
    part, level = "", _TITLE
    for piece in pieces(module):
        if piece.part != part:
            part, level = piece.part, _TITLE
        document = parse(piece.prose)
        for token in document.walk():
            if token.type == "heading_open":
                now = int(token.tag[1:])
                found.extend(_of_heading(token, now, level))
                level = max(now, _TITLE + 1)
        found.extend(_of_document(document))
    return found


def _of_heading(token: Token, level: int, before: int) -> Iterator[Finding]:
    place: Place = token.meta["place"]
    if level == _TITLE:
        message = "The section's title already is the heading above this text"
        yield headings.TITLE_HEADING.at(place, message, "Begin with ##.")
    elif level > _DEEPEST:
        yield headings.TOO_DEEP.at(place, "There is no heading as deep as this one", "Write ##### at most.")
    elif level > before + 1:
        wanted = "#" * (before + 1)
        above = f"a heading with {'#' * before}" if before > _TITLE else "the section's title"
        yield headings.SKIPPED_LEVEL.at(
            place, f"This heading skips a level under {above}", f"Write {wanted} here."
        )


def _of_missing_tables(tokens: Sequence[Token]) -> Iterator[Finding]:
    """Rows that make no table, and captions without one; a caption below such rows is not told."""
    is_told = False
    for position, token in enumerate(tokens):
        if rows := _rows_without_headings(token, tokens, position):
            yield _no_delimiter(rows, token.meta["place"])
            is_told = True
        elif token.meta.get("stray_caption"):
            if not is_told:
                yield tables.STRAY_CAPTION.at(
                    token.meta["place"],
                    "There is no table above this caption",
                    "A caption stands below its table.",
                )
            is_told = False


def _rows_without_headings(token: Token, tokens: Sequence[Token], position: int) -> list[str]:
    """The rows between bars that a paragraph begins with; they are meant as a table."""
    if token.type != "paragraph_open":
        return []
    rows = list(takewhile(_ROW.fullmatch, tokens[position + 1].content.split("\n")))
    return rows if len(rows) > 1 else []


def _no_delimiter(rows: Sequence[str], place: Place) -> Finding:
    columns = len(_BORDER.findall(rows[0])) - 1
    return tables.NO_DELIMITER.at(
        place,
        "These rows are no table: below the first, the line that makes headings of it is missing",
        f"Write:\n{rows[0]}\n|{' --- |' * columns}",
    )


def _of_document(document: Document) -> Iterator[Finding]:
    lines = document.prose.text.split("\n")
    used: set[str] = set()
    tokens = document.tokens
    yield from _of_missing_tables(tokens)
    for position, token in enumerate(tokens):
        if token.type == "heading_open" and not show(tokens[position + 1].children or ()):
            yield headings.EMPTY_HEADING.at(
                token.meta["place"], "This heading has no words", "Write its words, or leave it out."
            )
        elif token.type == "table_open":
            yield from _of_table(islice(tokens, position, None), lines, document)
        elif token.type == "inline":
            yield from _of_inline(token.children or [])
            used.update(child.meta["label"] for child in token.children or [] if "label" in child.meta)
        if token.level >= MAX_NESTING - 1 and token.nesting == 1 and "place" in token.meta:
            yield lists.NESTING.at(token.meta["place"], "What lies deeper than this would be left out")
    for definition in document.definitions:
        if definition.label not in used:
            message = f"No link uses the definition of {definition.label.lower()}"
            yield links.UNUSED_DEFINITION.at(
                definition.place, message, "Leave it out, or write \\[ for a bracket."
            )


def _of_inline(children: Sequence[Token]) -> Iterator[Finding]:
    for position, token in enumerate(children):
        if token.type == "image":
            name = str(token.attrGet("src") or "")
            hint = (
                f"Write a block of its own:\n"
                f"- type: figure\n  image: {name}\n  alt: {token.content or 'what it shows, in a sentence'}"
            )
            yield links.IMAGE.at(token.meta["place"], "An image in Markdown is not shown", hint)
        elif token.type == "link_open":
            yield from _of_link(token, children[position + 1 :])


def _of_link(token: Token, after: Sequence[Token]) -> Iterator[Finding]:
    place: Place = token.meta["place"]
    url = str(token.attrGet("href") or "")
    following = after[0]
    if not is_allowed(url):
        hint = f"Write: https://{url}" if url.startswith("www.") else "Give the whole address, with https://"
        hint = f"Check the address: {why}." if (why := fault(url)) else hint
        if language := _LANGUAGE.fullmatch(url):
            hint = (
                f"For words in another language write braces: [{following.content}]{{lang={language['tag']}}}"
            )
        elif _FILE.search(url):
            hint = (
                "A file that learners take along is a block of its own:\n- type: download\n"
                f"  download: {url}\n  label: {following.content or 'what it is'}"
            )
        yield links.LINK_ADDRESS.at(place, f"“{url}” is no address that a link may have", hint)
    title = str(token.attrGet("title") or "")
    if title:
        yield links.LINK_TITLE.at(
            place, f"The title “{title}” is not shown", "Say it in the text of the link."
        )
    if not show(takewhile(lambda one: one.type != "link_close", after)):
        yield links.LINK_TEXT.at(
            place, f"The link to {url} has no text", f"Write what is there: [the report]({url})"
        )


def _of_table(tokens: Iterator[Token], lines: Sequence[str], document: Document) -> Iterator[Finding]:
    table, first = next(tokens), next(tokens)
    if first.type != "caption_open":
        yield tables.NO_CAPTION.at(
            table.meta["place"],
            "This table has no caption",
            "Write below it, after an empty line: Table: what it shows",
        )
    else:
        caption = next(tokens)
        place: Place = caption.meta["place"]
        if not show(caption.children or ()):
            yield tables.NO_CAPTION.at(
                place, "The caption of this table has no words", "Write: Table: what it shows"
            )
        for word in table.meta["options"]:
            if word not in _CAPTION_WORDS:
                yield tables.CAPTION_OPTION.at(
                    place, f"{word} means nothing in a caption", "Write {row-headers}, or leave it out."
                )
    columns = 0
    for token in tokens:
        columns += token.type == "th_open"
        if token.type == "tr_open" and token.map and columns:
            line = lines[token.map[0]].lstrip("> \t")
            lost = excess_cells(line, columns)
            if lost:
                message = f"This row has more cells than the table has columns: {lost} would be left out"
                yield tables.EXCESS_CELL.at(
                    document.prose.at(token.map[0]), message, "Write \\| where a cell has a bar in it."
                )
        if token.type == "table_close":
            return
