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
    "modes": frozenset(),
    "print": frozenset(),
}
"""The files of ``templates/styles/``, in the order of the cascade, each with the types that alone need it; with none it always ships."""


def stylesheet(types: Iterable[str]) -> str:
    """The stylesheet of a package with these types: sources in order, comments and needless spaces taken out."""
    used = frozenset(types)
    names = (name for name, needed in SOURCES.items() if not needed or needed & used)
    source = "".join(read_text(f"templates/styles/{name}.css") for name in names)
    return f"{rcssmin.cssmin(source)}\n"
