"""The glossary: each form stands for one thing, and texts use it."""

from collections import defaultdict
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules.prose import terms as rules
from builder.markdown.document import parse
from builder.markdown.lexicon import Lexicon, forms, key
from builder.markdown.pieces import pieces
from builder.model.module import Module
from builder.model.prose import Text


def findings(module: Module) -> Iterator[Finding]:
    """Every form that stands there twice, every term and abbreviation that no text uses."""
    first: dict[str, Text] = {}
    twice: set[str] = set()
    for form, sense in forms(module.terms, module.abbreviations):
        other = first.setdefault(key(form.text), form)
        if other is not form:
            twice.add(sense.name)
            yield rules.TERM_TWICE.at(
                form.place,
                f"“{form}” already stands on {other.place.seen_from(form.place)}",
                "Leave one of the two out: texts can only lead to one.",
            )
    lexicon, seen = Lexicon.of(module), defaultdict[str, set[str]](set)
    for piece in pieces(module):
        if piece.running:
            lexicon.marked(parse(piece.prose).body, seen[piece.part])
    used = twice.union(*seen.values())
    for name in (*(term.name for term in module.terms), *(one.short for one in module.abbreviations)):
        if name.text not in used:
            yield rules.TERM_UNUSED.at(
                name.place,
                f"No prose uses “{name}”",
                "Leave it out, or write the form that texts use under `also`.",
            )
