"""What describes a package of several modules."""

from dataclasses import dataclass

from builder.model.course import Course, Unit
from builder.model.module import Module


@dataclass(frozen=True, slots=True)
class Member:
    """A module in a course's package.

    Attributes:
        launch: the path of its page.
        files: the paths of what it alone has, its page among them.
    """

    module: Module
    launch: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a course's package holds.

    Attributes:
        members: in the order of the course.
        shared: the paths of what several of them use.
        revision: the source's last commit, or "".
        sequences: whether the LMS may be told in SCORM 2004's words which module waits for which.
    """

    course: Course
    members: tuple[Member, ...]
    shared: tuple[str, ...]
    revision: str
    sequences: bool

    def member(self, unit: Unit) -> Member:
        """The module that a part of the course is."""
        return next(one for one in self.members if one.module.id == unit.id)
