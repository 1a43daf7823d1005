"""What a written file is told apart by."""

import hashlib
from pathlib import Path

_BUFFER_BYTES = 1024 * 1024


def digest(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    found = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BUFFER_BYTES):
            found.update(block)
    return found.hexdigest()


def change(path: Path, size_bytes: int, sha256: str) -> str:
    """Whether the last build's zip of the same name had the same bytes."""
    if not path.is_file():
        return "new"
    same = path.stat().st_size == size_bytes and digest(path) == sha256
    return "unchanged" if same else "changed"
