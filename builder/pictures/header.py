"""What a raster picture says of itself before anything is unpacked."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

PIXELS_LIMIT = 64_000_000
"""8,000 by 8,000: what a good camera makes, and what a computer of today unpacks in a moment."""

_SOF = (*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))
"""Markers that begin a frame of a JPEG (ITU-T T.81, table B.1)."""
_ALONE = (0x01, *range(0xD0, 0xD9))
_WEBP_BITS = 0x3FFF
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Header:
    """Attributes:
    width: in pixels, as stored; 0 where it cannot be read.
    moves: whether it has several frames.
    """

    width: int = 0
    height: int = 0
    moves: bool = False


NO_PICTURE = Header()


def look(path: Path) -> Header:
    """What the first bytes say; nothing for an SVG or for what is none of the formats. Raises OSError."""
    with path.open("rb") as file:
        begin = file.read(32)
        if begin.startswith(b"\x89PNG"):
            return _png(file, begin)
        if begin.startswith(b"GIF8"):
            return _gif(file, begin)
        if begin.startswith(b"\xff\xd8"):
            return _jpeg(file)
        if begin.startswith(b"RIFF"):
            return _webp(begin)
    return Header()


def _png(file: BinaryIO, begin: bytes) -> Header:
    width, height = struct.unpack_from(">II", begin, 16)
    file.seek(8)
    while len(head := file.read(8)) == 8:  # noqa: PLR2004 a chunk's length and type
        size, kind = struct.unpack(">I4s", head)
        if kind in (b"acTL", b"IDAT"):
            return Header(width, height, kind == b"acTL")
        file.seek(size + 4, 1)
    return Header(width, height)


def _gif(file: BinaryIO, begin: bytes) -> Header:
    width, height, flags = struct.unpack_from("<HHB", begin, 6)
    file.seek(13 + (3 << ((flags & 7) + 1) if flags & 0x80 else 0))
    frames = 0
    for _ in _gif_frames(file):
        frames += 1
        if frames == _SEVERAL:
            break
    return Header(width, height, frames == _SEVERAL)


def _gif_frames(file: BinaryIO) -> Iterator[None]:
    """One for each image in the file (GIF89a, 20); what is in it is skipped."""
    while kind := file.read(1):
        if kind == b"!":
            file.read(1)
        elif kind == b",":
            yield
            head = file.read(9)
            flags = head[8] if len(head) == 9 else 0  # noqa: PLR2004 the descriptor's length
            file.seek((3 << ((flags & 7) + 1) if flags & 0x80 else 0) + 1, 1)
        else:
            return
        while (length := file.read(1)) not in (b"\0", b""):
            file.seek(length[0], 1)


def _jpeg(file: BinaryIO) -> Header:
    file.seek(2)
    while (head := file.read(2)) and head[0] == 0xFF and len(head) == 2:  # noqa: PLR2004 the format's bits
        marker = head[1]
        if marker == 0xFF:  # noqa: PLR2004 a fill byte
            file.seek(-1, 1)
            continue
        if marker in _ALONE:
            continue
        size = file.read(2)
        if len(size) < len(head):
            break
        if marker in _SOF:
            frame = file.read(5)
            if len(frame) == 5:  # noqa: PLR2004 precision, height, width
                height, width = struct.unpack(">HH", frame[1:])
                return Header(width, height)
            break
        file.seek(max(int.from_bytes(size, "big") - 2, 0), 1)
    return Header()


def _webp(begin: bytes) -> Header:
    kind = begin[12:16]
    if len(begin) < 30:  # noqa: PLR2004 what the longest of the three heads takes
        return Header()
    if kind == b"VP8X":
        width = int.from_bytes(begin[24:27], "little") + 1
        height = int.from_bytes(begin[27:30], "little") + 1
        return Header(width, height, bool(begin[20] & 2))
    if kind == b"VP8L":
        bits = int.from_bytes(begin[21:25], "little")
        return Header((bits & _WEBP_BITS) + 1, (bits >> 14 & _WEBP_BITS) + 1)
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", begin, 26)
        return Header(width & _WEBP_BITS, height & _WEBP_BITS)
    return Header()
