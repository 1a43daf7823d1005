"""Titles in another language than the page's, so that they are read aloud and hyphenated as what they are."""

import re

from markupsafe import Markup, escape

from builder.interface.language import direction, fault_of_tag, primary, tag_of_name
from builder.model.reference import Reference

_TITLES = ("title", "container-title")
_TAGS = re.compile(r"(<[^>]*>)")
_BABEL = {
    "british": "en-GB",
    "ukenglish": "en-GB",
    "american": "en-US",
    "usenglish": "en-US",
    "ngerman": "de",
}
"""Languages by names that only LaTeX has for them."""


def marked(entry: Markup, work: Reference, language: str) -> Markup:
    """The work's line in the list, its titles with their language where it is not the page's ``language``.

    What a style has made of a title that is not there letter by letter stays as it is.
    """
    own = tag(work.field("language"))
    if not own or primary(own) == primary(language):
        return entry
    turned = Markup(' dir="{}"').format(direction(own)) if direction(own) != direction(language) else Markup()
    parts = _TAGS.split(entry)
    for title in filter(None, (escape(work.field(name)) for name in _TITLES)):
        for position, text in enumerate(parts):
            if title in text and not text.startswith("<"):
                said = Markup('<span lang="{}"{}>{}</span>').format(own, turned, title)
                parts[position : position + 1] = _TAGS.split(text.replace(title, said, 1))
                break
    return Markup("".join(parts))  # noqa: S704 the parts of markup, and markup


def tag(said: str) -> str:
    """The BCP 47 tag of a language as lists name it: ``cy``, ``en_GB``, ``welsh``; "" for one that nobody knows."""
    text = said.strip().replace("_", "-")
    if not text:
        return ""
    if name := _BABEL.get(text.casefold()) or tag_of_name(text):
        return name
    return text if not fault_of_tag(text) else ""
