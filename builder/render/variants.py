"""One page for many packages: places that each fills for itself, and words that only some have.

They are written with a character that no text can have, so nothing an author writes is taken for one.
"""

import re
from collections.abc import Callable, Collection, Mapping

from markupsafe import Markup

_PLACE = re.compile(r"\0=([\w-]+)\0")
_ONLY = re.compile(r"\0([+!])([\w-]+)\0(.*?)\0-\2\0", re.DOTALL)


def place(name: str) -> Markup:
    """A place that is filled later."""
    return Markup(f"\0={name}\0")  # noqa: S704 names are ours


def only(kind: str, content: Markup | None = None, *, caller: Callable[[], Markup] | None = None) -> Markup:
    """What only some packages have. In a template it can also be called with a block."""
    inside = caller() if caller is not None else content
    return Markup(f"\0+{kind}\0{inside}\0-{kind}\0")  # noqa: S704 names are ours, and the content is markup


def unless(kind: str, content: Markup | None = None, *, caller: Callable[[], Markup] | None = None) -> Markup:
    """What all packages have but some; called like ``only``."""
    inside = caller() if caller is not None else content
    return Markup(f"\0!{kind}\0{inside}\0-{kind}\0")  # noqa: S704 names are ours, and the content is markup


def settled(html: str, kinds: Collection[str], filled: Mapping[str, str]) -> str:
    """The page of one package: what belongs to ``kinds`` stays, the rest goes, and every place is filled.

    Raises KeyError for a place that nobody fills.
    """

    def kept(found: re.Match[str]) -> str:
        has = found[2] in kinds
        return _ONLY.sub(kept, found[3]) if has == (found[1] == "+") else ""

    return _PLACE.sub(lambda found: filled[found[1]], _ONLY.sub(kept, html))
