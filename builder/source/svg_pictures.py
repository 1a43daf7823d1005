"""Pictures inside a drawing: whether each is one, and how much they unpack to."""

from collections.abc import Iterator

from lxml import etree

from builder.pictures import header
from builder.pictures.embedded import embedded
from builder.pictures.faults import NotAPictureError


def pictures_inside(root: "etree._Element") -> Iterator[tuple[int, str]]:
    """What is wrong with them, at the line where the drawing begins."""
    pixels = 0
    line = int(root.sourceline or 0)
    try:
        for data in embedded(root):
            seen = header.of(data)
            if not seen.pixels:
                yield line, "a picture that cannot be read"
                return
            pixels += seen.pixels
    except NotAPictureError as error:
        yield line, str(error)
        return
    if pixels > header.PIXELS_LIMIT:
        yield line, f"pictures of {pixels:,} pixels"
