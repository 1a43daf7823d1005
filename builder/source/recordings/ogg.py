"""Ogg (RFC 3533) with Vorbis or Opus: its length, from the first and the last page."""

from typing import BinaryIO

from builder.source.recordings.seen import BrokenError, Seen

_TAIL_BYTES = 128 * 1024
_OPUS_RATE = 48_000
_NONE = 0xFFFFFFFFFFFFFFFF


def look(file: BinaryIO) -> Seen:
    """Its length. Raises BrokenError where neither codec is in it."""
    file.seek(0)
    first = file.read(256)
    skipped = 0
    if (at := first.find(b"OpusHead")) >= 0:
        rate = _OPUS_RATE
        skipped = int.from_bytes(first[at + 10 : at + 12], "little")
    elif (at := first.find(b"\x01vorbis")) >= 0:
        rate = int.from_bytes(first[at + 12 : at + 16], "little")
    else:
        raise BrokenError
    end = file.seek(0, 2)
    file.seek(max(0, end - _TAIL_BYTES))
    tail = file.read()
    last = tail.rfind(b"OggS")
    samples = int.from_bytes(tail[last + 6 : last + 14], "little") if last >= 0 else 0
    seconds = (samples - skipped) / rate if rate and samples not in (0, _NONE) else 0
    return Seen(max(seconds, 0))
