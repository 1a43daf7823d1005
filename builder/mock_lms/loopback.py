"""An HTTP server that this machine alone can reach, and that answers to its own names only."""

import errno
import os
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast

from builder.mock_lms.digits import number_of

ADDRESS = "127.0.0.1"

_FULL = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})
_FULL_S = 0.2
"""Before a connection is tried again that there was no room for; it waits meanwhile."""


class LoopbackServer(ThreadingHTTPServer):
    """One thread a connection."""

    daemon_threads = True
    block_on_close = False
    # On Windows the option means that two servers may share a port.
    allow_reuse_address = os.name == "posix"

    def __init__(self, handler: type["LoopbackHandler"], port: int = 0) -> None:
        """`port`: 0 for any that is free. Raises OSError when it is taken."""
        super().__init__((ADDRESS, port), handler)
        self.port: int = self.server_address[1]
        self.url = f"http://{ADDRESS}:{self.port}"
        self.other_url = f"http://localhost:{self.port}"
        self.hosts = {f"{ADDRESS}:{self.port}", f"localhost:{self.port}"}
        self.stopping = threading.Event()
        self._idle = threading.Condition()
        self._busy: Counter[str] = Counter()
        self._last = time.monotonic()

    @property
    def offline(self) -> bool:
        """Whether connections are dropped without an answer."""
        return False

    def get_request(self) -> tuple[Any, Any]:
        try:
            return super().get_request()
        except OSError as error:
            if error.errno in _FULL:
                self.stopping.wait(_FULL_S)
            raise

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle of an answer is what this server is for; anything else is shown."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def pause(self, seconds: float) -> None:
        """Waits, but not beyond the server's own end."""
        if seconds > 0:
            self.stopping.wait(seconds)

    @contextmanager
    def counted(self, about: str = "") -> Iterator[None]:
        """Counts a request as busy; what it is `about` is counted for itself."""
        with self._idle:
            self._busy[about] += 1
        try:
            yield
        finally:
            with self._idle:
                self._busy -= Counter({about: 1})
                self._last = time.monotonic()
                self._idle.notify_all()

    def settle(self, quiet: float, limit: float, about: str = "") -> bool:
        """Waits until no request has been under way for `quiet` seconds; whether that came before `limit`.

        `about`: only such requests count, and the quiet begins now at the earliest. Without it all do.
        """
        start = time.monotonic()
        deadline = start + limit
        was_calm = True
        with self._idle:
            while True:
                now = time.monotonic()
                calm = not self._busy[about]
                if not about:
                    start = self._last
                elif not was_calm:
                    start = now
                was_calm = calm
                rest = start + quiet - now if calm else quiet
                if calm and rest <= 0:
                    return True
                if now >= deadline:
                    return False
                self._idle.wait(min(rest, deadline - now))


class LoopbackHandler(BaseHTTPRequestHandler):
    """One connection. HTTP/1.1 with keep-alive; small answers go out at once, else each waits for a delayed ACK."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    timeout = 60
    server_version = "MockLms"
    sys_version = ""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing is printed: what happened is in the record."""

    @property
    def loopback(self) -> LoopbackServer:
        return cast("LoopbackServer", self.server)

    def refused(self) -> bool:
        """Drops the connection when offline; answers strangers (RFC 9110, 421): a page that rebinds its name to
        this machine sends its own Host, another site's page its own Origin.
        """
        server = self.loopback
        if server.offline:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return True
        origin = self.headers.get("Origin")
        own = {f"http://{host}" for host in server.hosts}
        if self.headers.get("Host") in server.hosts and (
            origin in own or (origin is None and not self.foreign)
        ):
            return False
        self.close_connection = True
        self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        return True

    @property
    def foreign(self) -> bool:
        """Whether a page of another site asks for a part of its own. A link that leads here is followed: browsers
        call our own frames of the other name foreign, too. A browser that says nothing is believed.
        """
        fetched = self.headers.get("Sec-Fetch-Mode", "") != "navigate"
        return fetched and self.headers.get("Sec-Fetch-Site") == "cross-site"

    def body(self, largest: int) -> bytes | None:
        """What was posted; None, with the refusal sent, when it is too large or of unknown length."""
        length = number_of(self.headers.get("Content-Length", ""))
        if length is None or length > largest:
            self.close_connection = True
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return None
        return self.rfile.read(length)

    def reply(self, media_type: str, body: bytes, status: HTTPStatus = HTTPStatus.OK, **headers: str) -> None:
        """Sends an answer; the names of `headers` with `_` for `-`."""
        self.reply_in_parts(media_type, (body,), len(body), status, **headers)

    def reply_in_parts(
        self, media_type: str, parts: Iterable[bytes], length: int, status: HTTPStatus, **headers: str
    ) -> None:
        """Sends an answer of `length` bytes that need not be in memory at once."""
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(length))
        for name, value in {"Cache_Control": "no-cache", **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command == "HEAD":
            return
        for part in parts:
            self.wfile.write(part)
            length -= len(part)
        if length > 0:  # a file has shrunk meanwhile: nobody may wait for the rest
            self.close_connection = True

    def html(self, text: str, status: HTTPStatus = HTTPStatus.OK, **headers: str) -> None:
        self.reply("text/html; charset=utf-8", text.encode("utf-8"), status, **headers)
