"""The page's one stylesheet: which sources, in which order."""

from collections.abc import Iterable

import rcssmin

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
    """The stylesheet of a package: sources in order, comments and needless spaces taken out.

    ``needs``: the names of the types in use, ``help`` for questions with hints or
    counted checks, ``parts`` for an assessment in parts, ``time limit`` for one with a limit.
    """
    used = frozenset(needs)
    names = (name for name, needed in SOURCES.items() if not needed or needed & used)
    source = "".join(read_text(f"templates/styles/{name}.css") for name in names)
    return f"{rcssmin.cssmin(source)}\n"
