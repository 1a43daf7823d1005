"""A picture as the page shows it: which file, how large, and what a browser may load instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.model.made import Variant
from builder.model.media import Media
from builder.model.module import Module

SIZES = "(min-width: 42rem) 38rem, 92vw"
"""How wide a picture is shown: the column of text, or what a narrow window leaves of it (``templates/styles/``)."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What an ``img`` and the ``source`` before it say.

    Attributes:
        src: the file that every browser can show.
        width: in pixels; 0 where only the file knows.
        height: likewise.
        srcset: the files of its format; "" where there is one.
        webp: the same in WebP; "" where there is none.
    """

    src: str
    width: int = 0
    height: int = 0
    srcset: str = ""
    webp: str = ""

    @property
    def sizes(self) -> str:
        """For every ``srcset``."""
        return SIZES


def pictures(module: Module) -> Mapping[str, Picture]:
    """The pictures of a module by what blocks call them."""
    return {item.archive_path: _picture(item) for item in module.media}


def _picture(item: Media) -> Picture:
    if not item.variants:
        return Picture(item.archive_path, item.width, item.height)
    first = item.variants[0]
    plain = [one for one in item.variants if one.made.recipe.format == first.made.recipe.format]
    modern = [one for one in item.variants if one not in plain]
    return Picture(
        first.archive_path,
        item.width,
        item.height,
        _set(plain) if len(plain) > 1 else "",
        _set(modern),
    )


def _set(variants: list[Variant]) -> str:
    return ", ".join(f"{PurePosixPath(one.archive_path)} {one.made.recipe.width}w" for one in variants)
