"""The HTTP side of the double with a learning record store."""

import json
import socket
from html import escape
from http import HTTPStatus
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from builder.mock_lms.content import media_type
from builder.mock_lms.loopback import LoopbackHandler
from builder.mock_lms.records.office import Asked
from builder.mock_lms.records.session import Session
from builder.mock_lms.records.unit import Block

if TYPE_CHECKING:
    from builder.mock_lms.records.server import RecordsHttpServer

_STORE = "/xapi/"
_SIGN_IN = b'<!doctype html><html lang="en-GB"><title>Sign in</title><h1>Sign in</h1></html>'
_LARGEST_BODY = 4 * 1024 * 1024


class RecordsHandler(LoopbackHandler):
    """One connection to the LMS or its store."""

    @property
    def lms(self) -> "RecordsHttpServer":
        return cast("RecordsHttpServer", self.server)

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
            self._begin(query)
        elif path == "/fetch" and self.command == "POST":
            if office.switches.login_page:
                self._send("text/html; charset=utf-8", _SIGN_IN)
            else:
                self._send(
                    "application/json", json.dumps(office.fetch(query.get("session", ""))).encode("utf-8")
                )
        elif path == "/course":
            self._html(office.course.title, f"<p>Course page</p>{self._contents()}")
        elif path.startswith("/content/"):
            self._content(path.removeprefix("/content/"))
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _content(self, name: str) -> None:
        try:
            file = self.lms.content.read(name, None)
        except KeyError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._send(media_type(name, {}), b"".join(file.chunks))

    def _begin(self, query: dict[str, str]) -> None:
        try:
            session = self.lms.office.launch(
                new_registration=query.get("registration") == "new", unit=query.get("unit", "")
            )
        except KeyError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._launch(session)

    def _contents(self) -> str:
        """A table of contents; "" where there is one thing to launch."""
        course = self.lms.office.course
        if len(course.units) == 1:
            return ""
        satisfied = self.lms.office.course_record().satisfied
        rows = []
        for depth, part in course.walk():
            title = escape(part.title)
            if not isinstance(part, Block):
                address = f"/launch?{urlencode({'unit': part.id})}"
                title = f'<a href="{escape(address)}">{title}</a>'
            word = "satisfied" if satisfied[part.id] else "not satisfied"
            rows.append(f'<li style="margin-inline-start: {depth}rem">{title} <small>{word}</small></li>')
        return f'<nav aria-label="Contents"><ul>{"".join(rows)}</ul></nav>'

    def _launch(self, session: Session) -> None:
        office = self.lms.office
        unit = next(one for one in office.course.units if one.id == session.publisher_id)
        address = f"/content/{quote(unit.url, safe='/?=&%')}"
        address += ("&" if "?" in address else "?") + urlencode(
            launch_query(self.lms.url, self.lms.other_url, session, unit.standard), quote_via=quote
        )
        if office.switches.own_window:
            self.send_response(HTTPStatus.FOUND)
            self.send_header("Location", address)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        title = escape(unit.title)
        self._html(
            unit.title,
            f'<nav><a href="/course">Exit activity</a></nav>{self._contents()}'
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
