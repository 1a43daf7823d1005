"""Code without an end and addresses without brackets, which other tools that read Markdown know how to take."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from builder.findings import Finding
from builder.findings.rules.prose import code, links
from builder.markdown.document import Document, parse
from builder.markdown.pieces import pieces
from builder.model.module import Module

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\[\]()\"“”]*[^\s<>\[\]()\"“”.,;:!?'’]", re.IGNORECASE)
_MAY_BE = re.compile(r"```|~~~|://|www\.", re.IGNORECASE)
"""In whatever is found here."""
_OF_A_LINK = re.compile(r"(?:\] ?\(|\)\[)\Z")
"""What stands before the address of a link that is none, which has a finding of its own."""


def findings(module: Module) -> Iterator[Finding]:
    """Every block of code without an end, every address that is no link."""
    for piece in pieces(module):
        if not _MAY_BE.search(piece.prose.text):
            continue
        document = parse(piece.prose)
        lines = document.prose.text.split("\n")
        yield from _fences(document, lines)
        yield from _addresses(document)


def _fences(document: Document, lines: Sequence[str]) -> Iterator[Finding]:
    for token in document.tokens:
        if token.type != "fence" or token.map is None:
            continue
        first, last = token.map[0], min(token.map[1], len(lines)) - 1
        closing = re.compile(rf"[>\s]*{re.escape(token.markup[0])}{{{len(token.markup)},}}\s*")
        if last > first and closing.fullmatch(lines[last]):
            continue
        column = lines[first].find(token.markup)
        yield code.CODE_OPEN.at(
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
    return links.ADDRESS_ALONE.at(
        document.place_in(token, at, len(address)),
        f"{address} is no link: nobody could follow it",
        f"Write what is there: [the name of the page]({whole}); or, to show the address itself: <{whole}>",
    )
