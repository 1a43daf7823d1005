"""The lines of a piece of Markdown that are read as sentences, as the author typed them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.findings import Place
from builder.markdown.document import Document
from builder.model.prose import Prose

NOT_TEXT = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)|\\[!-/:-@\[-`{-~]|<[^<>\s]+>", re.DOTALL)
"""Code, escaped characters, and what stands in angle brackets."""

BLANK = "\ufffc"
"""What stands for a character that is no text."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line.

    Attributes:
        prose: the piece it is of.
        number: in the piece, from 0.
        typed: the line itself.
        text: the same with code, escaped characters and addresses in angle brackets blanked out, equally long.
    """

    prose: Prose
    number: int
    typed: str
    text: str

    def at(self, column: int, width: int = 0) -> Place:
        """The place of a column (from 0) in the file; ``width`` in characters if known."""
        return self.prose.at(self.number, column, width)


def text_lines(document: Document) -> Iterator[TextLine]:
    """Every line of a paragraph, heading or table, once, in order; none of a code block or a definition."""
    typed = document.prose.text.split("\n")
    done = -1
    for token in document.tokens:
        if token.type != "inline" or token.map is None or token.map[0] <= done:
            continue
        first, last = token.map[0], min(max(token.map[1], token.map[0] + 1), len(typed))
        if first >= last:
            continue  # the parser counts more line ends than there are in text from a file
        blanked = NOT_TEXT.sub(blanked_out, "\n".join(typed[first:last])).split("\n")
        for number, text in enumerate(blanked, start=first):
            yield TextLine(document.prose, number, typed[number], text)
        done = last - 1


def blanked_out(found: re.Match[str]) -> str:
    """As many blanks, line ends kept."""
    return "".join("\n" if character == "\n" else BLANK for character in found[0])
