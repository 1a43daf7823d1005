"""From an address in a manifest or a page to a file of the package."""

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cached_property
from urllib.parse import unquote

_SCHEME = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]+:|//)")
"""One letter and a colon is a drive of Windows, no scheme."""

_PAGES = (".html", ".htm")
_LIKENESS = 0.8


class Paths:
    """The files of a package, found as servers and browsers would find them."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._exact = set(paths)
        self._plain = {unicodedata.normalize("NFC", path.replace("\\", "/")): path for path in self._exact}
        self._folded = {path.casefold(): file for path, file in self._plain.items()}

    def find(self, address: str, base: str = "") -> str | None:
        """The file that ``address`` means from the folder ``base``; None where there is none.

        Producers write what they please: first the letters as they stand, then without parameters, then unescaped.
        """
        for path in _readings(address, base):
            if path in self._exact:
                return path
            plain = unicodedata.normalize("NFC", path)
            if plain in self._plain:
                return self._plain[plain]
        return None

    def near(self, address: str, base: str = "") -> str:
        """The file whose name differs in capitals only, or that has the same name in another folder; "" for none."""
        readings = [unicodedata.normalize("NFC", path).casefold() for path in _readings(address, base)]
        for path in readings:
            if path in self._folded:
                return self._folded[path]
        for path in readings:
            same = self._by_name.get(posixpath.basename(path), [])
            if len(same) == 1:
                return same[0]
        return ""

    def like(self, address: str, base: str = "") -> str:
        """The file that ``near`` finds, or else a page of a name much like this one; "" for none."""
        pages = [folded for folded in self._folded if folded.endswith(_PAGES)]
        close = get_close_matches(next(_readings(address, base), "").casefold(), pages, 1, _LIKENESS)
        return self.near(address, base) or (self._folded[close[0]] if close else "")

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        """The files by their names without folders; capitals do not count."""
        found: dict[str, list[str]] = {}
        for folded, file in self._folded.items():
            found.setdefault(posixpath.basename(folded), []).append(file)
        return found


def is_elsewhere(address: str) -> bool:
    """Whether an address means something outside the package by its form: it has a scheme, or a host."""
    return _SCHEME.match(address) is not None


def there_is(path: str) -> str:
    """The hint that names the file which was probably meant."""
    return f"There is {path}: letters, capitals and folders must be the same." if path else ""


def without_parameters(address: str) -> str:
    """The part of an address that names a file."""
    return address.partition("#")[0].partition("?")[0]


def _readings(address: str, base: str) -> Iterator[str]:
    for text in dict.fromkeys(
        (address, without_parameters(address), unquote(address), unquote(without_parameters(address)))
    ):
        plain = text.replace("\\", "/")
        if not plain:
            continue
        yield posixpath.normpath(posixpath.join(base.replace("\\", "/"), plain))
