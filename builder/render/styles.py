"""The page's one stylesheet: which sources, in which order."""

import re
from collections.abc import Iterable
from string import ascii_letters

import rcssmin

from builder.resources import read_text

SOURCES: dict[str, frozenset[str]] = {
    "tokens": frozenset(),
    "base": frozenset(),
    "page": frozenset(),
    "prose": frozenset(),
    "code": frozenset(("code",)),
    "definitions": frozenset(("definitions", "glossary")),
    "callouts": frozenset(("callouts",)),
    "footnotes": frozenset(("footnotes",)),
    "glossary": frozenset(("glossary",)),
    "maths": frozenset(("maths",)),
    "controls": frozenset(),
    "items": frozenset(),
    "words": frozenset(("fill-in", "cloze")),
    "numbers": frozenset(("numeric", "performance")),
    "order": frozenset(("matching", "categorise", "sequencing")),
    "opinions": frozenset(("likert", "long-fill-in")),
    "pictures": frozenset(("hotspot",)),
    "recordings": frozenset(("video", "audio")),
    "embeds": frozenset(("embed",)),
    "downloads": frozenset(("download",)),
    "quotations": frozenset(("quotation",)),
    "procedures": frozenset(("steps",)),
    "accordions": frozenset(("accordion",)),
    "help": frozenset(("help",)),
    "parts": frozenset(("parts",)),
    "time": frozenset(("time limit",)),
    "modes": frozenset(),
    "print": frozenset(),
}
"""The files of ``templates/styles/``, in the order of the cascade, each with what needs it; nothing: all do."""


def stylesheet(needs: Iterable[str]) -> str:
    """The stylesheet of a package: sources in order, comments and needless spaces taken out, tokens with short names.

    ``needs``: the names of the types in use, ``help`` for questions with hints or
    counted checks, ``parts`` for an assessment in parts, ``time limit`` for one with a limit, and what ``looks`` says
    of the Markdown.
    """
    used = frozenset(needs)
    texts = {name: read_text(f"templates/styles/{name}.css") for name in SOURCES}
    source = "".join(text for name, text in texts.items() if not SOURCES[name] or SOURCES[name] & used)
    short = _short(texts.values())
    made = re.sub(r"(?<![\w-])--[\w-]+", lambda token: short[token[0]], str(rcssmin.cssmin(source)))
    # rcssmin leaves the spaces that calc() needs, also in selectors.
    return re.sub(r" \+ (?=[^{};]*\{)", "+", made) + "\n"


def _short(texts: Iterable[str]) -> dict[str, str]:
    """A short name for each custom property, in the order in which the files declare them."""
    names = dict.fromkeys(name for text in texts for name in re.findall(r"(?<![\w(-])(--[\w-]+):", text))
    shortest = (*ascii_letters, *(one + other for one in ascii_letters for other in ascii_letters))
    return {name: f"--{letter}" for name, letter in zip(names, shortest, strict=False)}
