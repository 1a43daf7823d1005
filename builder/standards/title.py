"""A title as every LMS shows it whole."""

import re

from builder import xmltree
from builder.findings import Finding
from builder.findings.rules import packaging
from builder.model.module import Module

LIMIT = 200
"""The most characters of a title: IMS CP 1.1.2, titleType."""

_ENTITY = re.compile("([&<>])")
_HARD_SPACE = "\u00a0"


def shorten(text: str) -> str:
    """``text`` on one line of at most LIMIT characters, cut between words and marked with an ellipsis."""
    line = xmltree.one_line(text)
    if len(line) <= LIMIT:
        return line
    head = line[: LIMIT - 1]
    words, space, _ = head.rpartition(" ")
    return (words if space else head) + "…"


def findings(module: Module, standard: str) -> list[Finding]:
    """A title that the manifest has no room for; ``standard`` as people call it."""
    length = len(xmltree.one_line(module.title.text))
    if length <= LIMIT:
        return []
    message = f"the title has {length} characters; {standard} has room for {LIMIT}, so the LMS shows less"
    hint = f"The LMS will show: {shorten(module.title.text)}"
    return [packaging.TITLE_TOO_LONG.at(module.title.place, message, hint)]


def for_lms(text: str) -> str:
    """``shorten``, spelled so that Moodle's reader loses nothing.

    Seen in Moodle 4.5 and 5.1: it drops a run of plain ASCII at the start of a text or behind an entity when that
    run is blank or "0" and something non-ASCII, another entity or the end follows ("Q &amp; É" becomes "Q &É").
    A no-break space before the run keeps it.
    """
    pieces = _ENTITY.split(shorten(text))
    kept = "".join(piece if piece in "&<>" and piece else _keep(piece) for piece in pieces)
    return kept if len(kept) <= LIMIT else shorten(text)


def _keep(piece: str) -> str:
    run = re.match("[\u0000-\u007f]*", piece)
    if run is None or not run.group() or run.group().strip() not in {"", "0"}:
        return piece
    return _HARD_SPACE + piece.lstrip(" ")
