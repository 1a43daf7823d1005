"""A page of the web as one file: script, style, pictures, fonts and recordings stand in it as ``data:`` addresses."""

import base64
import hashlib
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from builder.archive import line_feeds
from builder.model.made import Made
from builder.model.package import Package

PAGE, STYLE, SCRIPT = "index.html", "style.css", "script.js"

_PICTURE = re.compile(
    r'<picture>\s*<source type="image/webp" srcset="([^"]*)"[^>]*>\s*<img src="[^"]*"([^>]*)>\s*</picture>'
)
_TAG = re.compile(r"<(?:a|audio|img|source|track|video)\b[^>]*>")
_SET = re.compile(r'\ssrcset="([^"]*)"(?:\ssizes="[^"]*")?')
_ADDRESS = re.compile(r'(\s(?:href|poster|src|srcset)=")([^"]*)(")')
_URL = re.compile(r'url\("([^"]*)"\)')
_LINKED = f'<link rel="stylesheet" href="{STYLE}">'
_RUN = f'<script src="{SCRIPT}" defer></script>'
_END = "</body>"

_TYPES = {
    "avif": "image/avif",
    "csv": "text/csv",
    "gif": "image/gif",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "m4a": "audio/mp4",
    "m4v": "video/mp4",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "oga": "audio/ogg",
    "ogg": "audio/ogg",
    "ogv": "video/ogg",
    "opus": "audio/ogg",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "vtt": "text/vtt",
    "wav": "audio/wav",
    "webm": "video/webm",
    "webp": "image/webp",
    "woff": "font/woff",
    "woff2": "font/woff2",
    "zip": "application/zip",
}


def single(package: Package, make: Callable[[Made], bytes]) -> bytes:
    """The page of ``package`` with everything that it needs; the same package gives the same bytes.

    Its policy names script and style by their hashes and allows no other. ``make`` gives media that are made. Raises
    OSError when a media file has gone.
    """
    contents = {entry.path: entry.content for entry in package.entries}

    def data(path: str) -> str:
        content = contents[path]
        if isinstance(content, Made):
            content = make(content)
        elif not isinstance(content, bytes):
            content = content.read_bytes()
        if path.endswith(".svg"):
            content = line_feeds(content)
        return f"data:{_type(path)};base64,{base64.b64encode(content).decode('ascii')}"

    def address(found: re.Match[str]) -> str:
        return f"{found[1]}{data(found[2])}{found[3]}" if found[2] in contents else found[0]

    style = _URL.sub(lambda found: f'url("{data(found[1])}")', package.content(STYLE).decode("ascii")).strip()
    script = package.content(SCRIPT).decode("ascii").strip().replace("</script", "<\\/script")
    page = _TAG.sub(lambda tag: _ADDRESS.sub(address, tag[0]), _slim(package))
    page = page.replace(_LINKED, f"<style>{style}</style>", 1).replace(f"{_RUN}\n", "", 1)
    before, _, after = page.rpartition(_END)
    page = f"{before}<script>{script}</script>\n{_END}{after}"
    for rule, allowed in (
        ("script-src", _hash(script)),
        ("style-src", _hash(style)),
        ("img-src", "data:"),
        ("media-src", "data:"),
        ("font-src", "data:"),
    ):
        page = page.replace(f"{rule} &#39;self&#39;", f"{rule} {allowed}", 1)
    return page.encode("utf-8")


def size_bytes(package: Package) -> int:
    """How large that page will be, nearly. Raises OSError when a media file has gone."""
    sizes = {entry.path: _size(entry.content) for entry in package.entries}
    carried = [sizes[path] for path in _carried(package)]
    return sum(sizes[path] for path in (PAGE, STYLE, SCRIPT)) + sum(carried) * 4 // 3


def videos(package: Package) -> list[str]:
    """The videos that it would carry."""
    return [path for path in dict.fromkeys(_carried(package)) if _type(path).startswith("video/")]


def _carried(package: Package) -> Iterator[str]:
    """What stands in it of the package's files, as often as it does."""
    paths = {entry.path for entry in package.entries}
    for tag in _TAG.findall(_slim(package)):
        yield from (path for _, path, _ in _ADDRESS.findall(tag) if path in paths)
    style = package.content(STYLE).decode("ascii")
    yield from (path for path in _URL.findall(style) if path in paths)


def _slim(package: Package) -> str:
    """The page with one file for each picture: the largest of its best format, which every browser of today shows."""
    page = package.content(PAGE).decode("utf-8")
    page = _PICTURE.sub(lambda found: f'<img src="{_largest(found[1])}"{_SET.sub("", found[2])}>', page)
    return _SET.sub(lambda found: f' srcset="{_largest(found[1])}"', page)


def _largest(candidates: str) -> str:
    """Of a ``srcset``, the widest file, which is named last."""
    return candidates.rpartition(", ")[2].partition(" ")[0]


def _size(content: bytes | Path | Made) -> int:
    if isinstance(content, Made):
        return content.size_bytes
    return len(content) if isinstance(content, bytes) else content.stat().st_size


def _type(path: str) -> str:
    return _TYPES.get(path.rpartition(".")[2], "application/octet-stream")


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
    return f"&#39;sha256-{digest}&#39;"
