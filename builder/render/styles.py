"""The page's one stylesheet: which sources, in which order."""

from collections.abc import Iterable

import rcssmin

from builder.model.theme import Theme
from builder.render.theming import needs as needs_of
from builder.render.theming import themed
from builder.resources import read_text

SOURCES: dict[str, frozenset[str]] = {
    "tokens": frozenset(),
    "base": frozenset(),
    "page": frozenset(),
    "prose": frozenset(),
    "controls": frozenset(),
    "items": frozenset(),
    "words": frozenset(("fill-in", "cloze")),
    "numbers": frozenset(("numeric", "performance")),
    "order": frozenset(("matching", "categorise", "sequencing")),
    "opinions": frozenset(("likert", "long-fill-in")),
    "pictures": frozenset(("hotspot",)),
    "help": frozenset(("help",)),
    "parts": frozenset(("parts",)),
    "time": frozenset(("time limit",)),
    "modes": frozenset(),
    "print": frozenset(),
    "logo": frozenset(("logo",)),
    "band": frozenset(("band",)),
}
"""The files of ``templates/styles/``, in the order of the cascade, each with what needs it; nothing: all do."""


def stylesheet(needs: Iterable[str], theme: Theme | None = None) -> str:
    """The stylesheet of a package: sources in order, comments and needless spaces taken out.

    ``needs``: the names of the types in use, ``help`` for questions with hints or
    counted checks, ``parts`` for an assessment in parts, ``time limit`` for one with a limit.
    """
    used = frozenset(needs) | needs_of(theme)
    source = "".join(_source(name, theme) for name, needed in SOURCES.items() if not needed or needed & used)
    return f"{rcssmin.cssmin(source)}\n"


def _source(name: str, theme: Theme | None) -> str:
    source = read_text(f"templates/styles/{name}.css")
    return source if theme is None else themed(name, source, theme)
