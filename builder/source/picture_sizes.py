"""Pictures too large for a page, found before anything of them is unpacked."""

from pathlib import Path

from builder.findings import Finding
from builder.findings.rules import media as rules
from builder.model.prose import Text
from builder.pictures.header import FILE_LIMIT_BYTES, NO_PICTURE, PIXELS_LIMIT, Header, look


def sized(path: Path, name: Text, smaller: str) -> tuple[Finding | None, Header]:
    """What a raster picture says of its size, or why it cannot be carried; ``smaller`` is the hint for a large one."""
    size_bytes = path.stat().st_size
    if size_bytes > FILE_LIMIT_BYTES:
        message = f"{name} has {size_bytes // 1_000_000:,} MB; a picture has at most {FILE_LIMIT_BYTES // 1_000_000}"
        return rules.TOO_LARGE.at(name.place, message, smaller), NO_PICTURE
    header = look(path)
    if header.pixels > PIXELS_LIMIT:
        return rules.TOO_MANY_PIXELS.at(name.place, f"{name} has {pixels_of(header)}", smaller), header
    if not header.width * header.height:
        # It would be carried as it is, with all that a camera wrote into it.
        message = f"{name} does not say how wide and how high it is"
        hint = "Open it in a program for pictures and save it again."
        return rules.UNREADABLE.at(name.place, message, hint), header
    return None, header


def pixels_of(header: Header) -> str:
    """How many they are, in words."""
    if header.width * header.height > PIXELS_LIMIT or header.frames == 1:
        return f"{header.width:,} by {header.height:,} pixels"
    return f"{header.frames:,} frames with {header.pixels:,} pixels together"
