"""Files inside a zip, by the paths that findings have: as if the zip were a folder."""

from pathlib import Path

from builder.conformance import opened


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
