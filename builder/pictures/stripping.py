"""A picture's file without what it says about the picture: place, camera, names, previews. Its data stay."""

import struct
from collections.abc import Iterator

_PNG_HEAD = 8
_PNG_KEPT = (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB")
_WEBP_KEPT = (b"VP8 ", b"VP8L", b"ALPH")
_JFIF, _ADOBE, _FIRST_APP, _LAST_APP, _COMMENT, _SCAN = 0xE0, 0xEE, 0xE0, 0xEF, 0xFE, 0xDA
_VP8X_ALPHA = 0x10


def stripped(data: bytes, form: str) -> bytes:
    """The same picture ("jpeg", "png" or "webp") in fewer bytes. Raises ValueError for a file that breaks off."""
    try:
        return {"jpeg": _jpeg, "png": _png, "webp": _webp}[form](data)
    except (IndexError, struct.error) as error:
        raise ValueError(form) from error


def _png(data: bytes) -> bytes:
    made = bytearray(data[:_PNG_HEAD])
    position = _PNG_HEAD
    while position < len(data):
        size, kind = struct.unpack_from(">I4s", data, position)
        if kind in _PNG_KEPT:
            made += data[position : position + size + 12]
        position += size + 12
        if kind == b"IEND":
            break
    return bytes(made)


def _jpeg(data: bytes) -> bytes:
    """Of application segments only those stay that say how colours are coded (JFIF, Adobe)."""
    made = bytearray(data[:2])
    position = 2
    while True:
        while data[position + 1] == 0xFF:  # noqa: PLR2004 a fill byte
            position += 1
        marker = data[position + 1]
        if marker == _SCAN:
            end = data.rfind(b"\xff\xd9")
            return bytes(made + data[position : end + 2 if end > position else None])
        size = int.from_bytes(data[position + 2 : position + 4], "big") + 2
        about = _FIRST_APP <= marker <= _LAST_APP or marker == _COMMENT
        if not about or _says_colours(marker, data[position + 4 : position + 9]):
            made += data[position : position + size]
        position += size


def _says_colours(marker: int, begin: bytes) -> bool:
    return (marker == _JFIF and begin.startswith(b"JFIF")) or (marker == _ADOBE and begin == b"Adobe")


def _webp(data: bytes) -> bytes:
    kept = []
    for kind, chunk in _chunks(data):
        if kind in _WEBP_KEPT:
            kept.append(chunk)
        elif kind == b"VP8X":
            kept.append(chunk[:8] + bytes([chunk[8] & _VP8X_ALPHA]) + chunk[9:])
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 12
    while position < len(data):
        kind, size = struct.unpack_from("<4sI", data, position)
        end = position + 8 + size + size % 2
        yield kind, data[position:end]
        position = end
