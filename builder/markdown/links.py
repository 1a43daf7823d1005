"""The links of a piece of Markdown: their words, in which language, and where they lead."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.findings import Place
from builder.markdown.document import Document
from builder.markdown.passages import Passage, passages
from builder.markdown.words import words


@dataclass(frozen=True, slots=True)
class Link:
    """A link to somewhere else.

    Attributes:
        text: its words, without marks.
        language: of the words around it that say theirs; "" where it is the module's. Inside a link nothing can.
    """

    text: str
    address: str
    language: str
    place: Place


def links(document: Document) -> Iterator[Link]:
    """Every link in the order of the source."""
    for passage in passages(document):
        yield from _of(passage)


def _of(passage: Passage) -> Iterator[Link]:
    languages = [passage.language]
    children = passage.token.children or []
    for position, token in enumerate(children):
        if token.type == "language_open":
            languages.append(token.meta["lang"])
        elif token.type == "language_close":
            languages.pop()
        elif token.type == "link_open":
            end = next(at for at in range(position, len(children)) if children[at].type == "link_close")
            inside = children[position + 1 : end]
            address = str(token.attrGet("href") or "")
            yield Link(words(inside), address, languages[-1], token.meta["place"])
