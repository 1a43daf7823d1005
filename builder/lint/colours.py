"""Words that name something on the page by its colour alone."""

import re
from collections.abc import Iterator

from builder.findings import Finding
from builder.findings.rules import accessibility as rules
from builder.lint.pointing import english, is_picture
from builder.model.module import Module

_GAP = r"[\s*_]+"
_COLOURS = [
    "red",
    "green",
    "blue",
    "yellow",
    "orange",
    "purple",
    "pink",
    "grey",
    "gray",
    "turquoise",
    "violet",
]
_COLOUR = rf"(?:{'|'.join(_COLOURS)})"
_NAMED = r"labelled|labeled|called|named|marked|saying|with|that\s+says"
_NOT_NAMED = rf"(?![\s*_]+(?:{_NAMED}|[“\"‘(]))"
_WORDS = r"words?|text|letters|links?|headings?|paragraphs?|sentences?"
_PARTS = rf"{_WORDS}|answers?|options?|fields?|items?|terms?"
_SHOWN = r"shown|marked|printed|highlighted|colou?red|set"
_BUTTONS = r"button|box|icon|link|tab|arrow|circle|square|area"

_RED_WORDS = rf"\bthe{_GAP}{_COLOUR}{_GAP}(?:{_WORDS}|lettering)\b{_NOT_NAMED}"
"""What only a page has. A red box, line or button may well stand in a ward."""
_IN_RED = (
    rf"\b(?:{_PARTS}){_GAP}(?:(?:that|which){_GAP})?(?:(?:are|is){_GAP})?(?:(?:{_SHOWN}){_GAP})?in{_GAP}{_COLOUR}\b"
    r"(?![\s*_]+(?:ink|pen|biro|pencil|marker|crayon|chalk|boxes|areas|zones))"
)
_CLICK_THE_RED = rf"\b(?:click|tap)(?:{_GAP}on)?{_GAP}the{_GAP}{_COLOUR}{_GAP}(?:{_BUTTONS})\b{_NOT_NAMED}"
_POINTS = re.compile(f"{_RED_WORDS}|{_IN_RED}|{_CLICK_THE_RED}", re.IGNORECASE)


def findings(module: Module) -> Iterator[Finding]:
    """Every such word in English prose; not in what is said of pictures, which may well name colours."""
    for block in module.blocks():
        if is_picture(block):
            continue
        for passage in english(module, block):
            # Ten times faster than a pattern, and English has none of the letters that only a pattern takes for s or i.
            lowered = passage.text.lower()
            if not any(colour in lowered for colour in _COLOURS):
                continue
            for found in _POINTS.finditer(passage.text):
                said = " ".join(found[0].replace("*", "").replace("_", " ").split())
                yield rules.COLOUR_ONLY.at(
                    passage.at(found.start(), len(found[0])),
                    f"“{said}” names only a colour",
                    "Say as well what it is called or where it stands in the text.",
                )
