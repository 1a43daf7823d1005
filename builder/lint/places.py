"""Words that name something on the page by its place alone."""

import re
from collections.abc import Iterator, Sequence

from builder.findings import Finding
from builder.findings.rules import accessibility as rules
from builder.lint.pointing import english, is_picture
from builder.model.block import Block
from builder.model.module import Module

_GAP = r"[\s*_]+"
_THING = (
    r"(?:box|button|panel|column|menu|link|icon|picture|image|photo(?:graph)?|figure|diagram|illustration|table|list|"
    r"text|field|tab|arrow)"
)
_END = (
    rf"(?:[-\s]hand(?:{_GAP}(?:side|corner))?|{_GAP}(?:side|corner))?"
    rf"(?=[*_]*(?:\s*(?:[.,;:!?)]|$)|{_GAP}of{_GAP}(?:the|your|this){_GAP}(?:page|screen|window|text)\b"
    rf"|{_GAP}(?:shows?|is|are|explains?|tells?|says?|gives?|lists?|contains?)\b))"
)
_SIDE = re.compile(
    rf"\bthe{_GAP}{_THING}s?{_GAP}(?:on|to|at|in){_GAP}the{_GAP}(?:(?:far|top|bottom|upper|lower){_GAP})?"
    rf"(?:left|right){_END}",
    re.IGNORECASE,
)
_PLACES = ("left", "right", "above", "below")
"""One of which each pattern has; looked for in small letters, which is many times faster than a pattern."""
_PICTURE = r"(?:picture|image|photo(?:graph)?|figure|illustration)"
_ABOVE = re.compile(rf"\bthe{_GAP}(?:{_PICTURE}{_GAP}above|above{_GAP}{_PICTURE})\b", re.IGNORECASE)
_BELOW = re.compile(rf"\bthe{_GAP}(?:{_PICTURE}{_GAP}below|below{_GAP}{_PICTURE})\b", re.IGNORECASE)


def findings(module: Module) -> Iterator[Finding]:
    """Every side that is named, and every picture above or below that is not the only one there."""
    for section in module.sections:
        yield from _of(module, section.blocks)
    for question in module.assessment.questions if module.assessment is not None else ():
        yield from _of(module, [question])


def _of(module: Module, shown: Sequence[Block]) -> Iterator[Finding]:
    """What is said in blocks that are shown together."""
    pictures = [is_picture(block) for block in shown]
    for position, block in enumerate(shown):
        if is_picture(block):
            continue
        counts = {_ABOVE: sum(pictures[: position + 1]), _BELOW: sum(pictures[position:])}
        for passage in english(module, block):
            lowered = passage.text.lower()
            if not any(word in lowered for word in _PLACES):
                continue
            for found in _SIDE.finditer(passage.text):
                yield rules.PLACE_ONLY.at(
                    passage.at(found.start(), len(found[0])),
                    f"“{_said(found)}” names only a place, and on a phone there are no sides",
                    "Name it by its words: its title, its caption, what is written on it.",
                )
            for pattern, count in counts.items():
                for found in pattern.finditer(passage.text):
                    if count != 1:
                        there = "there is none in this section" if count == 0 else f"there are {count}"
                        yield rules.PLACE_ONLY.at(
                            passage.at(found.start(), len(found[0])),
                            f"“{_said(found)}” names only a place, and {there}",
                            "Name it by its caption.",
                        )


def _said(found: re.Match[str]) -> str:
    return " ".join(found[0].replace("*", "").replace("_", " ").split())
