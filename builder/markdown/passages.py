"""The passages of a piece of Markdown: what is read in one go, with everything that is no text blanked out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it.token import Token

from builder.findings import Place
from builder.markdown.document import Document, parse
from builder.markdown.text_lines import BLANK, blanked_out, only_text
from builder.model.prose import Prose

_ADDRESS = re.compile(r"(?<=\])\((?:[^()\s]|\([^()\s]*\))*(?:\s[^()]*)?\)")
_NO_TEXT = frozenset({"citation", "gap", "math_inline", "note_reference", "page_link", "raw_html"})
"""Inline tokens whose content is what the author typed, and nothing that is read as typed."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a heading, a caption, a cell.

    Attributes:
        token: the ``inline`` token that it is.
        text: what the author typed, with code, formulas, addresses, citations, escaped characters and words that say
            their own language blanked out, equally long.
        language: of the block between colons that it stands in; "" where that is the module's.
        kind: of the block that holds it: "paragraph", "heading", "th", …
    """

    document: Document
    token: Token
    text: str
    language: str
    kind: str

    def at(self, start: int, width: int = 0) -> Place:
        """The place of a position in the text; of what goes on in another line, as far as the first one has it."""
        line_end = self.text.find("\n", start, start + width)
        return self.document.place_in(self.token, start, width if line_end < 0 else line_end - start)


def passages(document: Document) -> tuple[Passage, ...]:
    """Every passage, footnotes among them, in the order of the source."""
    return _known(document.prose)


@lru_cache(maxsize=4096)
def _known(prose: Prose) -> tuple[Passage, ...]:
    """Kept as the document is: seven rules ask for the same, and a table has a passage for each cell."""
    return tuple(_made(parse(prose)))


def _made(document: Document) -> Iterator[Passage]:
    languages = [""]
    kind = ""
    for token in document.tokens:
        if token.type == "container_open":
            languages.append(token.meta["opening"].language or languages[-1])
        elif token.type == "container_close":
            languages.pop()
        elif token.type == "inline" and "starts" in token.meta:
            yield Passage(document, token, _text(token), languages[-1], kind)
        elif token.nesting == 1:
            kind = token.type.removesuffix("_open")


def _text(token: Token) -> str:
    text = only_text(token.content)
    if "](" in text:
        text = _ADDRESS.sub(blanked_out, text)
    typed: list[str] | None = None
    for child in token.children or ():
        if child.type == "language_open":
            start, end = child.meta["pos"], token.content.index("}", child.meta["tag_pos"]) + 1
        elif child.type in _NO_TEXT and "pos" in child.meta:
            start, end = child.meta["pos"], child.meta["pos"] + len(child.content)
        else:
            continue
        typed = typed or list(text)
        typed[start:end] = [one if one == "\n" else BLANK for one in typed[start:end]]
    return text if typed is None else "".join(typed)
