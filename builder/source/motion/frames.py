"""GIF, PNG and WebP: frames that follow each other, and how often they are played."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

_IMAGE, _EXTENSION = 0x2C, 0x21
_HEAD_BYTES = 64
"""As much of a chunk as says something of time."""
_SLOWED = 0.1
"""Seconds that browsers give a frame whose own delay is 10 ms or less."""


@dataclass(frozen=True, slots=True)
class Frames:
    """An animation.

    Attributes:
        delays_s: how long each frame is shown.
        plays: how often; 0 for ever.
    """

    delays_s: tuple[float, ...]
    plays: int

    @property
    def seconds(self) -> float:
        """How long it moves: until the last frame of the last time has come; infinite for ever."""
        if len(self.delays_s) <= 1:
            return 0.0
        if self.plays == 0:
            return math.inf
        return sum(self.delays_s) * self.plays - self.delays_s[-1]


def moving_seconds(data: bytes) -> float:
    """How long a picture of one of the three moves; 0 for a still one and for anything else."""
    if data.startswith((b"GIF87a", b"GIF89a")):
        return _gif(data).seconds
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _png(data).seconds
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return _webp(data).seconds
    return 0.0


def _gif(data: bytes) -> Frames:
    """GIF89a, 15 to 27; how often stands in the extension that Netscape made."""
    delays: list[float] = []
    plays, delay = 1, 0.0
    position = 13 + _colours(data[10:11])
    while position < len(data):
        kind = data[position]
        if kind == _IMAGE:  # an image: its descriptor, perhaps colours, the size of its codes
            delays.append(_shown(delay))
            delay = 0.0
            position += 10 + _colours(data[position + 9 : position + 10]) + 1
        elif kind == _EXTENSION:
            label, blocks = data[position + 1 : position + 2], data[position + 2 : position + 2 + _HEAD_BYTES]
            if label == b"\xf9":
                delay = int.from_bytes(blocks[2:4], "little") / 100
            elif (
                label == b"\xff"
                and blocks[1:12] in (b"NETSCAPE2.0", b"ANIMEXTS1.0")
                and blocks[13:14] == b"\x01"
            ):
                again = int.from_bytes(blocks[14:16], "little")
                plays = again + 1 if again else 0
            position += 2
        else:
            break
        position = _after_blocks(data, position)
    return Frames(tuple(delays), plays)


def _colours(packed: bytes) -> int:
    """The bytes of the colour table that a packed field announces."""
    return 3 * 2 ** ((packed[0] & 7) + 1) if packed and packed[0] & 0x80 else 0


def _after_blocks(data: bytes, position: int) -> int:
    while position < len(data) and data[position]:
        position += data[position] + 1
    return position + 1


def _png(data: bytes) -> Frames:
    """PNG, third edition, 11.3.6: acTL stands before the picture, a fcTL before each frame."""
    delays: list[float] = []
    plays = 1
    is_animated = False
    for kind, content in _chunks(data, 8, "big", 4):
        if kind == b"acTL" and not delays:
            is_animated, plays = True, int.from_bytes(content[4:8], "big")
        elif kind == b"fcTL" and is_animated:
            above, below = int.from_bytes(content[20:22], "big"), int.from_bytes(content[22:24], "big")
            delays.append(_shown(above / (below or 100)))
        elif kind == b"IDAT" and not is_animated:
            break
    return Frames(tuple(delays), plays)


def _webp(data: bytes) -> Frames:
    """RFC 9649, 2.7.1: ANIM says how often, each ANMF how long."""
    delays: list[float] = []
    plays = 1
    for kind, content in _chunks(data, 12, "little", 0):
        if kind == b"ANIM":
            plays = int.from_bytes(content[4:6], "little")
        elif kind == b"ANMF":
            delays.append(_shown(int.from_bytes(content[12:15], "little") / 1000))
    return Frames(tuple(delays), plays)


def _chunks(data: bytes, start: int, order: str, behind: int) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG (length, name, content, checksum) or a RIFF (name, length, content, perhaps a byte)."""
    position = start
    while position + 8 <= len(data):
        head = data[position : position + 8]
        if order == "big":
            length, kind = int.from_bytes(head[:4], "big"), head[4:]
        else:
            kind, length = head[:4], int.from_bytes(head[4:], "little")
        yield kind, data[position + 8 : position + 8 + min(length, _HEAD_BYTES)]
        position += 8 + length + (behind or length % 2)


def _shown(delay_s: float) -> float:
    return delay_s if delay_s > 0.01 else _SLOWED  # noqa: PLR2004 browsers agree on it
