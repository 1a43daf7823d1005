"""What a raster picture says of itself before anything is unpacked."""

import os
import struct
from dataclasses import dataclass
from pathlib import Path

from builder.pictures import containers, jpeg

PIXELS_LIMIT = 64_000_000
"""8,000 by 8,000: what a good camera makes, and what a computer of today unpacks in a moment."""

FILE_LIMIT_BYTES = 100 * 1000 * 1000
"""The largest picture file that is read: what 64 million pixels take at most as a PNG that is worth showing."""

_WEBP_BITS = 0x3FFF


@dataclass(frozen=True, slots=True)
class Header:
    """Attributes:
    width: in pixels, as stored; 0 where it cannot be read.
    moves: whether it has several frames.
    frames: how many.
    pixels: of all its frames together.
    """

    width: int = 0
    height: int = 0
    moves: bool = False
    frames: int = 1
    pixels: int = 0


NO_PICTURE = Header()


def look(path: Path) -> Header:
    """What the file says; nothing for an SVG or for what is none of the formats. Raises OSError."""
    with path.open("rb") as file:
        return of(file.read(min(FILE_LIMIT_BYTES, os.fstat(file.fileno()).st_size)))


def of(data: bytes) -> Header:
    """What the bytes of a file say; nothing for what would be read in one way here and in another elsewhere."""
    try:
        if data.startswith(b"\x89PNG"):
            return _png(data)
        if data.startswith(b"GIF8"):
            return _gif(data)
        if data.startswith(b"\xff\xd8"):
            return _jpeg(data)
        if data.startswith(b"RIFF"):
            return _webp(data)
    except containers.TooManyPartsError:
        return NO_PICTURE
    return NO_PICTURE


def _png(data: bytes) -> Header:
    sizes: list[tuple[int, int]] = []
    frames: list[tuple[int, int]] = []
    moves = False
    for kind, start, end in containers.png(data):
        if kind == b"IHDR":
            sizes.append(struct.unpack_from(">II", data.ljust(start + 8, b"\0"), start))
        elif kind == b"acTL" and not frames:
            moves = True
        elif kind == b"fcTL" and end - start >= 12:  # noqa: PLR2004 a frame's number, width and height
            frames.append(struct.unpack_from(">II", data.ljust(start + 12, b"\0"), start + 4))
    return _whole(sizes, frames if moves else [], moves=moves)


def _gif(data: bytes) -> Header:
    (screen, *_) = struct.iter_unpack("<HH", data[6:10].ljust(4, b"\0"))
    placed = [
        struct.unpack_from("<HHHH", data, start + 1)
        for kind, start, _ in containers.gif(data)
        if kind == b","
    ]
    # What goes beyond the screen makes it larger for those who unpack it.
    width = max(screen[0], *(left + wide for left, _, wide, _ in placed), 0)
    height = max(screen[1], *(top + high for _, top, _, high in placed), 0)
    return _whole([(width, height)], [(wide, high) for _, _, wide, high in placed], moves=len(placed) > 1)


def _jpeg(data: bytes) -> Header:
    return _whole(list(jpeg.sizes(data)), [], moves=False)


def _webp(data: bytes) -> Header:
    if data[8:12] != b"WEBP":
        return NO_PICTURE
    sizes: list[tuple[int, int]] = []
    frames: list[tuple[int, int]] = []
    moves = False
    for kind, start, end in containers.webp(data):
        head = data[start : min(end, start + 16)]
        if kind == b"VP8X" and len(head) >= 10:  # noqa: PLR2004 flags, width and height
            sizes.append((_three(head[4:7]) + 1, _three(head[7:10]) + 1))
            moves = moves or bool(head[0] & 2)
        elif kind == b"ANMF" and len(head) >= 12:  # noqa: PLR2004 a place, width and height
            frames.append((_three(head[6:9]) + 1, _three(head[9:12]) + 1))
        elif size := _bitstream(kind, head):
            sizes.append(size)
    return _whole(sizes, frames, moves=moves)


def _bitstream(kind: bytes, head: bytes) -> tuple[int, int] | None:
    if kind == b"VP8L" and len(head) >= 5:  # noqa: PLR2004 a signature, width and height
        bits = int.from_bytes(head[1:5], "little")
        return (bits & _WEBP_BITS) + 1, (bits >> 14 & _WEBP_BITS) + 1
    if kind == b"VP8 " and len(head) >= 10:  # noqa: PLR2004 a tag, a signature, width and height
        width, height = struct.unpack_from("<HH", head, 6)
        return width & _WEBP_BITS, height & _WEBP_BITS
    return None


def _three(data: bytes) -> int:
    return int.from_bytes(data, "little")


def _whole(sizes: list[tuple[int, int]], frames: list[tuple[int, int]], *, moves: bool) -> Header:
    """Of a picture that may say its size several times: as large as the largest, so that none can hide."""
    if not sizes:
        return NO_PICTURE
    width, height = max(sizes, key=lambda size: size[0] * size[1])
    pixels = max(width * height, sum(wide * high for wide, high in frames))
    return Header(width, height, moves, max(1, len(frames)), pixels)
