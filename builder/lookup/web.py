"""Web addresses, followed politely: one at a time, a pause before a site is asked again, never twice for the same."""

import contextlib
import hashlib
import json
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO
from urllib.parse import quote, urldefrag, urlsplit

from builder.addresses import fault
from builder.version import VERSION

_AGENT = f"Mozilla/5.0 (compatible; coursewright/{VERSION}; checks links of a course)"
"""Many sites answer nobody whose name does not begin so."""
_TIMEOUT_S = 10
"""For an answer as a whole, with all signposts on the way."""
_PATIENCE_S = 180
"""For all addresses of a run together."""
_GIVE_UP_AFTER = 3
"""So many hosts, and none that answered: then it is the connection."""
_PAUSE_S = 1.0
_KEPT_S = 7 * 24 * 60 * 60
_GONE = frozenset({404, 410})
_FOR_GOOD = frozenset({301, 308})
_SIGNPOSTS = frozenset({301, 302, 303, 307, 308})
_SCHEMES = frozenset({"http", "https"})
_HEAD_REFUSED = frozenset({400, 403, 404, 405, 406, 500, 501, 503})
"""Answers to HEAD that some sites give although the page is there."""


class State(StrEnum):
    """What became of an address."""

    THERE = "there"
    GONE = "gone"
    NOWHERE = "nowhere"
    UNREACHED = "unreached"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Reached:
    """What the site said.

    Attributes:
        state: GONE where it says so itself; NOWHERE where it answers with a signpost that nobody can follow; UNREACHED
            where it could not be asked; LEFT where the run has given up asking. A site that answers anything else (a
            request to sign in, a refusal of programs) is THERE.
        moved_to: where it is now, where every signpost on the way stands for good; else "".
        trouble: in words, what the state comes from; "" for THERE.
    """

    state: State
    moved_to: str = ""
    trouble: str = ""


class _Signposts(urllib.request.HTTPRedirectHandler):
    """Follows them as browsers do, to sites of the web alone, and notes which they were."""

    def __init__(self) -> None:
        self.codes: list[int] = []

    def redirect_request(  # noqa: PLR0917 urllib calls it so
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme not in _SCHEMES:
            raise urllib.error.HTTPError(newurl, code, msg, headers, fp)
        self.codes.append(code)
        followed = super().redirect_request(req, fp, code, msg, headers, newurl)
        if followed is not None and req.get_method() == "HEAD":
            followed.method = "HEAD"
        return followed


@dataclass(slots=True)
class Web:
    """The web, as one run sees it.

    Attributes:
        cache: where answers are kept for a week; None for nowhere. What could not be reached is asked anew.
        sleep: waits for seconds.
        now: seconds since the epoch.
        clock: seconds that never go back.
    """

    cache: Path | None = None
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.time
    clock: Callable[[], float] = time.monotonic
    _asked: set[str] = field(default_factory=set)
    _silent: dict[tuple[str, int], str] = field(default_factory=dict)
    _known: dict[str, Reached] = field(default_factory=dict)
    _any_answered: bool = False
    _spent: float = 0.0

    def follow(self, address: str) -> Reached:
        """Where an address leads. Of its fragment nothing is said: only a browser finds those."""
        page = urldefrag(address.strip()).url
        if page not in self._known:
            reached = self._kept(page)
            if reached is None:
                since = self.clock()
                reached = self._fetch(page)
                self._spent += self.clock() - since
                if reached.state in {State.THERE, State.GONE}:
                    self._keep(page, reached)
            if reached.state is State.LEFT:
                return reached
            self._any_answered |= reached.state is not State.UNREACHED
            self._known[page] = reached
        return self._known[page]

    def is_cut_off(self) -> bool:
        """Whether several hosts were asked and none has answered: one alone may be at fault itself."""
        return self._hosts_in_vain() > 1

    def _hosts_in_vain(self) -> int:
        return 0 if self._any_answered else len({name for name, _ in self._silent})

    def _fetch(self, page: str) -> Reached:
        if why := fault(page):
            return Reached(State.UNREACHED, trouble=why)
        site = _site(page)
        if site in self._silent:
            return Reached(State.UNREACHED, trouble=self._silent[site])
        if self._hosts_in_vain() >= _GIVE_UP_AFTER:
            return Reached(State.LEFT, trouble=next(iter(self._silent.values())))
        if self._spent >= _PATIENCE_S:
            return Reached(State.LEFT, trouble=f"following took more than {_PATIENCE_S // 60} minutes")
        if site[0] in self._asked:
            self.sleep(_PAUSE_S)
        self._asked.add(site[0])
        reached = _in_time(page, "HEAD")
        if isinstance(reached, int):
            self.sleep(_PAUSE_S)
            reached = _in_time(page, "GET")
        if isinstance(reached, int):
            reached = (
                Reached(State.GONE, trouble=f"it answers {reached}")
                if reached in _GONE
                else Reached(State.THERE)
            )
        if reached.state is State.UNREACHED:
            self._silent[site] = reached.trouble
        return reached

    def _kept(self, page: str) -> Reached | None:
        if self.cache is None:
            return None
        try:
            kept = json.loads(self._path(self.cache, page).read_text(encoding="utf-8"))
            if self.now() - float(kept["at"]) < _KEPT_S:
                return Reached(State(kept["state"]), str(kept["moved_to"]), str(kept["trouble"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return None

    def _keep(self, page: str, reached: Reached) -> None:
        """Faults of the disk are passed over: it is only a cache."""
        if self.cache is None:
            return
        with contextlib.suppress(OSError):
            self.cache.mkdir(parents=True, exist_ok=True)
            kept = {"at": self.now(), **asdict(reached)}
            self._path(self.cache, page).write_text(json.dumps(kept), encoding="utf-8")

    @staticmethod
    def _path(cache: Path, page: str) -> Path:
        return cache / f"{hashlib.sha256(page.encode('utf-8')).hexdigest()[:32]}.json"


def _site(page: str) -> tuple[str, int]:
    """The host and the port of an address that has no fault."""
    parts = urlsplit(page)
    return parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)


def _in_time(page: str, method: str) -> Reached | int:
    """What one request says; a site that sends letter by letter never lets the socket's own time run out."""
    signposts = _Signposts()
    answers: SimpleQueue[Reached | int] = SimpleQueue()
    threading.Thread(target=lambda: answers.put(_once(page, method, signposts)), daemon=True).start()
    try:
        return answers.get(timeout=_TIMEOUT_S)
    except Empty:
        return _unanswered(TimeoutError(), signposts)


def _once(page: str, method: str, signposts: _Signposts) -> Reached | int:
    """What one request says; the number of an answer that needs another look."""
    # Some sites send everyone in a circle who does not bring their cookie.
    opener = urllib.request.build_opener(signposts, urllib.request.HTTPCookieProcessor())
    try:
        request = urllib.request.Request(  # noqa: S310 a web address: others are left out before
            quote(page, safe="%/:?#[]@!$&'()*+,;=~"),
            method=method,
            headers={"User-Agent": _AGENT, "Accept": "*/*"},
        )
        with opener.open(request, timeout=_TIMEOUT_S) as response:
            for_good = bool(signposts.codes) and set(signposts.codes) <= _FOR_GOOD
            return Reached(State.THERE, moved_to=response.url if for_good else "")
    except urllib.error.HTTPError as error:
        with error:
            return _refused(error)
    except UnicodeError:
        return _unanswered("no site can have such a name", signposts)
    except ValueError:
        return Reached(State.NOWHERE, trouble="it leads to an address that cannot be read")
    except (OSError, HTTPException) as error:
        return _unanswered(getattr(error, "reason", error), signposts)


def _refused(error: urllib.error.HTTPError) -> Reached | int:
    """What an answer says that is neither the page nor a signpost that could be followed."""
    if error.code in _HEAD_REFUSED or error.code in _GONE:
        return error.code
    to = error.headers.get("Location")
    if error.code not in _SIGNPOSTS or not to:
        return Reached(State.THERE)
    scheme = urlsplit(to).scheme
    circle = "its signposts lead in a circle"
    return Reached(
        State.NOWHERE,
        trouble=circle if scheme in _SCHEMES | {""} else f"it leads to {scheme}:, which is no website",
    )


def _unanswered(error: object, signposts: _Signposts) -> Reached:
    """Who gives a signpost has answered, whoever is silent behind it."""
    trouble = _in_words(error)
    if signposts.codes:
        return Reached(State.NOWHERE, trouble=f"where it leads on to, {trouble}")
    return Reached(State.UNREACHED, trouble=trouble)


def _in_words(error: object) -> str:
    """Why a site could not be asked; systems say it with numbers and brackets."""
    if isinstance(error, socket.gaierror):
        return "no site of this name is known"
    if isinstance(error, TimeoutError):
        return f"it did not answer within {_TIMEOUT_S} seconds"
    if isinstance(error, ConnectionRefusedError):
        return "it refuses the connection"
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not valid ({error.verify_message})"
    return str(getattr(error, "strerror", None) or error) or "it hangs up"
