"""What learners may be given as a file, by its name and by how it begins."""

from builder.source.recordings.looking import format_of, is_called_right

ZIP = (b"PK\3\4",)
DOWNLOADS: dict[str, tuple[bytes, ...]] = {
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp", "epub", "zip"), ZIP),
    "pdf": (b"%PDF-",),
    "rtf": (b"{\\rtf",),
    **dict.fromkeys(("txt", "csv", "ics"), ()),
    "png": (b"\x89PNG\r\n\x1a\n",),
    **dict.fromkeys(("jpg", "jpeg"), (b"\xff\xd8\xff",)),
    "gif": (b"GIF87a", b"GIF89a"),
    **dict.fromkeys(("mp3", "m4a", "ogg", "mp4", "webm"), ()),
}
"""Nothing for text, and for recordings, which are told otherwise."""
TEXTS = ("txt", "csv", "ics")


def begins_as(suffix: str, begin: bytes) -> bool:
    """Whether what begins so is what a file with this ending (of DOWNLOADS) is."""
    if suffix in TEXTS:
        return b"\0" not in begin
    starts = DOWNLOADS[suffix]
    return begin.startswith(starts) if starts else is_called_right(suffix, format_of(begin))
