"""The HTTP side of the double."""

import dataclasses
import json
import time
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, ClassVar, cast
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from builder.mock_lms import pages, posted
from builder.mock_lms.activity import Activity
from builder.mock_lms.content import Content, UnsatisfiableRangeError, media_type
from builder.mock_lms.desk import Desk
from builder.mock_lms.digits import number_of
from builder.mock_lms.enrolment import ClosedItemError, Enrolment
from builder.mock_lms.loopback import LoopbackHandler

if TYPE_CHECKING:
    from builder.mock_lms.server import LmsHttpServer

LARGEST_BODY = 32 * 1024 * 1024
"""Bytes; more than 250 interactions with the longest answers that SCORM 2004 allows."""

ON_ITS_WAY_S = 3.0
"""For how long a commit is waited for that a page says it has sent."""

SIGN_IN_PAGE = (
    '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Sign in</title></head>'
    "<body><h1>Sign in</h1><p>Your session has expired.</p></body></html>"
)


class LmsHandler(LoopbackHandler):
    """One connection to an LMS."""

    _pages: ClassVar[dict[str, str]] = {
        "/": "_course",
        "/course": "_course",
        "/launch": "_launch",
        "/frame": "_frame",
        "/elsewhere": "_elsewhere",
        "/record.json": "_record",
        "/contents": "_contents",
        "/valid": "_valid",
    }

    @property
    def activity(self) -> Activity:
        """What this request is about."""
        return cast("LmsHttpServer", self.server).activity

    @property
    def transport(self) -> str:
        """How the commits of the next launch travel."""
        return self.activity.transport

    @property
    def desk(self) -> Desk:
        """Of the item that the address names, else of the first. Raises KeyError for no such item."""
        return self.activity.desk_of(self.query.get("item", ""))

    def do_GET(self) -> None:  # noqa: N802 - the standard library's name
        with self.loopback.counted():
            if self._read_address():
                self.get("/" + "/".join(self.parts))

    def do_HEAD(self) -> None:  # noqa: N802 - the standard library's name
        self.do_GET()

    def do_POST(self) -> None:  # noqa: N802 - the standard library's name
        with self.loopback.counted():
            if self._read_address():
                self.post("/" + "/".join(self.parts))

    def _read_address(self) -> bool:
        """Whether the request is to be answered; if not, the refusal is sent."""
        if self.refused():
            return False
        try:
            address = urlsplit(self.path)
        except ValueError:
            self.close_connection = True
            self.send_error(HTTPStatus.BAD_REQUEST)
            return False
        self.query = dict(parse_qsl(address.query, keep_blank_values=True))
        # Parted before they are unquoted: a slash that is quoted is part of a name.
        self.parts = [unquote(part) for part in address.path.removeprefix("/").split("/")]
        return True

    def get(self, path: str) -> None:
        """Answers a request for a page of the activity."""
        if path in self._pages:
            try:
                getattr(self, self._pages[path])()
            except KeyError:  # no such item or session
                self.send_error(HTTPStatus.NOT_FOUND)
        elif path.startswith("/lms/"):
            self._static(path.removeprefix("/lms/"))
        elif path.startswith("/content/"):
            self._content(path.removeprefix("/content/"))
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def post(self, path: str) -> None:
        """Takes what content sends to the activity."""
        if path == "/commit":
            self._commit()
        elif path == "/next" and self.activity.course is not None:
            self._next(self.activity.course)
        else:
            self.close_connection = True
            self.send_error(HTTPStatus.NOT_FOUND)

    def _course(self) -> None:
        course = self.activity.course
        if course is None:
            record = self.activity.desk.record()
            gradebook, done = record.gradebook, bool(record.attempts) and record.attempts[-1].finished
        else:
            gradebook = course.record().gradebook
            done = all(desk.finished for desk in course.desks.values())
        self.html(
            pages.page(
                "course",
                gradebook=gradebook,
                finished=done,
                refused=self.query.get("refused", ""),
                **self.activity.labels(),
            )
        )

    def _contents(self) -> None:
        """The table of contents as it is when a commit is there."""
        course = self.activity.course
        if course is None:
            raise KeyError
        self._await_commit(course.desk_of(self.query.get("session", "")))
        self.html(pages.page("contents", **self.activity.labels()))

    def _valid(self) -> None:
        course = self.activity.course
        if course is None:
            raise KeyError
        answer = course.behaviour.valid(course.moment(), self.query.get("asked", ""))
        self.reply("text/plain", answer.encode("ascii"))

    def _await_commit(self, desk: Desk) -> None:
        """Waits for a commit that the page says it has sent."""
        wanted = number_of(self.query.get("number", "")) or 0
        deadline = time.monotonic() + ON_ITS_WAY_S
        while (desk.arrived(self.query.get("session", "")) or 0) < wanted and time.monotonic() < deadline:
            self.loopback.pause(0.02)

    def _next(self, course: Enrolment) -> None:
        """Where the page goes when a session is over, once its last commit is there."""
        session = self.query.get("session", "")
        if self.body(0) is None:
            return
        try:
            self._await_commit(course.desk_of(session))
            target = course.carry_out(session)
        except KeyError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.reply(
            "application/json", json.dumps({"location": self._location(course, target)}).encode("ascii")
        )

    def _location(self, course: Enrolment, target: str | None) -> str:
        base = self.activity.base
        if target is None:
            return ""
        if target:
            return f"{base}/launch?{urlencode({'item': target})}"
        last = course.record().navigations[-1]
        return f"{base}/course" + ("" if last.valid else f"?{urlencode({'refused': last.request})}")

    def _launch(self) -> None:
        if self.headers.get("Sec-Fetch-Site") == "cross-site":  # another site must not begin a visit
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        activity = self.activity
        desk = self.desk
        try:
            launch = activity.launch(
                self.query.get("item", ""),
                new_attempt=self.query.get("attempt") == "new",
                continued=self.query.get("continued", ""),
            )
        except ClosedItemError:
            page = pages.page("closed", item=desk.course.title, **activity.labels())
            self.html(page, HTTPStatus.FORBIDDEN)
            return
        behaviour = desk.behaviour
        between = behaviour.FRAMES_BETWEEN
        config = {
            "behaviour": behaviour.NAME,
            "standard": desk.course.standard,
            "edition": desk.course.edition,
            "api": "API" if desk.course.standard == "1.2" else "API_1484_11",
            "item": desk.course.item,
            "shared": [dataclasses.asdict(store) for store in desk.course.shared],
            "transport": self.transport,
            "commitUrl": f"{self.loopback.url}{activity.base}/commit?session={launch.session}",
            "values": dict(launch.values),
            "refuseOptional": desk.switches.refuse_optional,
            "noApi": desk.switches.no_api,
            "readableAnswers": desk.switches.readable_answers,
            "content": self._inner(between) if between else activity.start(desk),
            **self._ways(launch.session),
            "elsewhere": f"{activity.base}/elsewhere",
            "left": launch.left_open,
        }
        self.html(self.launch_page(config, "between" if between else "content"))

    def _ways(self, session: str) -> dict[str, dict[str, str]]:
        """Where the page of a course of several items asks for the ways between them."""
        if self.activity.course is None:
            return {}
        asked = urlencode({"session": session})
        base = f"{self.loopback.url}{self.activity.base}"
        return {
            "course": {
                "valid": f"{base}/valid?{asked}",
                "next": f"{base}/next?{asked}",
                "contents": f"{base}/contents?{asked}",
            }
        }

    def launch_page(self, config: dict[str, Any], frame_name: str) -> str:
        """The page with the API; `config` is what its scripts are told."""
        width, height = self.activity.frame
        return pages.page(
            "launch",
            config=pages.embedded(config),
            scripts=self.activity.scripts(self.transport),
            frame_name=frame_name,
            width=self._pixels("width", width),
            height=self._pixels("height", height),
            left_open=config["left"],
            item=self.desk.course.title,
            here=self.desk.course.item,
            **self.activity.labels(),
        )

    def _pixels(self, name: str, default: int) -> int:
        asked = self.query.get(name, "")
        return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 5 else default  # noqa: PLR2004

    def _inner(self, level: int) -> str:
        """The address of the frame at `level`, 0 being the content. The middle one is of the other origin."""
        if level == 0:
            return f"{self.loopback.url}{self.activity.start(self.desk)}"
        middle = (self.activity.desk.behaviour.FRAMES_BETWEEN + 1) // 2
        host = self.loopback.other_url if level == middle else self.loopback.url
        item = "" if self.activity.course is None else f"&{urlencode({'item': self.desk.course.item})}"
        return f"{host}{self.activity.base}/frame?level={level}{item}"

    def _frame(self) -> None:
        level = number_of(self.query.get("level", ""))
        if level is None or not 1 <= level <= self.activity.desk.behaviour.FRAMES_BETWEEN:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        inner = level - 1
        name = "between" if inner else "content"
        self.html(
            pages.page(
                "frame", base=self.activity.base, level=level, inner=self._inner(inner), frame_name=name
            )
        )

    def _elsewhere(self) -> None:
        self.html(
            '<!doctype html><html lang="en-GB"><head><title>Elsewhere</title></head><body></body></html>'
        )

    def _record(self) -> None:
        course = self.activity.course
        record = self.activity.desk.record() if course is None else course.record()
        text = json.dumps(dataclasses.asdict(record), indent=2)
        self.reply("application/json", text.encode("utf-8"))

    def _static(self, name: str) -> None:
        if name == "scorm-again.js" and self.activity.scorm_again:
            self.reply(
                "text/javascript", self.activity.scorm_again.read_bytes(), Cache_Control=self.freshness()
            )
            return
        try:
            text = pages.static(name)
        except KeyError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.reply(
            f"{pages.STATIC[name]}; charset=utf-8", text.encode("utf-8"), Cache_Control=self.freshness()
        )

    def freshness(self) -> str:
        """How long a part of a page may be kept: beyond its process only by a page that names no such."""
        return "private, max-age=86400, immutable" if self.query.get("of") else "no-cache"

    def _content(self, name: str) -> None:
        self.send_file(self.activity.content, name)

    def send_file(self, content: Content, name: str) -> None:
        """Answers with a file of a package."""
        try:
            part = content.read(name, self.headers.get("Range"))
        except KeyError:
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        except UnsatisfiableRangeError:
            self.send_error(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            return
        headers = {"Accept-Ranges": "bytes"}
        if part.partial:
            end = part.start + part.length - 1
            headers["Content-Range"] = f"bytes {part.start}-{end}/{part.total}"
        status = HTTPStatus.PARTIAL_CONTENT if part.partial else HTTPStatus.OK
        kind = media_type(name, self.activity.desk.behaviour.MEDIA_TYPES)
        self.reply_in_parts(kind, part.chunks, part.length, status, **headers)

    def _commit(self) -> None:
        with self.loopback.counted(self.query.get("session", "")):
            self._take_commit()

    def _take_commit(self) -> None:
        body = self.body(LARGEST_BODY)
        if body is None:
            return
        session = self.query.get("session", "")
        desk = self.activity.desk
        self.loopback.pause(desk.switches.slow)
        try:
            desk = self.activity.desk_of_session(session)
            commit = posted.read(self.headers.get("Content-Type", ""), body, self.query)
            signed_out = desk.switches.login_page
            failing = not signed_out and desk.fails()
            desk.take(session, commit, stored=not (signed_out or failing))
        except (posted.UnreadableCommitError, KeyError):
            self.send_error(HTTPStatus.BAD_REQUEST)
            return
        if signed_out:
            self.html(SIGN_IN_PAGE)
            return
        media_type, answer = desk.behaviour.answer(stored=not failing)
        status = HTTPStatus.INTERNAL_SERVER_ERROR if failing else HTTPStatus.OK
        self.reply(media_type, answer.encode("utf-8"), status)
