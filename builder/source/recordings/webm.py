"""WebM (a profile of Matroska, RFC 9559): length, size and codecs, from what stands before its first cluster."""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from builder.source.recordings.seen import BrokenError, Seen

_READ_BYTES = 1024 * 1024
_EBML, _SEGMENT, _INFO, _TRACKS, _TRACK, _VIDEO = (
    0x1A45DFA3,
    0x18538067,
    0x1549A966,
    0x1654AE6B,
    0xAE,
    0xE0,
)
_DOC_TYPE, _SCALE, _DURATION, _CODEC, _WIDTH, _HEIGHT = 0x4282, 0x2AD7B1, 0x4489, 0x86, 0xB0, 0xBA
_CLUSTER = 0x1F43B675
_NUMBERS = (_SCALE, _DURATION, _WIDTH, _HEIGHT)
_MASTERS = (_EBML, _SEGMENT, _INFO, _TRACKS, _TRACK, _VIDEO)
_USUAL_SCALE = 1_000_000
_NANO = 1_000_000_000
_NUMBER_BYTES = 8
"""The most that a number takes (RFC 8794, 7.1 to 7.3)."""
_NAME_BYTES = 64
"""More than the longest name of a codec."""


def look(file: BinaryIO) -> Seen:
    """What the headers say. Raises BrokenError for another profile of Matroska, or none."""
    file.seek(0)
    found: dict[int, bytes] = {}
    codecs: list[str] = []
    for kind, body in _elements(file.read(_READ_BYTES)):
        if kind in _NUMBERS and len(body) > _NUMBER_BYTES:
            raise BrokenError
        if kind == _CODEC:
            codecs.append(body[:_NAME_BYTES].decode("ascii", "replace"))
        found.setdefault(kind, body)
    if found.get(_DOC_TYPE, b"").rstrip(b"\0") != b"webm" or not codecs:
        raise BrokenError
    scale = int.from_bytes(found.get(_SCALE, b""), "big") or _USUAL_SCALE
    return Seen(
        _float(found.get(_DURATION, b"")) * scale / _NANO,
        int.from_bytes(found.get(_WIDTH, b""), "big"),
        int.from_bytes(found.get(_HEIGHT, b""), "big"),
        tuple(codec for codec in codecs if codec.startswith("V_")),
    )


def _elements(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Every element up to the first cluster; one that has others in it comes before them, without content."""
    position = 0
    while position < len(data):
        kind, position = _number(data, position, keep_marker=True)
        size, position = _number(data, position, keep_marker=False)
        if kind == _CLUSTER or not kind or size < 0:
            return
        if kind in _MASTERS:
            yield kind, b""
        else:
            yield kind, data[position : position + size]
            position += size


def _number(data: bytes, position: int, *, keep_marker: bool) -> tuple[int, int]:
    """A number whose first byte says how long it is, and where the next thing begins; 0 at the end of the data."""
    if position >= len(data) or not data[position]:
        return (0 if keep_marker else -1), len(data)
    length = 9 - data[position].bit_length()
    value = int.from_bytes(data[position : position + length], "big")
    return (value if keep_marker else value & ((1 << 7 * length) - 1)), position + length


def _float(body: bytes) -> float:
    layout = {4: ">f", 8: ">d"}.get(len(body))
    value: float = struct.unpack(layout, body)[0] if layout else 0
    return value if value > 0 and value != float("inf") else 0
