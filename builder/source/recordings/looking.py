"""A file that a module names as a recording: whether it is one, and what it says of itself."""

import re
import struct
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from builder.source.recordings import mp3, mp4, ogg, webm
from builder.source.recordings.seen import BrokenError, Seen

TYPES: dict[str, dict[str, str]] = {
    "video": {"mp4": "video/mp4", "webm": "video/webm"},
    "audio": {"mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg"},
}
"""What browsers play, by the ending of a file's name; servers tell the MIME type by it."""

_LOOK: dict[str, Callable[[BinaryIO], Seen]] = {
    "mp4": mp4.look,
    "m4a": mp4.look,
    "webm": webm.look,
    "mp3": mp3.look,
    "ogg": ogg.look,
}
_LONGEST_S = 7 * 24 * 3600
_WIDEST = 65_535
_FRAME = re.compile(rb"\xff[\xe2\xe3\xf2\xf3\xfa\xfb][\x10-\xef]")
"""The head of an MP3 frame: eleven bits that are 1, a version, layer 3, a rate (ISO 11172-3, 2.4.1.3)."""
_OTHERS = {
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF8": "gif",
    b"%PDF": "pdf",
    b"PK\3\4": "zip",
    b"fLaC": "flac",
}


def format_of(begin: bytes) -> str:
    """The ending that the first bytes of a file ask for, or "": of MP4, that of a video."""
    if begin[4:8] == b"ftyp":
        return "m4a" if begin[8:11] in (b"M4A", b"M4B") else "mov" if begin[8:10] == b"qt" else "mp4"
    if begin.startswith(b"\x1a\x45\xdf\xa3"):
        return "webm" if b"webm" in begin else "mkv"
    if begin.startswith(b"OggS"):
        return "ogg"
    if begin.startswith(b"ID3") or _FRAME.match(begin):
        return "mp3"
    if begin.startswith(b"RIFF"):
        return {b"WAVE": "wav", b"AVI ": "avi", b"WEBP": "webp"}.get(begin[8:12], "")
    return next((name for head, name in _OTHERS.items() if begin.startswith(head)), "")


def is_called_right(suffix: str, actual: str) -> bool:
    """Whether a file may end so; sound alone in an MP4 may be called either way."""
    return suffix == actual or {suffix, actual} == {"mp4", "m4a"}


def look(path: Path, suffix: str) -> Seen:
    """What the file says. Raises BrokenError for one that breaks off, OSError for one that cannot be read."""
    with path.open("rb") as file:
        try:
            return _sensible(_LOOK[suffix](file))
        except (ArithmeticError, LookupError, RecursionError, ValueError, struct.error) as error:
            raise BrokenError from error


def _sensible(seen: Seen) -> Seen:
    """Nothing for a length or a size that no recording has: what the file says is no use then."""
    return Seen(
        seen.seconds if 0 <= seen.seconds <= _LONGEST_S else 0,
        *((seen.width, seen.height) if max(seen.width, seen.height) <= _WIDEST else (0, 0)),
        seen.codecs,
    )
