"""Fonts that a theme brings: found, checked by their first bytes, and given their name in the package."""

import struct
from pathlib import Path

from builder.findings import Finding
from builder.findings.rules import theme as rules
from builder.model.prose import Text
from builder.model.theme import FontFile
from builder.source.inside import Trouble, locate
from builder.source.pictures import Pictures
from builder.source.reader import MappingReader

FOLDER = "fonts"
"""Where fonts stand in the package."""

KINDS = {"woff2": "woff2", "woff": "woff", "ttf": "truetype"}
"""What CSS calls the format, by the ending of the file."""

_BEGINNINGS = {b"wOF2": "woff2", b"wOFF": "woff", b"\0\1\0\0": "ttf", b"true": "ttf"}
_TROUBLES = {
    Trouble.MISSING: rules.FONT_MISSING,
    Trouble.OUTSIDE: rules.FONT_OUTSIDE,
    Trouble.CASE: rules.FONT_MISSING,
}
_HEAD_BYTES = 12 + 16 * 100
_SMALLEST_BYTES = 48


def font_file(reader: MappingReader, pictures: Pictures) -> FontFile:
    """One entry of ``files``; without a path where the file cannot be used (``pictures`` has the finding)."""
    name = reader.text("file")
    found = locate(pictures.folder, name.text, pictures.called)
    path, size = "", 0
    if found.trouble is not None:
        words = {
            Trouble.MISSING: f"There is no file {name} in {pictures.called}",
            Trouble.OUTSIDE: f"{name} is outside {pictures.called}",
            Trouble.CASE: f"There is a file like {name}, but with other small or capital letters",
        }[found.trouble]
        pictures.findings.append(_TROUBLES[found.trouble].at(name.place, words, found.hint))
    elif fault := _fault(found.path, name):
        pictures.findings.append(fault)
    else:
        path = pictures.carry(found.path, name, folder=FOLDER)
        size = found.path.stat().st_size
    kind = KINDS.get(found.path.suffix.lower().removeprefix("."), "")
    weight = reader.word("weight", "400")
    return FontFile(path, kind, weight, reader.word("style") == "italic", size, name.place)


def _fault(path: Path, name: Text) -> Finding | None:
    ending = path.suffix.lower().removeprefix(".")
    if ending not in KINDS:
        message = f"{name} is no font that every browser takes"
        return rules.FONT_KIND.at(name.place, message, "Use woff2, or woff or ttf.")
    try:
        if not path.is_file():
            return rules.FONT_DAMAGED.at(name.place, f"{name} is no file", "Name a font file.")
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError as error:
        message = f"{name} cannot be read: {error.strerror or error}"
        return rules.FONT_DAMAGED.at(name.place, message, "Check who may read the file.")
    actual = _BEGINNINGS.get(head[:4], "")
    if actual != ending and len(head) >= len(next(iter(_BEGINNINGS))):
        message = f"{name} is not {ending} inside but {actual or 'something else'}"
        return rules.FONT_KIND.at(
            name.place, message, "Save it again in the format that its name says, or rename it."
        )
    if not _is_whole(ending, head, size):
        return rules.FONT_DAMAGED.at(
            name.place, f"{name} breaks off or is damaged", "Copy or download the font again."
        )
    return None


def _is_whole(ending: str, head: bytes, size: int) -> bool:
    """Whether the file is as long as its own header says (WOFF 1.0, 4; WOFF 2.0, 4.1; OpenType's table directory)."""
    if size < _SMALLEST_BYTES:
        return False
    if ending != "ttf":
        return bool(struct.unpack_from(">I", head, 8)[0] == size)
    (tables,) = struct.unpack_from(">H", head, 4)
    entries = [head[at : at + 16] for at in range(12, 12 + 16 * tables, 16)]
    if not entries or any(len(entry) < 16 for entry in entries):  # noqa: PLR2004 - tag, checksum, offset, length
        return False
    return all(sum(struct.unpack_from(">II", entry, 8)) <= size for entry in entries)
