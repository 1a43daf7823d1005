"""Files inside a zip, by the paths that findings have: as if the zip were a folder."""

import codecs
import re
from pathlib import Path

from builder.conformance import opened

_SAYS = re.compile(rb"""<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']""")
_BY_BEGINNING = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    b"<\0": "utf-16-le",
    b"\0<": "utf-16-be",
}


def read(file: str) -> bytes:
    """The bytes of a file such as ``course.zip/imsmanifest.xml``; b"" where there is none or it cannot be read."""
    for folder in Path(file).parents:
        if folder.is_file():
            inner = Path(file).relative_to(folder).as_posix()
            try:
                with opened.opened(folder) as archive:
                    return opened.contents(archive, as_own=False).content(inner) or b""
            except (*opened.DAMAGE, OSError):
                return b""
    return b""


def read_text(file: str) -> str:
    """The text of such a file in the encoding that its beginning says, as XML and a byte order mark do; else UTF-8."""
    content = read(file)
    said = _SAYS.match(content)
    encoding = next(
        (name for beginning, name in _BY_BEGINNING.items() if content.startswith(beginning)),
        said[1].decode("ascii") if said else "utf-8",
    )
    try:
        return content.decode(encoding, errors="replace")
    except (LookupError, ValueError):  # no encoding of texts, or one that Python does not know
        return content.decode("utf-8", errors="replace")
