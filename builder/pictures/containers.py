"""The parts of a PNG, a GIF and a WebP one after the other, for those who count them and those who leave some out."""

from collections.abc import Iterator

PARTS_LIMIT = 1_000_000
"""More than any picture has that fits into the largest file that is read; it bounds the time for a hostile one."""

PNG_HEAD = 8
_GIF_HEAD = 13
_GIF_FRAME = 10
_RIFF_HEAD = 12

Part = tuple[bytes, int, int]
"""Its kind, and where its content begins and ends."""


class TooManyPartsError(ValueError):
    """The file has more parts than a picture needs."""


def png(data: bytes) -> Iterator[Part]:
    """The chunks up to the last one (PNG, third edition, 5.3)."""
    position = PNG_HEAD
    for _ in range(PARTS_LIMIT):
        if position + 8 > len(data):
            return
        size, kind = int.from_bytes(data[position : position + 4], "big"), data[position + 4 : position + 8]
        yield kind, position + 8, position + 8 + size
        position += size + 12
        if kind == b"IEND":
            return
    raise TooManyPartsError


def webp(data: bytes) -> Iterator[Part]:
    """The chunks that stand in the RIFF (RFC 9649, 2.3)."""
    yield from riff(data, _RIFF_HEAD, min(len(data), int.from_bytes(data[4:8], "little") + 8))


def riff(data: bytes, position: int, end: int) -> Iterator[Part]:
    """The chunks between two places."""
    for _ in range(PARTS_LIMIT):
        if position + 8 > end:
            return
        size = int.from_bytes(data[position + 4 : position + 8], "little")
        yield data[position : position + 4], position + 8, position + 8 + size
        position += 8 + size + size % 2
    raise TooManyPartsError


def gif(data: bytes) -> Iterator[Part]:
    """The blocks (GIF89a, 12 to 26): "," for an image, "!" with its label for an extension; introducers included."""
    position = _GIF_HEAD + gif_colours(data[10:11])
    left = PARTS_LIMIT
    while position < len(data):
        start, kind = position, data[position : position + 1]
        if kind == b",":
            if position + _GIF_FRAME > len(data):
                return
            position += _GIF_FRAME + gif_colours(data[position + 9 : position + 10]) + 1
        elif kind == b"!":
            kind, position = data[position : position + 2], position + 2
        else:
            return
        while position < len(data) and data[position]:
            position += data[position] + 1
            left -= 1
        left -= 1
        if left < 0:
            raise TooManyPartsError
        position += 1
        yield kind, start, min(position, len(data))


def gif_colours(packed: bytes) -> int:
    """The bytes of the colour table that a packed field announces."""
    return 3 << ((packed[0] & 7) + 1) if packed and packed[0] & 0x80 else 0
