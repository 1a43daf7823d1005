"""A mock LMS with a learning record store, for one package and one learner, on this machine's loopback only."""

import json
import socket
import threading
from html import escape
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import Self, cast
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit
from zipfile import ZipFile

from builder.mock_lms.content import media_type
from builder.mock_lms.loopback import LoopbackHandler, LoopbackServer
from builder.mock_lms.records.office import Asked, Office
from builder.mock_lms.records.record import Record
from builder.mock_lms.records.session import Session
from builder.mock_lms.records.switches import RecordSwitches
from builder.mock_lms.records.unit import read_unit

_STORE = "/xapi/"
_SIGN_IN = b'<!doctype html><html lang="en-GB"><title>Sign in</title><h1>Sign in</h1></html>'
_LARGEST_BODY = 4 * 1024 * 1024


class _Server(LoopbackServer):
    def __init__(self, package: ZipFile, switches: RecordSwitches) -> None:
        super().__init__(_Handler)
        self.package = package
        self.names = frozenset(package.namelist())
        self.reading = threading.Lock()
        self.office = Office(read_unit(package), switches, f"{self.url}/course")

    @property
    def offline(self) -> bool:
        return self.office.switches.offline


class _Handler(LoopbackHandler):
    @property
    def lms(self) -> _Server:
        return cast("_Server", self.server)

    def do_GET(self) -> None:  # noqa: N802 - the standard library's name
        self._serve()

    def do_POST(self) -> None:  # noqa: N802 - the standard library's name
        self._serve()

    def do_PUT(self) -> None:  # noqa: N802 - the standard library's name
        self._serve()

    def do_OPTIONS(self) -> None:  # noqa: N802 - the standard library's name
        self._serve()

    def _serve(self) -> None:
        with self.lms.counted():
            body = self._taken()
            if body is None:
                return
            parts = urlsplit(self.path)
            query = dict(parse_qsl(parts.query))
            if self.command == "OPTIONS":
                self._send("text/plain", b"", HTTPStatus.NO_CONTENT)
            elif parts.path.startswith(_STORE):
                self._store(parts.path.removeprefix(_STORE), query, body)
            else:
                self._page(unquote(parts.path), query)

    def _taken(self) -> bytes | None:
        """What came with the request; None where it is not answered any more."""
        if self.refused():
            return None
        return self.body(_LARGEST_BODY) if self.headers.get("Content-Length") else b""

    def _page(self, path: str, query: dict[str, str]) -> None:
        office = self.lms.office
        if path == "/launch":
            self._launch(office.launch(new_registration=query.get("registration") == "new"))
        elif path == "/fetch" and self.command == "POST":
            if office.switches.login_page:
                self._send("text/html; charset=utf-8", _SIGN_IN)
            else:
                self._send(
                    "application/json", json.dumps(office.fetch(query.get("session", ""))).encode("utf-8")
                )
        elif path == "/course":
            self._html(office.unit.title, "<p>Course page</p>")
        elif path.startswith("/content/") and path.removeprefix("/content/") in self.lms.names:
            name = path.removeprefix("/content/")
            with self.lms.reading:
                content = self.lms.package.read(name)
            self._send(media_type(name, {}), content)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _launch(self, session: Session) -> None:
        office = self.lms.office
        address = f"/content/{quote(office.unit.url, safe='/?=&%')}"
        address += ("&" if "?" in address else "?") + urlencode(
            launch_query(self.lms.url, self.lms.other_url, session, office.unit.standard), quote_via=quote
        )
        if office.switches.own_window:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", address)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        title = escape(office.unit.title)
        self._html(
            office.unit.title,
            f'<nav><a href="/course">Exit activity</a></nav>'
            f'<iframe name="content" title="{title}" width="960" height="700" src="{escape(address)}"></iframe>',
        )

    def _store(self, resource: str, query: dict[str, str], body: bytes) -> None:
        office = self.lms.office
        switches = office.switches
        headers = {name.lower(): value for name, value in self.headers.items()}
        asked = Asked(self.command, resource, query, headers, body)
        self.lms.pause(switches.slow)
        if switches.login_page:
            office.note(asked, HTTPStatus.OK)
            self._send("text/html; charset=utf-8", _SIGN_IN)
            return
        if self.command == "PUT" and office.fails():
            office.note(asked, HTTPStatus.INTERNAL_SERVER_ERROR)
            self._send("text/plain", b"", HTTPStatus.INTERNAL_SERVER_ERROR)
            return
        answer = office.answer(asked)
        if self.command == "PUT" and switches.lost > 0:
            switches.lost -= 1
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return
        self._send("application/json", answer.body, HTTPStatus(answer.status), answer.etag)

    def _html(self, title: str, body: str) -> None:
        page = f'<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>{escape(title)}</title>{body}</html>'
        self._send("text/html; charset=utf-8", page.encode("utf-8"))

    def _send(self, kind: str, body: bytes, status: HTTPStatus = HTTPStatus.OK, etag: str = "") -> None:
        self.send_response(status)
        if status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        if origin := self.headers.get("Origin"):
            self.send_header("Access-Control-Allow-Origin", origin)
            self.send_header("Access-Control-Allow-Methods", "GET, PUT, POST")
            allowed = "Authorization, Content-Type, If-Match, X-Experience-API-Version"
            self.send_header("Access-Control-Allow-Headers", allowed)
            if not self.lms.office.switches.hide_etag:
                self.send_header("Access-Control-Expose-Headers", "ETag")
        if etag:
            self.send_header("ETag", etag)
        self.end_headers()
        if status != HTTPStatus.NO_CONTENT:
            self.wfile.write(body)


def launch_query(lms: str, store: str, session: Session, standard: str) -> dict[str, str]:
    """The parameters of a launch: those of cmi5 (8.1), or of what Tin Can packages are launched with."""
    actor = json.dumps(session.actor)
    if standard == "cmi5":
        return {
            "endpoint": f"{store}{_STORE}",
            "fetch": f"{lms}/fetch?session={session.key}",
            "actor": actor,
            "registration": session.registration.id,
            "activityId": session.activity,
        }
    session.fetched = session.prepared = True
    return {
        "endpoint": f"{store}{_STORE}",
        "auth": f"Basic {session.token}",
        "actor": actor,
        "registration": session.registration.id,
        "activity_id": session.activity,
    }


class MockRecords:
    """A running double; use it as a context manager.

    A launch is a new session of the same registration: the next day is simply the next launch. The learning record
    store is of another origin than the content, as it mostly is.
    """

    def __init__(self, package_zip: Path, switches: RecordSwitches | None = None) -> None:
        """Take a package of cmi5 or xAPI. Raises UnplayablePackageError."""
        self.switches = switches or RecordSwitches()
        self._package = ZipFile(package_zip)
        try:
            self._server = _Server(self._package, self.switches)
        except Exception:
            self._package.close()
            raise
        self._thread = threading.Thread(
            target=self._server.serve_forever,
            kwargs={"poll_interval": 0.05},
            name="mock-records",
            daemon=True,
        )

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.stopping.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self._package.close()

    @property
    def url(self) -> str:
        """The content's origin."""
        return self._server.url

    @property
    def office(self) -> Office:
        """The LMS without HTTP."""
        return self._server.office

    def launch_url(self, *, new_attempt: bool = False) -> str:
        """Where a learner opens the activity. `new_attempt`: in a new registration."""
        return f"{self.url}/launch" + ("?registration=new" if new_attempt else "")

    def course_url(self) -> str:
        """Where a session's returnURL leads."""
        return f"{self.url}/course"

    @property
    def record(self) -> Record:
        """Everything the server holds at this moment."""
        return self._server.office.record()

    def settle(self, quiet: float = 0.25, limit: float = 15.0) -> None:
        """Waits until no request has been under way for `quiet` seconds. Raises TimeoutError after `limit`."""
        if not self._server.settle(quiet, limit):
            raise TimeoutError(f"requests are still under way after {limit} seconds")
