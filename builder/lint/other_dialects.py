"""What other tools that read Markdown know, and this one does not: it would be shown as it is typed."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from builder.findings import Finding
from builder.findings.rules import prose as rules
from builder.lint.containers import ALIKE
from builder.markdown.containers import CALLOUTS
from builder.markdown.document import Document, parse
from builder.markdown.pieces import pieces
from builder.markdown.text_lines import text_lines
from builder.model.module import Module

_ALERT = re.compile(r"\[!(?P<kind>\w+)\][+-]?[ \t]*(?P<title>.*)")
_ADMONITION = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>\w+)[ \t]*(?P<title>.*)")
_COLONS = re.compile(r"\s*(?P<colons>::)[ \t]*\{?(?P<kind>[A-Za-z]+)\}?[ \t]*(?P<title>[^:]*)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\[\]()\"“”]*[^\s<>\[\]()\"“”.,;:!?'’]", re.IGNORECASE)
_OF_A_LINK = re.compile(r"(?:\] ?\(|\)\[)\Z")
"""What stands before the address of a link that is none, which has a finding of its own."""
_LONGEST_SHOWN = 3


def findings(module: Module) -> Iterator[Finding]:
    """Every callout in another tool's words, every block of code without an end, every address that is no link."""
    for piece in pieces(module):
        document = parse(piece.prose)
        lines = document.prose.text.split("\n")
        yield from _callouts(document, lines)
        yield from _fences(document, lines)
        yield from _addresses(document)


def _callouts(document: Document, lines: Sequence[str]) -> Iterator[Finding]:
    quoted = {
        token.map[0]
        for before, token in zip(document.tokens, document.tokens[1:], strict=False)
        if before.type == "blockquote_open" and token.type == "paragraph_open" and token.map
    }
    for line in text_lines(document):
        text = line.typed.lstrip("> \t")
        is_first = line.number == 0 or not lines[line.number - 1].strip("> \t")
        found = _ALERT.fullmatch(text) if line.number in quoted else None
        found = found or (_ADMONITION.fullmatch(text) if is_first else None)
        found = found or (_COLONS.fullmatch(line.typed) if is_first else None)
        if found is None:
            continue
        kind = ALIKE.get(found["kind"].lower(), found["kind"].lower())
        if found.re is _COLONS and kind not in CALLOUTS:
            continue
        kind = kind if kind in CALLOUTS else "note"
        title = found["title"].strip(" \t\"'“”")
        said = [
            one.lstrip("> \t")
            for one in lines[line.number + 1 : line.number + 1 + _LONGEST_SHOWN]
            if one.strip("> \t")
        ]
        first = f"::: {kind} {title}".rstrip()
        yield rules.OTHER_CALLOUT.at(
            line.at(len(line.typed) - len(text.lstrip()), len(text.strip())),
            f"“{text.strip()}” is another tool's way to begin a note, and would be shown",
            "Write:\n" + "\n".join([first, *(said or ["What it says."]), ":::"]),
        )


def _fences(document: Document, lines: Sequence[str]) -> Iterator[Finding]:
    for token in document.tokens:
        if token.type != "fence" or token.map is None:
            continue
        first, last = token.map[0], min(token.map[1], len(lines)) - 1
        closing = re.compile(rf"[>\s]*{re.escape(token.markup[0])}{{{len(token.markup)},}}\s*")
        if last > first and closing.fullmatch(lines[last]):
            continue
        column = lines[first].find(token.markup)
        yield rules.CODE_OPEN.at(
            document.prose.at(first, max(0, column), len(token.markup)),
            "This block of code is never closed: all that follows is shown as code",
            f"Write {token.markup} on a line of its own below the code.",
        )


def _addresses(document: Document) -> Iterator[Finding]:
    for token in document.tokens:
        if token.type != "inline":
            continue
        since = depth = 0
        for child in token.children or ():
            depth += {"link_open": 1, "link_close": -1}.get(child.type, 0)
            if child.type != "text" or depth:
                continue
            for found in _ADDRESS.finditer(child.content):
                at = token.content.find(found[0], since)
                if at < 0:
                    continue
                since = at + len(found[0])
                if not _OF_A_LINK.search(token.content, max(0, at - 3), at):
                    yield _no_link(found[0], at, token, document)


def _no_link(address: str, at: int, token: Token, document: Document) -> Finding:
    whole = address if "//" in address else f"https://{address}"
    return rules.ADDRESS_ALONE.at(
        document.place_in(token, at, len(address)),
        f"{address} is no link: nobody could follow it",
        f"Write what is there: [the name of the page]({whole}); or, to show the address itself: <{whole}>",
    )
