"""One package in one LMS: all that its pages are made from."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from builder.mock_lms import pages
from builder.mock_lms.content import Content
from builder.mock_lms.desk import Desk


@dataclass(slots=True)
class Activity:
    """What a launch needs beside the server.

    Attributes:
        frame: width and height of the content's frame in CSS pixels.
        scorm_again: scorm-again's browser build, for the behaviour of that name.
        base: where its pages begin, "" at the top of the server.
        edition: part of the address of the content's files, so that those of two builds are never mixed; "" or
            ending in a slash.
    """

    desk: Desk
    content: Content
    transport: str
    frame: tuple[int, int]
    scorm_again: Path | None
    base: str = ""
    edition: str = ""

    @property
    def start(self) -> str:
        """The path of the page to open."""
        href = quote(self.desk.course.href, safe="/?=&#%;,:@!$'()*+~")
        return f"{self.base}/content/{self.edition}{href}"

    def labels(self) -> dict[str, object]:
        return {
            "course": self.desk.course,
            "behaviour": self.desk.behaviour.NAME,
            "transport": self.transport,
            "base": self.base,
        }

    def scripts(self, transport: str) -> list[str]:
        """The launch page's scripts, in order, for a launch whose commits travel in that way."""
        return pages.scripts(self.desk.course.standard, self.desk.behaviour.NAME, transport)
