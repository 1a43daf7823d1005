"""Abbreviations that running text uses and nobody explains, in a module that explains its words."""

import re
from collections.abc import Iterator
from dataclasses import replace

from builder.findings import Finding, Place
from builder.findings.rules.prose import terms as rules
from builder.markdown.document import parse
from builder.markdown.lexicon import Lexicon, forms
from builder.markdown.pieces import pieces
from builder.markdown.text_lines import text_lines
from builder.model.glossary import Abbreviation
from builder.model.module import Module
from builder.model.prose import Text

_CAPITALS = "[A-ZÀ-ÖØ-Þ]{2,6}"
_SHORT = re.compile(rf"(?<![\w./@#&'’-])({_CAPITALS})(?![\w@&/-]|['’](?!s\b)|\.\w)")
_SHOUTED = re.compile(rf"(?<!\w){_CAPITALS}[ \u00a0]+{_CAPITALS}(?!\w)")
_EXPLAINED = re.compile(rf"(?<=\w )\(({_CAPITALS})s?\)|(?<!\w)({_CAPITALS})s? \((?=[^\W\d_]{{3}})")
_WORD = re.compile(r"[^\W\d_]+")
_ROMAN = re.compile(r"[IVXLCDM]+")
_KNOWN = frozenset(
    ["AD", "AM", "BC", "BCE", "CE", "CV", "EU", "ID", "OK", "PC", "PDF", "PM", "TV", "UK", "UN", "US", "USA"]
)


def findings(module: Module) -> Iterator[Finding]:
    """The first place of each."""
    first = _used(module) if module.terms or module.abbreviations else {}
    if not first:
        return
    said = _said(module)
    unexplained = {short: place for short, place in first.items() if said.isdisjoint((short, short.lower()))}
    in_prose = _in_prose(module, unexplained)
    for short, place in unexplained.items():
        if short in in_prose:
            yield rules.UNEXPLAINED.at(
                place,
                f"“{short}” is used, and nobody explains it",
                f"Write it out where it is first used, with ({short}) behind it, or say under abbreviations: "
                "what it is short for.",
            )


def _used(module: Module) -> dict[str, Place]:
    """Where what looks short is used first."""
    first: dict[str, Place] = {}
    for piece in pieces(module):
        if not piece.running:
            continue
        for line in text_lines(parse(piece.prose)):
            shouted = [found.span() for found in _SHOUTED.finditer(line.text)]
            for found in _SHORT.finditer(line.text):
                short = found[1]
                if short in _KNOWN or _ROMAN.fullmatch(short):
                    continue
                if not any(start <= found.start() < end for start, end in shouted):
                    first.setdefault(short, line.at(found.start(), len(short)))
    return first


def _said(module: Module) -> set[str]:
    """What is listed or explained in a text, and every word in small letters: NOT is no short form where "not" is."""
    said: set[str] = set()
    for form, _ in forms(module.terms, module.abbreviations):
        said.update(_WORD.findall(form.text))
    for piece in pieces(module):
        for line in text_lines(parse(piece.prose)):
            said.update(word for word in _WORD.findall(line.text) if word.islower())
            said.update(found[1] or found[2] for found in _EXPLAINED.finditer(line.text))
    return said


def _in_prose(module: Module, first: dict[str, Place]) -> set[str]:
    """Those that would be said in full if they were listed: none that stands in headings and links alone."""
    listed = tuple(Abbreviation(Text(short, at), Text(short, at), at) for short, at in first.items())
    lexicon = Lexicon.of(replace(module, terms=(), abbreviations=listed))
    seen: set[str] = set()
    for piece in pieces(module) if listed else ():
        if piece.running:
            lexicon.marked(parse(piece.prose).body, seen)
    return seen
