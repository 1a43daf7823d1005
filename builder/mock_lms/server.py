"""A mock LMS for one package and one learner, on this machine's loopback only."""

import threading
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from builder.mock_lms.activity import Activity
from builder.mock_lms.behaviours.contract import Behaviour
from builder.mock_lms.behaviours.registry import BEHAVIOURS
from builder.mock_lms.content import ZipContent
from builder.mock_lms.course import read_course
from builder.mock_lms.desk import Desk
from builder.mock_lms.handler import LmsHandler
from builder.mock_lms.loopback import LoopbackServer
from builder.mock_lms.record import Record
from builder.mock_lms.switches import Switches


class LmsHttpServer(LoopbackServer):
    """The server of one activity."""

    def __init__(self, activity: Activity) -> None:
        super().__init__(LmsHandler)
        self.activity = activity

    @property
    def offline(self) -> bool:
        return self.activity.desk.switches.offline


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
        self._content = ZipContent(package_zip)
        try:
            course = read_course(self._content.zip)
        except Exception:
            self._content.close()
            raise
        self._desk = Desk(self.behaviour, course, self.switches, ordered=transport == "async")
        self._server = LmsHttpServer(
            Activity(self._desk, self._content, transport, frame or self.behaviour.FRAME, scorm_again)
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
