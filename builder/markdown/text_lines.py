"""The lines of a piece of Markdown that are read as sentences, as the author typed them."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from builder.findings import Place
from builder.markdown.document import Document, parse
from builder.model.prose import Prose

_RUN = re.compile(r"(?<!`)`+")
_CODE = re.compile(rf"(?P<run>{_RUN.pattern})")
_NO_TEXT = re.compile(rf"(?P<run>{_RUN.pattern})|\\[!-/:-@\[-`{{-~]|<[^<>\s]+>")
_SIGNS = ("`", "\\", "<")
"""One of which is in everything that is no text."""

_LONGEST_SHOWN = 2000

BLANK = "\ufffc"
"""What stands for a character that is no text."""

_BLANKED = re.compile(r"[^\n]")


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

    def mended(self, start: int, end: int, words: str) -> str:
        """What to write: the line with ``words`` there; of a line that is too long to look through, these alone."""
        if len(self.typed) > _LONGEST_SHOWN:
            return words
        return f"{self.typed[:start]}{words}{self.typed[end:]}".strip()


def text_lines(document: Document) -> tuple[TextLine, ...]:
    """Every line of a paragraph, heading or table, once, in order; none of a code block or a definition."""
    return _of(document.prose)


@lru_cache(maxsize=4096)
def _of(prose: Prose) -> tuple[TextLine, ...]:
    """Many rules ask for the lines of the same piece."""
    return tuple(_lines(parse(prose)))


def _lines(document: Document) -> Iterator[TextLine]:
    typed = document.prose.text.split("\n")
    done = -1
    for token in document.tokens:
        if token.type != "inline" or token.map is None or token.map[0] <= done:
            continue
        first, last = token.map[0], min(max(token.map[1], token.map[0] + 1), len(typed))
        if first >= last:
            continue  # the parser counts more line ends than there are in text from a file
        blanked = only_text("\n".join(typed[first:last])).split("\n")
        for number, text in enumerate(blanked, start=first):
            yield TextLine(document.prose, number, typed[number], text)
        done = last - 1


def only_text(typed: str) -> str:
    """The same with code, escaped characters and what stands in angle brackets blanked out, equally long."""
    return _without(_NO_TEXT, typed) if any(sign in typed for sign in _SIGNS) else typed


def without_code(typed: str) -> str:
    """The same with code blanked out, equally long."""
    return _without(_CODE, typed) if "`" in typed else typed


def _without(pattern: re.Pattern[str], typed: str) -> str:
    """What the pattern and runs of backticks enclose blanked out.

    Each run looks up the next one of its length: a search would read the rest of the text for each run.
    """
    runs: dict[int, list[int]] = defaultdict(list)
    for run in _RUN.finditer(typed):
        runs[len(run[0])].append(run.start())
    made: list[str] = []
    done = position = 0
    while found := pattern.search(typed, position):
        position = end = found.end()
        if run_of := found["run"]:
            alike = runs[len(run_of)]
            following = bisect_right(alike, found.start())
            if following == len(alike):
                continue
            position = end = alike[following] + len(run_of)
        made += (typed[done : found.start()], _BLANKED.sub(BLANK, typed[found.start() : end]))
        done = end
    return "".join((*made, typed[done:]))


def blanked_out(found: re.Match[str]) -> str:
    """As many blanks, line ends kept."""
    return _BLANKED.sub(BLANK, found[0])
