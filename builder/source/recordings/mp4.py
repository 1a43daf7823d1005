"""MP4 (ISO 14496-12): length, size and codecs, from its ``moov`` box."""

import struct
from collections.abc import Iterator
from typing import BinaryIO

from builder.source.recordings.seen import BrokenError, Seen

_MOOV_LIMIT_BYTES = 16 * 1024 * 1024
_BOXES_LIMIT = 100_000
"""How many boxes are passed over in search of the one; more than a recording of a day in fragments has."""
_DEPTH_LIMIT = 8
"""Twice as deep as the codec of a track stands."""
_HEAD_BYTES = 8
_MATRIX_BYTES = 36
_LONG = 1
_TO_THE_END = 0
_CONTAINERS = (b"trak", b"mdia", b"minf", b"stbl")
_UNKNOWN_LENGTH = (0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF)


def look(file: BinaryIO) -> Seen:
    """What ``moov`` says. Raises BrokenError when there is none."""
    moov = _moov(file)
    seconds: float = 0
    width = height = 0
    codecs: list[str] = []
    is_picture = False
    for kind, body in _boxes(moov):
        if kind == b"mvhd":
            seconds = _seconds(body)
        elif kind == b"tkhd" and len(body) >= _HEAD_BYTES:
            wide, high = struct.unpack(">HxxHxx", body[-8:])
            if wide and high:
                width, height = (high, wide) if _is_turned(body) else (wide, high)
        elif kind == b"hdlr":
            is_picture = body[8:12] == b"vide"
        elif kind == b"stsd" and is_picture:
            codecs.append(body[12:16].decode("ascii", "replace").strip())
    return Seen(seconds, width, height, tuple(codecs))


def _moov(file: BinaryIO) -> bytes:
    """The content of the one box that describes the rest, wherever in the file it is."""
    end = file.seek(0, 2)
    position = 0
    for _ in range(_BOXES_LIMIT):
        if position + _HEAD_BYTES > end:
            break
        file.seek(position)
        size, kind = struct.unpack(">I4s", file.read(_HEAD_BYTES))
        head = _HEAD_BYTES
        if size == _LONG:
            size, head = int.from_bytes(file.read(8), "big"), 2 * _HEAD_BYTES
        elif size == _TO_THE_END:
            size = end - position
        if size < head:
            break
        if kind == b"moov":
            if position + size > end or size > _MOOV_LIMIT_BYTES:
                break
            return file.read(size - head)
        position += size
    raise BrokenError


def _boxes(data: bytes, depth: int = 0) -> Iterator[tuple[bytes, bytes]]:
    """Every box in ``data`` and in the containers there, with its content."""
    if depth > _DEPTH_LIMIT:
        raise BrokenError
    position = 0
    while position + _HEAD_BYTES <= len(data):
        size, kind = struct.unpack(">I4s", data[position : position + _HEAD_BYTES])
        if size < _HEAD_BYTES or position + size > len(data):
            return
        body = data[position + _HEAD_BYTES : position + size]
        if kind in _CONTAINERS:
            yield from _boxes(body, depth + 1)
        else:
            yield kind, body
        position += size


def _is_turned(body: bytes) -> bool:
    """Whether the matrix of a track header lays the picture on its side, as that of an upright phone does."""
    return len(body) >= _MATRIX_BYTES + _HEAD_BYTES and body[-44:-40] == b"\0\0\0\0"


def _seconds(body: bytes) -> float:
    """Of a movie header, whose version says how wide its numbers are."""
    layout, start = (">IQ", 20) if body[:1] == b"\1" else (">II", 12)
    if len(body) < start + struct.calcsize(layout):
        return 0
    scale, duration = struct.unpack_from(layout, body, start)
    return 0 if not scale or duration in _UNKNOWN_LENGTH else duration / scale
