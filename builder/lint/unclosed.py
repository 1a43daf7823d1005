"""Signs at the beginning of bold words, code, footnotes and links that nothing ends: learners would see them."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from markdown_it import MarkdownIt
from markdown_it.token import Token

from builder.findings import Finding
from builder.findings.rules.prose import links, signs
from builder.lint.open_brackets import open_brackets, with_change
from builder.markdown.document import parse
from builder.markdown.passages import Passage, passages
from builder.markdown.pieces import pieces
from builder.markdown.text_lines import BLANK
from builder.model.module import Module

_SIGNS = ("**", "`", "^[", "](")
"""One of which stands in whatever is found here."""
_MOST = 5
"""Of a kind in a passage: each shows a whole line."""
_STARS = re.compile(r"\*+")
_MOST_STARS = 3
_BEGINS_WORDS = re.compile(rf"[\"'“‘«(\[]?(?:[^\W\d_]|[0-9]+[ \u00a0]|{BLANK})|\[")
_CLAUSE = re.compile(r"[^.,;:!?()\n*]+")
_WORD = re.compile(r"[^\W\d_]{2}")
_OPERAND = re.compile(r"[0-9][ \t]*\Z")
_BACKTICK = re.compile(rf"(?<![\w`{BLANK}])`{{1,2}}(?!`)(?=[\w./<$-])(?![^\W\d_](?!\w))")
_QUOTED = re.compile(r"`+[^`'´’\n]{1,80}['´’](?!\w)")
_CODE = re.compile(r"[^\s`]*[^\s`.,;:!?)\]]")
_SENTENCE = re.compile(r"[^\n]*?[.!?](?=[ \n]|\Z)|[^\n]*")
_LINK = re.compile(
    r"(?<!!)\[[^\[\]\n]{1,200}\]\((?P<address>(?:https?://|mailto:|www\.)(?:[^\s<>\[\]()]|\([^\s()]*\))*)"
)


def findings(module: Module) -> Iterator[Finding]:
    """Every sign that is shown because its end is missing, or has a space beside it."""
    for piece in pieces(module):
        if not any(sign in piece.prose.text for sign in _SIGNS):
            continue
        for passage in passages(parse(piece.prose)):
            if "**" in passage.text:
                yield from islice(_bold(passage), _MOST)
            if "`" in passage.text:
                yield from _code(passage)
            if "^[" in passage.text:
                yield from islice(_notes(passage), _MOST)
            if "](" in passage.text:
                yield from islice(_links(passage), _MOST)


def _bold(passage: Passage) -> Iterator[Finding]:
    if not any("**" in child.content for child in passage.token.children or () if child.type == "text"):
        return
    text = passage.text
    runs = _shown_stars(text)
    is_done = False
    for run, second, third in zip(runs, [*runs, None][1:], [*runs, None, None][2:], strict=False):
        if is_done or run[1] - run[0] > _MOST_STARS:
            is_done = False
        elif second is not None and _is_spaced(text, run, second) and not _is_next(text, second, third):
            is_done = True
            yield _spaced(passage, run, second)
        elif not _before(text, run[0]).isalnum() and _BEGINS_WORDS.match(text, run[1]):
            yield _never_closed(passage, run)


def _is_next(text: str, second: tuple[int, int], third: tuple[int, int] | None) -> bool:
    """Whether a run of stars rather begins other words than ending those before it."""
    return third is not None and text[second[1]].isspace() and _is_spaced(text, second, third)


def _shown_stars(text: str) -> list[tuple[int, int]]:
    """From where to where the runs of two or more stars go that make nothing bold, and nothing else."""
    made: list[Token] = []
    _emphasis().inline.parse(text, _emphasis(), {}, made)
    position = 0
    shown: list[tuple[int, int]] = []
    for token in made:
        if token.type == "text":
            shown += (
                (position + found.start(), position + found.end())
                for found in _STARS.finditer(token.content)
                if len(found[0]) > 1
            )
        position += len(token.content) or len(token.markup)
    return [
        (start, end) for start, end in shown if _before(text, start) != "*" and text[end : end + 1] != "*"
    ]


@cache
def _emphasis() -> MarkdownIt:
    """A parser that knows stars and lines below words, and nothing else."""
    return MarkdownIt("zero", {"maxNesting": 40}).enable("emphasis")


def _before(text: str, position: int) -> str:
    return text[position - 1] if position else " "


def _is_spaced(text: str, run: tuple[int, int], following: tuple[int, int]) -> bool:
    inside = text[run[1] : following[0]]
    return (
        following[1] - following[0] == run[1] - run[0]
        and "\n" not in inside
        and inside != inside.strip()
        and _WORD.search(inside) is not None
        and not _before(text, run[0]).isalnum()
        and (not inside[0].isspace() or not _OPERAND.search(text, max(0, run[0] - 8), run[0]))
    )


def _spaced(passage: Passage, run: tuple[int, int], following: tuple[int, int]) -> Finding:
    start, end = run[0], following[1]
    inside = passage.token.content[run[1] : following[0]]
    after = " " if inside[-1].isspace() and passage.text[end : end + 1].isalnum() else ""
    return signs.UNCLOSED.at(
        passage.at(start, end - start),
        "Bold words neither begin nor end with a space: the stars would be shown",
        f"Write:\n{with_change(passage, start, end, f'**{inside.strip()}**{after}')}",
    )


def _never_closed(passage: Passage, run: tuple[int, int]) -> Finding:
    stars = passage.text[run[0] : run[1]]
    clause = _CLAUSE.match(passage.text, run[1])
    end = run[1] + len(clause[0].rstrip()) if clause else run[1] + 1
    escaped = "\\*" * len(stars)
    return signs.UNCLOSED.at(
        passage.at(run[0], len(stars)),
        f"These {stars} are never closed: they would be shown",
        f"Write {stars} where the bold words end, or {escaped} for the stars themselves; so it may be:\n"
        f"{with_change(passage, end, end, stars)}",
    )


def _code(passage: Passage) -> Iterator[Finding]:
    """The first sign that begins code: the text behind it may be meant as code or not."""
    for found in _BACKTICK.finditer(passage.text):
        code = _CODE.match(passage.text, found.end())
        if code is None or _QUOTED.match(passage.text, found.start()):
            continue
        yield signs.UNCLOSED.at(
            passage.at(found.start(), len(found[0])),
            f"This {found[0]} is never closed: it would be shown",
            f"Write {found[0]} where the code ends, or \\` for the sign itself; so it may be:\n"
            f"{with_change(passage, code.end(), code.end(), found[0])}",
        )
        return


def _notes(passage: Passage) -> Iterator[Finding]:
    for start in open_brackets(passage.text):
        if _before(passage.text, start) != "^":
            continue
        note = _SENTENCE.match(passage.text, start + 1)
        end = note.end() if note else start + 1
        if passage.text[start + 1 : end].strip():
            yield signs.UNCLOSED.at(
                passage.at(start - 1, 2),
                "This footnote is never closed: its signs would be shown",
                f"Write ] where it ends; so it may be:\n{with_change(passage, end, end, ']')}",
            )


def _links(passage: Passage) -> Iterator[Finding]:
    made = {child.meta["pos"] for child in passage.token.children or () if child.type == "link_open"}
    for found in _LINK.finditer(passage.text):
        if found.start() in made:
            continue
        end = found.start("address") + len(found["address"].rstrip(".,;:!?'’"))
        instead = end + (passage.text[end : end + 1] in {"]", "}", ">"})
        yield links.NO_LINK.at(
            passage.at(found.start(), end - found.start()),
            "This link is never closed: its brackets and its address would be shown",
            f"Write:\n{with_change(passage, end, instead, ')')}",
        )
