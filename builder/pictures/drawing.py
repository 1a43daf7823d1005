"""Pictures inside a drawing (SVG), which are cleaned as if they stood alone."""

import base64
import re
from functools import cached_property

from lxml import etree

from builder.model.made import Recipe
from builder.pictures.embedded import HEAD, decoded, embedded
from builder.pictures.faults import NotAPictureError
from builder.pictures.making import Original

_WRITTEN = re.compile(
    rf"({HEAD})((?:[A-Za-z0-9+/=\s]|&#(?:0*(?:9|10|13|32)|x0*(?:9|a|d|20));)+)".encode(), re.IGNORECASE
)
"""A picture as it stands in the file; white space in an attribute may be written by its number."""
_REFERENCE = re.compile(rb"&#[^;]*;")


class Drawing:
    """An SVG whose pictures say nothing about themselves."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    @cached_property
    def cleaned(self) -> bytes:
        """The same drawing. Raises NotAPictureError where a picture in it cannot be shown, or hides from us."""
        made: set[bytes] = set()

        def clean(found: re.Match[bytes]) -> bytes:
            picture = _clean(decoded(_REFERENCE.sub(b"", found[2])))
            made.add(picture)
            return found[1] + base64.b64encode(picture)

        data = _WRITTEN.sub(clean, self.data)
        # An attribute may be written in other ways than the one that is looked for.
        if not made.issuperset(embedded(_parsed(data))):
            raise NotAPictureError("a picture in it is written in an unusual way")
        return data

    def make(self, recipe: Recipe) -> bytes:  # noqa: ARG002 as a picture's
        """The bytes."""
        return self.cleaned


def _clean(picture: bytes) -> bytes:
    original = Original(picture)
    width, height = original.size
    form = "png" if original.must_be_recoded and original.format == "gif" else original.format
    return original.make(Recipe(form, width, height, is_copy=not original.must_be_recoded))


def _parsed(data: bytes) -> "etree._Element":
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    return etree.fromstring(data, parser)
