"""Made pictures kept from one build to the next. It may be deleted at any time; what is damaged is made anew."""

import hashlib
import secrets
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "COURSEWRIGHT_CACHE"
_OFF = "off"
_DIGEST_BYTES = 32


def folder(environment: Mapping[str, str]) -> Path | None:
    """Where the user's programs keep what they can make again; None where nothing shall be kept, or nowhere can be."""
    wish = environment.get(VARIABLE, "")
    if wish:
        return None if wish.lower() == _OFF else Path(wish)
    home = environment.get("HOME", "")
    if sys.platform == "win32":
        caches = Path(environment.get("LOCALAPPDATA", ""))
    elif sys.platform == "darwin":
        caches = Path(home, "Library", "Caches")
    else:
        caches = Path(environment.get("XDG_CACHE_HOME", "") or Path(home, ".cache"))
    return caches / "coursewright" / "pictures" if caches.is_absolute() else None


@dataclass(frozen=True, slots=True)
class Cache:
    """Bytes by the name of what they were made from. Faults of the disk are passed over: it is only a cache.

    Attributes:
        place: None keeps nothing.
    """

    place: Path | None

    def get(self, key: str) -> bytes | None:
        """What was kept, if every bit of it is as it was."""
        if self.place is None:
            return None
        try:
            content = self._path(self.place, key).read_bytes()
        except OSError:
            return None
        digest, data = content[:_DIGEST_BYTES], content[_DIGEST_BYTES:]
        return data if hashlib.sha256(data).digest() == digest else None

    def put(self, key: str, data: bytes) -> None:
        """Keep it; two builds at once may keep the same."""
        if self.place is None:
            return
        path = self._path(self.place, key)
        temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(hashlib.sha256(data).digest() + data)
            temporary.replace(path)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)

    @staticmethod
    def _path(place: Path, key: str) -> Path:
        return place / key[:2] / key
