"""What can be wrong with a picture file."""

import re
from collections.abc import Iterator
from pathlib import Path

from builder.findings import Finding
from builder.findings.rules import media as rules
from builder.model.prose import Text
from builder.source import svg
from builder.source.files import read_bytes
from builder.source.svg_pictures import pictures_inside

SVG_LIMIT_BYTES = 4 * 1024 * 1024
"""The largest SVG that is read; a drawing beyond it should be a png or webp."""

_HEAD_BYTES = 32
_HEADERS = {
    # The chunk IHDR, 13 bytes, with a width and a height that are not 0 (PNG, 11.2.1).
    "png": re.compile(rb".{8}\0\0\0\rIHDR(?!\0{4}).{4}(?!\0{4}).{4}.{8}", re.DOTALL),
    # Another marker behind the start of the image, and what follows it (ITU-T T.81, B.1.1.3).
    "jpeg": re.compile(rb"\xff\xd8\xff+[\xc0-\xfe].{16}", re.DOTALL),
    # The logical screen descriptor, and a block behind it (GIF89a, 18).
    "gif": re.compile(rb".{6}.{7}.", re.DOTALL),
    # One of the three kinds of first chunk, with its length (RFC 9649, 2.4).
    "webp": re.compile(rb".{12}VP8[ LX].{4}.", re.DOTALL),
}
"""How a picture of each type begins."""
_TYPES = {"png": "png", "jpg": "jpeg", "jpeg": "jpeg", "gif": "gif", "svg": "svg", "webp": "webp"}


def picture_faults(path: Path, name: Text) -> Iterator[Finding]:
    """Every reason why the file cannot be carried and shown; ``name`` is what the module calls it, at its place."""
    expected = _TYPES.get(path.suffix.lower().removeprefix("."))
    begin = _beginning(path)
    if expected is None:
        yield rules.WRONG_TYPE.at(
            name.place,
            f"{name} is no picture that every browser shows",
            "Use png, jpg, jpeg, gif, svg or webp.",
        )
    elif isinstance(begin, str):
        yield rules.UNREADABLE.at(name.place, f"{name} cannot be read: {begin}", "Name a picture file.")
    elif not begin:
        yield rules.EMPTY.at(name.place, f"{name} is an empty file", "Save the picture again.")
    elif expected == "svg" and not _type_of(begin):
        yield from _svg_faults(path, name)
    elif _type_of(begin) == expected and not _has_header(begin):
        yield rules.UNREADABLE.at(
            name.place, f"{name} breaks off or is damaged at its start", "Save the picture again."
        )
    elif _type_of(begin) != expected:
        actual = _type_of(begin) or "something else"
        yield rules.NOT_WHAT_IT_SAYS.at(
            name.place,
            f"{name} is not {expected} inside but {actual}",
            "Save it again in the format that its name says, or rename it.",
        )


def _svg_faults(path: Path, name: Text) -> Iterator[Finding]:
    data = read_bytes(path, name.text, SVG_LIMIT_BYTES)
    if isinstance(data, Finding):
        yield rules.UNREADABLE.at(name.place, data.message, "Make a png or webp of a drawing this large.")
        return
    root = svg.parse(data)
    if isinstance(root, str):
        yield rules.BROKEN_SVG.at(
            name.place, f"{name} cannot be read: {root}", "Export it again as plain SVG."
        )
        return
    for line, what in (*svg.dangers(root, data), *pictures_inside(root)):
        yield rules.UNSAFE_SVG.at(
            name.place,
            f"{name} holds {what} on its line {line}",
            "Export it as plain SVG, or delete that part.",
        )


def _beginning(path: Path) -> bytes | str:
    """The first bytes of an ordinary file, or why they cannot be had."""
    try:
        if not path.is_file():
            return "it is no file"
        with path.open("rb") as file:
            return file.read(_HEAD_BYTES)
    except OSError as error:
        return error.strerror or str(error)


def _type_of(begin: bytes) -> str:
    """The type that the first bytes show, or ""."""
    if begin.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if begin.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if begin.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if begin.startswith(b"RIFF") and begin[8:12] == b"WEBP":
        return "webp"
    return ""


def _has_header(begin: bytes) -> bool:
    """Whether what every picture of the type has stands behind the first bytes, of which ``_HEAD_BYTES`` are given."""
    return _HEADERS[_type_of(begin)].match(begin) is not None
