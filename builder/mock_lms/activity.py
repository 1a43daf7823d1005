"""One package in one LMS: all that its pages are made from."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from builder.mock_lms import pages
from builder.mock_lms.content import Content
from builder.mock_lms.desk import Desk, Launch
from builder.mock_lms.enrolment import Enrolment


@dataclass(slots=True)
class Activity:
    """What a launch needs beside the server.

    Attributes:
        desk: of the item that is played, of several the first.
        frame: width and height of the content's frame in CSS pixels.
        scorm_again: scorm-again's browser build, for the behaviour of that name.
        base: where its pages begin, "" at the top of the server.
        edition: part of the address of the content's files, so that those of two builds are never mixed; "" or
            ending in a slash.
        enrolment: in a package that may have several items; None where only one is played.
    """

    desk: Desk
    content: Content
    transport: str
    frame: tuple[int, int]
    scorm_again: Path | None
    base: str = ""
    edition: str = ""
    enrolment: Enrolment | None = None

    @property
    def course(self) -> Enrolment | None:
        """What holds its items together; None where there is only one."""
        return self.enrolment if self.enrolment is not None and self.enrolment.several else None

    def desk_of(self, item: str) -> Desk:
        """The desk of an item, "" for the first. Raises KeyError."""
        return self.desk if self.course is None or not item else self.course.desks[item]

    def launch(self, item: str, *, new_attempt: bool, continued: str) -> Launch:
        """Begins a session. Raises KeyError for no such item, ClosedItemError for one that is not open now."""
        if self.course is None:
            return self.desk.launch(new_attempt=new_attempt, continued=continued)
        return self.course.launch(item or self.desk.course.item, new_attempt=new_attempt)

    def desk_of_session(self, session: str) -> Desk:
        """The desk that a session is at. Raises KeyError where a course knows no such session."""
        return self.desk if self.course is None else self.course.desk_of(session)

    def start(self, desk: Desk) -> str:
        """The path of the page to open."""
        href = quote(desk.course.href, safe="/?=&#%;,:@!$'()*+~")
        return f"{self.base}/content/{self.edition}{href}"

    def labels(self) -> dict[str, object]:
        course = self.course
        return {
            "title": self.desk.course.title if course is None else course.organization.root.title,
            "contents": () if course is None else course.record().contents,
            "behaviour": self.desk.behaviour.NAME,
            "transport": self.transport,
            "base": self.base,
        }

    def scripts(self, transport: str) -> list[str]:
        """The launch page's scripts, in order, for a launch whose commits travel in that way."""
        several = self.course is not None
        return pages.scripts(self.desk.course.standard, self.desk.behaviour.NAME, transport, several=several)
