"""The page's one stylesheet: which sources, in which order."""

import re
from collections.abc import Iterable
from functools import lru_cache
from string import ascii_letters

import rcssmin

from builder.model.theme import Theme
from builder.render.theming import needs as needs_of
from builder.render.theming import themed
from builder.resources import read_text

_PROPERTY = re.compile(r"(?<![\w-])--[\w-]+")

SOURCES: dict[str, frozenset[str]] = {
    "tokens": frozenset(),
    "base": frozenset(),
    "page": frozenset(),
    "prose": frozenset(),
    "quotes": frozenset(("quotes", "quotation")),
    "alignment": frozenset(("alignment",)),
    "code": frozenset(("code",)),
    "definitions": frozenset(("definitions",)),
    "callouts": frozenset(("callouts",)),
    "footnotes": frozenset(("footnotes",)),
    "numbered": frozenset(("numbered references",)),
    "glossary": frozenset(("glossary",)),
    "maths": frozenset(("maths",)),
    "controls": frozenset(),
    "items": frozenset(),
    "words": frozenset(("fill-in", "cloze")),
    "numbers": frozenset(("numeric", "performance")),
    "order": frozenset(("matching", "categorise", "sequencing")),
    "opinions": frozenset(("likert", "long-fill-in")),
    "pictures": frozenset(("hotspot",)),
    "minutes": frozenset(("video", "audio", "embed")),
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
    "logo": frozenset(("logo",)),
    "band": frozenset(("band",)),
    "turned": frozenset(("right to left",)),
}
"""The files of ``templates/styles/``, in the order of the cascade, each with what needs it; nothing: all do."""


def stylesheet(needs: Iterable[str], theme: Theme | None = None) -> str:
    """The stylesheet of a package: sources in order, comments and needless spaces taken out, tokens with short names.

    ``needs``: the names of the types in use, ``help`` for questions with hints or
    counted checks, ``parts`` for an assessment in parts, ``time limit`` for one with a limit, and what ``looks`` says
    of the Markdown.
    """
    return _stylesheet(frozenset(needs) | needs_of(theme), theme)


@lru_cache(maxsize=64)
def _stylesheet(used: frozenset[str], theme: Theme | None) -> str:
    """Kept: modules of one course need much the same."""
    texts = {name: read_text(f"templates/styles/{name}.css") for name in SOURCES}
    source = "".join(
        text if theme is None else themed(name, text, theme)
        for name, text in texts.items()
        if not SOURCES[name] or SOURCES[name] & used
    )
    short = _short((*texts.values(), source))
    made = _PROPERTY.sub(lambda token: short[token[0]], str(rcssmin.cssmin(source)))
    # rcssmin leaves the spaces that calc() needs, also in selectors.
    return re.sub(r" \+ (?=[^{};]*\{)", "+", made) + "\n"


def _short(texts: Iterable[str]) -> dict[str, str]:
    """A short name for each custom property, in the order in which the files name them."""
    names = dict.fromkeys(name for text in texts for name in _PROPERTY.findall(text))
    shortest = (*ascii_letters, *(one + other for one in ascii_letters for other in ascii_letters))
    return {name: f"--{letter}" for name, letter in zip(names, shortest, strict=False)}
