"""An archive from a registry, of which nothing is believed but what its checksums say."""

import hashlib
import http.client
import io
import secrets
import tarfile
import urllib.error
import urllib.request
import zlib
from pathlib import Path

from builder.errors import CoursewrightError
from builder.lookup.published import File, Published
from builder.version import VERSION

REGISTRY = "https://registry.npmjs.org"

_AGENT = f"coursewright/{VERSION} (fetches the control documents of SCORM when asked to)"
_TIMEOUT_S = 30
_UNPACKED_LIMIT_BYTES = 16 * 1024 * 1024
"""The whole archive has a quarter of a megabyte."""


def fetch(published: Published, place: Path, registry: str = REGISTRY) -> Path:
    """The folder below ``place`` that has the files; nothing is asked for where they are there, whole.

    Other files in that folder are left alone. Raises CoursewrightError where they cannot be had: no network, or
    something else than what was expected.
    """
    folder = place / published.folder
    if _is_whole(folder, published):
        return folder
    content = _downloaded(published, registry)
    files = _unpacked(published, content)
    for path, data in files.items():
        _put(folder / path, data)
    return folder


def _put(path: Path, data: bytes) -> None:
    """Write it beside its place first, so that the name never stands for half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _is_whole(folder: Path, published: Published) -> bool:
    return all(_is(file, _read(folder / path, file)) for path, file in published.files.items())


def _read(path: Path, file: File) -> bytes:
    """No more than it should have; b"" where there is nothing."""
    try:
        with path.open("rb") as stream:
            return stream.read(file.size_bytes + 1)
    except OSError:
        return b""


def _is(file: File, data: bytes) -> bool:
    return len(data) == file.size_bytes and hashlib.sha256(data).hexdigest() == file.sha256


def _downloaded(published: Published, registry: str) -> bytes:
    address = registry.rstrip("/") + published.path
    if not address.startswith(("https://", "http://")):
        raise CoursewrightError(f"{registry} is no web address")
    try:
        request = urllib.request.Request(address, headers={"User-Agent": _AGENT})  # noqa: S310 a web address, as was seen
        with urllib.request.urlopen(request, timeout=_TIMEOUT_S) as response:  # noqa: S310 likewise
            content: bytes = response.read(published.size_bytes + 1)
    except urllib.error.HTTPError as error:
        raise CoursewrightError(f"{address} cannot be fetched: it answers {error.code}") from error
    except (http.client.InvalidURL, ValueError) as error:
        raise CoursewrightError(f"{registry} is no web address: {error}") from error
    except http.client.HTTPException as error:
        message = f"{address} cannot be fetched: what answers there is no web server, or it stopped halfway"
        raise CoursewrightError(message) from error
    except OSError as error:
        message = f"{address} cannot be fetched: {getattr(error, 'reason', error)}"
        raise CoursewrightError(message) from error
    if hashlib.sha512(content).hexdigest() != published.sha512:
        raise CoursewrightError(
            f"{address} is not the archive that is expected: its checksum differs. Nothing of it was kept"
        )
    return content


def _unpacked(published: Published, content: bytes) -> dict[str, bytes]:
    """The files that are wanted, by the path that each gets; names in the archive decide nothing."""
    wanted = {file.member: path for path, file in published.files.items()}
    files: dict[str, bytes] = {}
    try:
        unpacked = zlib.decompressobj(wbits=31).decompress(content, _UNPACKED_LIMIT_BYTES)
        with tarfile.open(fileobj=io.BytesIO(unpacked), mode="r:") as archive:
            for member in archive:
                path = wanted.get(member.name)
                stream = archive.extractfile(member) if path is not None and member.isreg() else None
                if path is not None and stream is not None:
                    files[path] = stream.read(published.files[path].size_bytes + 1)
    except (tarfile.TarError, zlib.error, EOFError) as error:
        raise CoursewrightError(f"{published.folder}: the archive cannot be unpacked: {error}") from error
    for path, file in published.files.items():
        if not _is(file, files.get(path, b"")):
            raise CoursewrightError(f"{published.folder}: {file.member} is not what is expected")
    return files
