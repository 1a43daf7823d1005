"""A mock LMS for one package and one learner, on this machine's loopback only."""

import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from builder.mock_lms import pages
from builder.mock_lms.behaviours.contract import Behaviour
from builder.mock_lms.behaviours.registry import BEHAVIOURS
from builder.mock_lms.content import Content
from builder.mock_lms.course import read_course
from builder.mock_lms.desk import Desk
from builder.mock_lms.handler import LmsHandler
from builder.mock_lms.record import Record
from builder.mock_lms.switches import Switches


class LmsHttpServer(ThreadingHTTPServer):
    """One thread a connection."""

    daemon_threads = True
    block_on_close = False

    def __init__(
        self,
        desk: Desk,
        content: Content,
        transport: str,
        frame: tuple[int, int],
        scorm_again: Path | None,
    ) -> None:
        super().__init__(("127.0.0.1", 0), LmsHandler)
        self.desk = desk
        self.content = content
        self.transport = transport
        self.frame = frame
        self.scorm_again = scorm_again
        port = self.server_address[1]
        self.url = f"http://127.0.0.1:{port}"
        self.other_url = f"http://localhost:{port}"
        self.hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self.stopping = threading.Event()
        self._idle = threading.Condition()
        self._busy = 0
        self._last = time.monotonic()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle of an answer is what this server is for; anything else is shown."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def labels(self) -> dict[str, object]:
        return {
            "course": self.desk.course,
            "behaviour": self.desk.behaviour.NAME,
            "transport": self.transport,
        }

    def scripts(self) -> list[str]:
        """The launch page's scripts, in order."""
        return pages.scripts(self.desk.course.standard, self.desk.behaviour.NAME, self.transport)

    def pause(self, seconds: float) -> None:
        """Waits, but not beyond the server's own end."""
        if seconds > 0:
            self.stopping.wait(seconds)

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Counts a request as busy."""
        with self._idle:
            self._busy += 1
        try:
            yield
        finally:
            with self._idle:
                self._busy -= 1
                self._last = time.monotonic()
                self._idle.notify_all()

    def settle(self, quiet: float, limit: float) -> bool:
        deadline = time.monotonic() + limit
        with self._idle:
            while True:
                now = time.monotonic()
                rest = self._last + quiet - now if not self._busy else quiet
                if not self._busy and rest <= 0:
                    return True
                if now >= deadline:
                    return False
                self._idle.wait(min(rest, deadline - now))


class MockLms:
    """A running LMS double; use it as a context manager.

    A launch is a new session: the next day is simply the next launch. What a test judges is `record`, read when the
    page is gone.
    """

    def __init__(
        self,
        package_zip: Path,
        behaviour: str = "strict",
        transport: str = "sync",
        switches: Switches | None = None,
        *,
        frame: tuple[int, int] | None = None,
        scorm_again: Path | None = None,
    ) -> None:
        """Take a package, a behaviour and a transport.

        Args:
            package_zip: a package of SCORM 1.2 or SCORM 2004; its manifest tells which.
            behaviour: "strict", "moodle", "blackboard" or "scorm-again".
            transport: "sync", "moodle" or "async"; not every behaviour has every one (`TRANSPORTS`).
            switches: what goes wrong; may be changed while the server runs.
            frame: width and height of the content's frame in CSS pixels; that LMS's own by default.
            scorm_again: path of scorm-again's browser build, which that behaviour needs.

        Raises ValueError for a combination that does not exist, UnplayablePackageError.
        """
        if behaviour not in BEHAVIOURS:
            raise ValueError(f"no such behaviour: {behaviour} (there are {', '.join(BEHAVIOURS)})")
        self.behaviour: Behaviour = BEHAVIOURS[behaviour]
        if transport not in self.behaviour.TRANSPORTS:
            raise ValueError(
                f"{behaviour} has no transport {transport} (it has {', '.join(self.behaviour.TRANSPORTS)})"
            )
        if behaviour == "scorm-again" and not scorm_again:
            raise ValueError("the behaviour scorm-again needs the path of scorm-again's browser build")
        self.switches = switches or Switches()
        self._content = Content(package_zip, self.behaviour.MEDIA_TYPES)
        try:
            course = read_course(self._content.zip)
        except Exception:
            self._content.close()
            raise
        self._desk = Desk(self.behaviour, course, self.switches, ordered=transport == "async")
        self._server = LmsHttpServer(
            self._desk, self._content, transport, frame or self.behaviour.FRAME, scorm_again
        )
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, name="mock-lms", daemon=True
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
        self._content.close()

    @property
    def url(self) -> str:
        """The origin, ``http://127.0.0.1:port``."""
        return self._server.url

    def launch_url(self, *, new_attempt: bool = False) -> str:
        """Where a learner opens the activity. `new_attempt`: with the box "Start a new attempt" ticked."""
        return f"{self.url}/launch" + ("?attempt=new" if new_attempt else "")

    def course_url(self) -> str:
        """The page with the gradebook, where "Exit activity" leads."""
        return f"{self.url}/course"

    @property
    def record(self) -> Record:
        """Everything the server holds at this moment."""
        return self._desk.record()

    def settle(self, quiet: float = 0.25, limit: float = 15.0) -> None:
        """Waits until no request has been under way for `quiet` seconds: beacons arrive after the page is gone.

        Raises TimeoutError after `limit` seconds.
        """
        if not self._server.settle(quiet, limit):
            raise TimeoutError(f"requests are still under way after {limit} seconds")

    def alter(self, values: Mapping[str, str]) -> None:
        """Overwrites stored values of the last attempt, as an administrator or a fault of the LMS would."""
        self._desk.alter(values)
