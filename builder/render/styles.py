"""The page's one stylesheet."""

import rcssmin

from builder.resources import read_text

SOURCES = (
    "tokens",
    "base",
    "page",
    "prose",
    "controls",
    "items",
    "words",
    "numbers",
    "order",
    "opinions",
    "pictures",
    "modes",
    "print",
)
"""The files of ``templates/styles/``, in the order of the cascade."""


def stylesheet() -> str:
    """The stylesheet of every package: the sources in order, comments and needless spaces taken out."""
    source = "".join(read_text(f"templates/styles/{name}.css") for name in SOURCES)
    return f"{rcssmin.cssmin(source)}\n"
