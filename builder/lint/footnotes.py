"""Footnotes: what a text refers to must be there, and what is there should be referred to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from markdown_it.token import Token

from builder.findings import Finding
from builder.findings.rules.prose import footnotes as rules
from builder.markdown.document import Document, parse
from builder.markdown.pieces import pieces
from builder.model.module import Module
from builder.model.prose import Prose

_MARKS = frozenset({"note_reference", "note_open", "footnote_reference_open"})


def findings(module: Module) -> Iterator[Finding]:
    """Every fault between texts and footnotes, section by section."""
    parts: dict[str, dict[Prose, Document]] = defaultdict(dict)
    for piece in pieces(module):
        document = parse(piece.prose)
        if piece.always_shown:
            parts[piece.part][piece.prose] = document
        else:
            yield from _misplaced(document)
    for documents in parts.values():
        yield from _of_part(documents.values())


def _misplaced(document: Document) -> Iterator[Finding]:
    for token in document.walk():
        if token.type in _MARKS:
            yield rules.NOTE_PLACE.at(
                token.meta["place"],
                "No footnote can stand here: it would be listed where this text may not be shown",
                "Say it in brackets, or in the text above.",
            )


def _of_part(documents: Iterable[Document]) -> Iterator[Finding]:
    tokens = [token for document in documents for token in document.walk()]
    first: dict[str, Token] = {}
    for token in tokens:
        if token.type == "footnote_reference_open":
            label = token.meta["label"]
            other = first.setdefault(label, token)
            if other is not token:
                line = other.meta["place"].seen_from(token.meta["place"])
                yield rules.NOTE_TWICE.at(
                    token.meta["place"],
                    f"The section already has a footnote [^{label}], on {line}",
                    "Give this one another name.",
                )
    used: set[str] = set()
    for token in tokens:
        if token.type == "note_reference":
            label = token.meta["label"]
            used.add(label)
            if label not in first:
                yield rules.NOTE_UNDEFINED.at(
                    token.meta["place"],
                    f"There is no footnote [^{label}] in this section",
                    _way_out(label, first),
                )
    for label, token in first.items():
        if label not in used:
            yield rules.NOTE_UNUSED.at(
                token.meta["place"],
                f"Nothing refers to the footnote [^{label}], so it is not shown",
                f"Write [^{label}] where it belongs, or leave it out.",
            )


def _way_out(label: str, known: Iterable[str]) -> str:
    near = get_close_matches(label, list(known), 1)
    if near:
        return f"Did you mean [^{near[0]}]?"
    return f"Write below, after an empty line: [^{label}]: what it says"
