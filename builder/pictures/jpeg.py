"""The segments of a JPEG (ITU-T T.81, annex B)."""

import re
import struct
from collections.abc import Iterator

_SOF = (*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))
"""Markers that begin a frame (table B.1)."""
_ALONE = (0x01, *range(0xD0, 0xD8))
_END, SCAN = 0xD9, 0xDA
_JFIF, _ADOBE, _FIRST_APP, _LAST_APP, _COMMENT = 0xE0, 0xEE, 0xE0, 0xEF, 0xFE
_JFIF_BYTES, _ADOBE_BYTES = 16, 14
_NEXT = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
"""The first marker behind the data of a scan."""


def segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Each marker with its segment, the data of a scan with the scan, up to the end of the first picture in the file.

    Raises ValueError where no marker stands where one has to.
    """
    position = 2
    while position < len(data):
        if data[position] != 0xFF:  # noqa: PLR2004 what every marker begins with
            raise ValueError("no marker where one has to be")
        marker = data[position + 1] if position + 1 < len(data) else _END
        if marker == 0xFF:  # noqa: PLR2004 a fill byte
            position += 1
            continue
        if marker == _END:
            yield _END, b"\xff\xd9"
            return
        end = position + 2
        if marker not in _ALONE:
            end += int.from_bytes(data[end : end + 2], "big")
            if end < position + 4:
                raise ValueError("a segment without a length")
        if marker == SCAN:
            following = _NEXT.search(data, end)
            end = following.start() if following else len(data)
        yield marker, data[position:end]
        position = end


def sizes(data: bytes) -> Iterator[tuple[int, int]]:
    """Width and height as each frame before the first scan says them."""
    try:
        for marker, segment in segments(data):
            if marker == SCAN:
                return
            if marker in _SOF and len(segment) >= 9:  # noqa: PLR2004 marker, length, precision, height, width
                height, width = struct.unpack_from(">HH", segment, 5)
                yield width, height
    except ValueError:
        return


def stripped(data: bytes) -> bytes:
    """The first picture in the file. Of application segments only what says how colours are coded (JFIF, Adobe)."""
    made = bytearray(data[:2])
    for marker, segment in segments(data):
        if marker == _JFIF and segment[4:9] == b"JFIF\0":
            made += b"\xff\xe0\0\x10" + segment[4:_JFIF_BYTES].ljust(12, b"\0") + b"\0\0"
        elif marker == _ADOBE and segment[4:9] == b"Adobe":
            made += b"\xff\xee\0\x0e" + segment[4 : _ADOBE_BYTES + 2].ljust(12, b"\0")
        elif not (_FIRST_APP <= marker <= _LAST_APP or marker == _COMMENT):
            made += segment
    return bytes(made)
