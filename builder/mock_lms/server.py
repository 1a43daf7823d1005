"""A mock LMS for one package and one learner, on this machine's loopback only."""

from collections.abc import Mapping
from pathlib import Path

from builder.mock_lms.activity import Activity
from builder.mock_lms.behaviours.contract import Behaviour
from builder.mock_lms.behaviours.registry import BEHAVIOURS
from builder.mock_lms.content import ZipContent
from builder.mock_lms.enrolment import Enrolment
from builder.mock_lms.handler import LmsHandler
from builder.mock_lms.loopback import LoopbackServer
from builder.mock_lms.organization import read_organization
from builder.mock_lms.record import CourseRecord, Record
from builder.mock_lms.running import Running
from builder.mock_lms.switches import Switches


class LmsHttpServer(LoopbackServer):
    """The server of one activity."""

    def __init__(self, activity: Activity) -> None:
        super().__init__(LmsHandler)
        self.activity = activity

    @property
    def offline(self) -> bool:
        return self.activity.desk.switches.offline


class MockLms(Running[LmsHttpServer]):
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
            transport: "sync", "moodle", "beacon" or "async"; not every behaviour has every one (`TRANSPORTS`).
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
        self.transport = transport
        self.switches = switches or Switches()
        content = ZipContent(package_zip)
        try:
            organization = read_organization(content.zip)
            ordered = transport == "async"
            self._enrolment = Enrolment(self.behaviour, organization, self.switches, ordered=ordered)
        except Exception:
            content.close()
            raise
        self._desk = self._enrolment.first
        frame = frame or self.behaviour.FRAME
        activity = Activity(self._desk, content, transport, frame, scorm_again, enrolment=self._enrolment)
        super().__init__(LmsHttpServer(activity), "mock-lms", content.close)

    def launch_url(self, item: str = "", *, new_attempt: bool = False) -> str:
        """Where a learner opens the activity, or one item of it.

        `new_attempt`: with the box "Start a new attempt" ticked; of several items it is one of them all.
        """
        return self._launch_url(item=item, attempt="new" if new_attempt else "")

    @property
    def record(self) -> Record:
        """Everything the server holds at this moment; of several items that of the first."""
        return self._desk.record()

    @property
    def course_record(self) -> CourseRecord:
        """The same of all items, and what the LMS makes of the whole."""
        return self._enrolment.record()

    def alter(self, values: Mapping[str, str], item: str = "") -> None:
        """Overwrites stored values of the last attempt at an item, "" for the first, as an administrator or a fault of
        the LMS would. Raises KeyError for no such item.
        """
        (self._enrolment.desks[item] if item else self._desk).alter(values)
