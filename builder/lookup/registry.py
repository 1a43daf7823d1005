"""The registry of DOIs, asked politely: one question at a time, with pauses, and never twice for the same."""

import contextlib
import hashlib
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from builder.version import VERSION

RESOLVER = "https://doi.org/"
_TYPE = "application/vnd.citationstyles.csl+json"
_AGENT = f"coursewright/{VERSION} (checks reference lists; one request a second)"
_TIMEOUT_S = 15
_PAUSE_S = 1.0
_LONGEST_WAIT_S = 30
_KEPT_S = 30 * 24 * 60 * 60
_LIMIT_BYTES = 1024 * 1024
_NOT_FOUND = 404
_TRY_LATER = frozenset({429, 503})
_NO_METADATA = frozenset({204, 406})


@dataclass(frozen=True, slots=True)
class Answer:
    """What the registry said.

    Attributes:
        is_known: whether the DOI is registered.
        metadata: the work in CSL-JSON; None where the registry has none in that form.
        trouble: why it could not be asked; "" when it could.
    """

    is_known: bool = True
    metadata: dict[str, Any] | None = None
    trouble: str = ""


@dataclass(slots=True)
class Registry:
    """The registry, as one run asks it.

    Attributes:
        address: of the resolver, with a slash at its end.
        cache: where answers are kept for a month; None for nowhere.
        sleep: waits for seconds.
        now: seconds since the epoch.
    """

    address: str = RESOLVER
    cache: Path | None = None
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.time
    _asked: bool = False
    _answers: dict[str, Answer] = field(default_factory=dict)

    def ask(self, doi: str) -> Answer:
        """What is known of a DOI."""
        key = doi.casefold()
        if key not in self._answers:
            answer = self._kept(key)
            if answer is None:
                answer = self._fetch(doi)
                if not answer.trouble:
                    self._keep(key, answer)
            self._answers[key] = answer
        return self._answers[key]

    def _fetch(self, doi: str) -> Answer:
        if not self.address.startswith(("https://", "http://")):
            return Answer(trouble=f"{self.address} is no web address")
        request = urllib.request.Request(  # noqa: S310 a web address, as was just seen
            self.address + quote(doi, safe="/:;()."), headers={"Accept": _TYPE, "User-Agent": _AGENT}
        )
        if self._asked:
            self.sleep(_PAUSE_S)
        self._asked = True
        answer = self._once(request)
        if isinstance(answer, float):
            self.sleep(answer)
            answer = self._once(request)
        return Answer(trouble="it asks to be left alone for now") if isinstance(answer, float) else answer

    def _once(self, request: urllib.request.Request) -> Answer | float:
        """The answer, or how many seconds to wait before asking again."""
        try:
            with urllib.request.urlopen(request, timeout=_TIMEOUT_S) as response:  # noqa: S310 a web address
                return _read(response.read(_LIMIT_BYTES), response.status)
        except urllib.error.HTTPError as error:
            if error.code == _NOT_FOUND:
                return Answer(is_known=False)
            if error.code in _TRY_LATER:
                wait = error.headers.get("Retry-After", "")
                return float(min(int(wait), _LONGEST_WAIT_S)) if wait.isdigit() else _PAUSE_S
            if error.code in _NO_METADATA:
                return Answer()
            return Answer(trouble=f"it answers {error.code}")
        except (OSError, ValueError) as error:
            return Answer(trouble=str(getattr(error, "reason", error)))

    def _kept(self, key: str) -> Answer | None:
        if self.cache is None:
            return None
        try:
            kept = json.loads(self._path(self.cache, key).read_text(encoding="utf-8"))
            if self.now() - float(kept["at"]) < _KEPT_S and isinstance(kept["known"], bool):
                return Answer(kept["known"], kept["metadata"] if isinstance(kept["metadata"], dict) else None)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return None

    def _keep(self, key: str, answer: Answer) -> None:
        """Faults of the disk are passed over: it is only a cache."""
        if self.cache is None:
            return
        kept = {"at": self.now(), "known": answer.is_known, "metadata": answer.metadata}
        with contextlib.suppress(OSError):
            self.cache.mkdir(parents=True, exist_ok=True)
            self._path(self.cache, key).write_text(json.dumps(kept), encoding="utf-8")

    @staticmethod
    def _path(cache: Path, key: str) -> Path:
        return cache / f"{hashlib.sha256(key.encode('utf-8')).hexdigest()[:32]}.json"


def _read(content: bytes, status: int) -> Answer:
    if status in _NO_METADATA:
        return Answer()
    try:
        read = json.loads(content)
    except ValueError:
        return Answer()  # a page for people: the DOI is known, and says no more
    return Answer(metadata=read) if isinstance(read, dict) else Answer()
