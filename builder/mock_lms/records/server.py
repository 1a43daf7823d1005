"""A mock LMS with a learning record store, for one package and one learner, on this machine's loopback only."""

from pathlib import Path

from builder.mock_lms.content import ZipContent
from builder.mock_lms.loopback import LoopbackServer
from builder.mock_lms.records.handler import RecordsHandler
from builder.mock_lms.records.office import Office
from builder.mock_lms.records.record import CourseRecord, Record
from builder.mock_lms.records.switches import RecordSwitches
from builder.mock_lms.records.unit import read_structure
from builder.mock_lms.running import Running


class RecordsHttpServer(LoopbackServer):
    """The server of the LMS and, under its other name, of the store."""

    def __init__(self, content: ZipContent, switches: RecordSwitches) -> None:
        structure = read_structure(content.zip)
        super().__init__(RecordsHandler)
        self.content = content
        self.office = Office(structure.units[0], switches, f"{self.url}/course", structure)

    @property
    def offline(self) -> bool:
        return self.office.switches.offline


class MockRecords(Running[RecordsHttpServer]):
    """A running double; use it as a context manager.

    A launch is a new session of the same registration: the next day is simply the next launch. The learning record
    store is of another origin than the content, as it mostly is.
    """

    def __init__(self, package_zip: Path, switches: RecordSwitches | None = None) -> None:
        """Take a package of cmi5 or xAPI. Raises UnplayablePackageError."""
        self.switches = switches or RecordSwitches()
        content = ZipContent(package_zip)
        try:
            server = RecordsHttpServer(content, self.switches)
        except Exception:
            content.close()
            raise
        super().__init__(server, "mock-records", content.close)

    @property
    def office(self) -> Office:
        """The LMS without HTTP."""
        return self._server.office

    def launch_url(self, unit: str = "", *, new_attempt: bool = False) -> str:
        """Where a learner opens the activity, or the AU of that id. `new_attempt`: in a new registration."""
        return self._launch_url(unit=unit, registration="new" if new_attempt else "")

    @property
    def record(self) -> Record:
        """Everything the server holds at this moment."""
        return self._server.office.record()

    @property
    def course_record(self) -> CourseRecord:
        """The same of each AU, and what of the course is satisfied."""
        return self._server.office.course_record()
