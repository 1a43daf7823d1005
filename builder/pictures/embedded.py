"""Pictures that stand in the text of a drawing (SVG)."""

import base64
import binascii
import re
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

from lxml import etree

from builder.pictures.faults import NotAPictureError

HEAD = r"data:image/(?:png|jpe?g|gif|webp);base64,"
_READ = re.compile(rf"{HEAD}([A-Za-z0-9+/=%\s]*)", re.IGNORECASE)
_SPACE = re.compile(rb"\s+")


def embedded(root: "etree._Element") -> Iterator[bytes]:
    """The pictures in a drawing as a browser finds them. Raises NotAPictureError for what is not written in Base64."""
    for element in root.iter():
        if isinstance(element.tag, str):
            for text in (*element.attrib.values(), element.text or ""):
                for found in _READ.finditer(str(text)):
                    yield decoded(unquote_to_bytes(found[1]))


def decoded(written: bytes) -> bytes:
    """A picture from Base64, in which there may be white space."""
    try:
        return base64.b64decode(_SPACE.sub(b"", written), validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotAPictureError("a picture in it is not written in Base64") from error
