"""A picture's file without what it says about the picture: place, camera, names, previews. Its data stay."""

import struct
from collections.abc import Iterator

from builder.pictures import containers, jpeg

_PNG_KEPT = (
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB"),
    *(b"acTL", b"fcTL", b"fdAT"),
)
_WEBP_KEPT = (b"VP8 ", b"VP8L", b"ALPH", b"ANIM")
_VP8X_KEPT = 0x10 | 0x02
"""Flags of a WebP: it can be seen through; it moves."""
_FRAME_HEAD = 16
_REPEATS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def stripped(data: bytes, form: str) -> bytes:
    """The same picture ("jpeg", "png", "gif" or "webp") in fewer bytes. Raises ValueError for one that breaks off."""
    try:
        return {"jpeg": jpeg.stripped, "png": _png, "gif": _gif, "webp": _webp}[form](data)
    except (IndexError, struct.error) as error:
        raise ValueError(form) from error


def _png(data: bytes) -> bytes:
    kept = [data[start - 8 : end + 4] for kind, start, end in containers.png(data) if kind in _PNG_KEPT]
    return data[: containers.PNG_HEAD] + b"".join(kept)


def _gif(data: bytes) -> bytes:
    """Of extensions those stay that say how long a frame is shown, and how often all are."""
    made = bytearray(data[: 13 + containers.gif_colours(data[10:11])])
    control = b""
    for kind, start, end in containers.gif(data):
        if kind == b",":
            made += control + data[start:end]
        elif kind == b"!\xff" and data[start + 3 : start + 14] in _REPEATS:
            made += _repeats(data[start:end])
        control = data[start:end] if kind == b"!\xf9" else b""
    return bytes(made + b";")


def _repeats(extension: bytes) -> bytes:
    """Its one part with a meaning: the number of times."""
    times = extension[14:18]
    return extension[:14] + times + b"\0" if times[:2] == b"\3\1" else b""


def _webp(data: bytes) -> bytes:
    body = b"WEBP" + b"".join(_webp_kept(data, containers.webp(data)))
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _webp_kept(data: bytes, chunks: Iterator[containers.Part]) -> Iterator[bytes]:
    for kind, start, end in chunks:
        content = data[start:end]
        if kind in _WEBP_KEPT:
            yield _chunk(kind, content)
        elif kind == b"VP8X":
            yield _chunk(kind, bytes([content[0] & _VP8X_KEPT]) + content[1:10])
        elif kind == b"ANMF":
            inside = containers.riff(data, start + _FRAME_HEAD, min(end, len(data)))
            yield _chunk(kind, content[:_FRAME_HEAD] + b"".join(_webp_kept(data, inside)))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)
