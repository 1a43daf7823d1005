"""The HTTP side of the double."""

import dataclasses
import json
import socket
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from builder.mock_lms import pages, posted
from builder.mock_lms.content import UnsatisfiableRangeError

if TYPE_CHECKING:
    from builder.mock_lms.server import LmsHttpServer

LARGEST_BODY = 32 * 1024 * 1024
"""Bytes; more than 250 interactions with the longest answers that SCORM 2004 allows."""

SIGN_IN_PAGE = (
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Sign in</title></head>'
    "<body><h1>Sign in</h1><p>Your session has expired.</p></body></html>"
)


class LmsHandler(BaseHTTPRequestHandler):
    """One connection. HTTP/1.1 with keep-alive; small answers go out at once, else each waits for a delayed ACK."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    disable_nagle_algorithm = True
    timeout = 60
    server_version = "MockLms"
    sys_version = ""
    _pages: ClassVar[dict[str, str]] = {
        "/": "_course",
        "/course": "_course",
        "/launch": "_launch",
        "/frame": "_frame",
        "/elsewhere": "_elsewhere",
        "/record.json": "_record",
    }

    @property
    def lms(self) -> "LmsHttpServer":
        return cast("LmsHttpServer", self.server)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing is printed: what happened is in the record."""

    def do_GET(self) -> None:
        with self.lms.counted():
            if self._refused():
                return
            parts = urlsplit(self.path)
            self.query = dict(parse_qsl(parts.query))
            path = unquote(parts.path)
            if path in self._pages:
                getattr(self, self._pages[path])()
            elif path.startswith("/lms/"):
                self._static(path.removeprefix("/lms/"))
            elif path.startswith("/content/"):
                self._content(path.removeprefix("/content/"))
            else:
                self.send_error(HTTPStatus.NOT_FOUND)

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        with self.lms.counted():
            if self._refused():
                return
            parts = urlsplit(self.path)
            self.query = dict(parse_qsl(parts.query, keep_blank_values=True))
            if parts.path != "/commit":
                self.close_connection = True
                self.send_error(HTTPStatus.NOT_FOUND)
                return
            self._commit()

    def _refused(self) -> bool:
        """Drops the connection when offline; answers strangers (RFC 9110, 421): a page that rebinds its name to
        this machine sends its own Host, another site's page its own Origin.
        """
        if self.lms.desk.switches.offline:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
            return True
        origin = self.headers.get("Origin")
        own = {f"http://{host}" for host in self.lms.hosts}
        if self.headers.get("Host") in self.lms.hosts and origin in own | {None}:
            return False
        self.close_connection = True
        self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        return True

    def _send(self, media_type: str, body: bytes, status: HTTPStatus = HTTPStatus.OK, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        if "Cache-Control" not in headers:
            self.send_header("Cache-Control", "no-cache")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _html(self, text: str) -> None:
        self._send("text/html; charset=utf-8", text.encode("utf-8"))

    def _course(self) -> None:
        record = self.lms.desk.record()
        done = bool(record.attempts) and record.attempts[-1].finished
        self._html(pages.page("course", gradebook=record.gradebook, finished=done, **self.lms.labels()))

    def _launch(self) -> None:
        desk = self.lms.desk
        launch = desk.launch(new_attempt=self.query.get("attempt") == "new")
        behaviour = desk.behaviour
        content = "/content/" + quote(desk.course.href, safe="/?=&#%;,:@!$'()*+~")
        between = behaviour.FRAMES_BETWEEN
        width, height = self.lms.frame
        config = {
            "behaviour": behaviour.NAME,
            "standard": desk.course.standard,
            "edition": desk.course.edition,
            "api": "API" if desk.course.standard == "1.2" else "API_1484_11",
            "item": desk.course.item,
            "shared": [dataclasses.asdict(store) for store in desk.course.shared],
            "transport": self.lms.transport,
            "commitUrl": f"{self.lms.url}/commit?session={launch.session}",
            "values": dict(launch.values),
            "refuseOptional": desk.switches.refuse_optional,
            "noApi": desk.switches.no_api,
            "readableAnswers": desk.switches.readable_answers,
            "content": self._inner(between) if between else content,
            "elsewhere": "/elsewhere",
        }
        self._html(
            pages.page(
                "launch",
                config=pages.embedded(config),
                scripts=self.lms.scripts(),
                frame_name="between" if between else "content",
                width=self._pixels("width", width),
                height=self._pixels("height", height),
                left_open=launch.left_open,
                **self.lms.labels(),
            )
        )

    def _pixels(self, name: str, default: int) -> int:
        asked = self.query.get(name, "")
        return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 5 else default  # noqa: PLR2004

    def _inner(self, level: int) -> str:
        """The address of the frame at `level`, 0 being the content. The middle one is of the other origin."""
        if level == 0:
            content = "/content/" + quote(self.lms.desk.course.href, safe="/?=&#%;,:@!$'()*+~")
            return f"{self.lms.url}{content}"
        host = (
            self.lms.other_url if level == (self.lms.desk.behaviour.FRAMES_BETWEEN + 1) // 2 else self.lms.url
        )
        return f"{host}/frame?level={level}"

    def _frame(self) -> None:
        level = self.query.get("level", "")
        if (
            not (level.isascii() and level.isdecimal())
            or not 1 <= int(level) <= self.lms.desk.behaviour.FRAMES_BETWEEN
        ):
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        inner = int(level) - 1
        name = "between" if inner else "content"
        self._html(pages.page("frame", level=level, inner=self._inner(inner), frame_name=name))

    def _elsewhere(self) -> None:
        self._html(
            '<!doctype html><html lang="en-GB"><head><title>Elsewhere</title></head><body></body></html>'
        )

    def _record(self) -> None:
        text = json.dumps(dataclasses.asdict(self.lms.desk.record()), indent=2)
        self._send("application/json", text.encode("utf-8"))

    def _static(self, name: str) -> None:
        if name == "scorm-again.js" and self.lms.scorm_again:
            self._send("text/javascript", Path(self.lms.scorm_again).read_bytes())
            return
        try:
            text = pages.static(name)
        except KeyError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self._send(f"{pages.STATIC[name]}; charset=utf-8", text.encode("utf-8"))

    def _content(self, name: str) -> None:
        try:
            part = self.lms.content.read(name, self.headers.get("Range"))
        except KeyError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        except UnsatisfiableRangeError:
            self.send_error(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            return
        headers = {"Accept-Ranges": "bytes"}
        if part.partial:
            end = part.start + len(part.data) - 1
            headers["Content-Range"] = f"bytes {part.start}-{end}/{part.total}"
        status = HTTPStatus.PARTIAL_CONTENT if part.partial else HTTPStatus.OK
        self._send(self.lms.content.media_type(name), part.data, status, **headers)

    def _commit(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal() or int(length) > LARGEST_BODY:
            self.close_connection = True
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        body = self.rfile.read(int(length))
        desk = self.lms.desk
        self.lms.pause(desk.switches.slow)
        try:
            commit = posted.read(self.headers.get("Content-Type", ""), body, self.query)
            signed_out = desk.switches.login_page
            failing = not signed_out and desk.fails()
            desk.take(self.query.get("session", ""), commit, stored=not (signed_out or failing))
        except (posted.UnreadableCommitError, KeyError):
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        if signed_out:
            self._html(SIGN_IN_PAGE)
            return
        media_type, answer = desk.behaviour.answer(stored=not failing)
        status = HTTPStatus.INTERNAL_SERVER_ERROR if failing else HTTPStatus.OK
        self._send(media_type, answer.encode("utf-8"), status)
