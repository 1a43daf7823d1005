"""The record while it is being written. Behaviours work on it; everyone else sees `record`."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.mock_lms.datamodel import MODELS, DataModel
from builder.mock_lms.record import Attempt, Commit, Session


@dataclass(frozen=True, slots=True)
class Posted:
    """One commit as it arrived.

    Attributes:
        number: as the launch page counted.
        values: elements of the data model.
        via: "xhr", "beacon" or "fetch".
        leaving: dismissal event it was sent in, "" while the page lived.
        finish: whether it is LMSFinish or Terminate.
        sets: calls of LMSSetValue or SetValue since the launch.
        refused: those of them that the API refused, as "element=error".
        size: bytes of the request's body.
    """

    number: int
    values: Mapping[str, str]
    via: str
    leaving: str
    finish: bool
    sets: int
    refused: tuple[str, ...] = ()
    size: int = 0


@dataclass(slots=True)
class OpenSession:
    """One launch.

    Attributes:
        newest: per element the number of the commit that set it last.
        continues: whether it goes on with the session before it, so that it is no visit of its own.
    """

    entered: Mapping[str, str]
    commits: list[Commit] = field(default_factory=list)
    terminated: bool = False
    newest: dict[str, int] = field(default_factory=dict)
    continues: bool = False

    def forget(self) -> None:
        """Only that it was is still known."""
        self.entered = {}
        self.commits.clear()
        self.newest.clear()

    def snapshot(self) -> Session:
        return Session(dict(self.entered), tuple(self.commits), self.terminated, self.continues)


@dataclass(slots=True)
class OpenAttempt:
    """One attempt.

    Attributes:
        standard: "1.2" or "2004".
        dropped: why it does not count, "" when it does.
        ended: whether the LMS gives it to the learner no more.
        earlier_interactions: how many interactions it held when its last session began.
        others_unfinished: whether other items of the course were not finished then.
    """

    number: int
    standard: str
    values: dict[str, str] = field(default_factory=dict)
    sessions: list[OpenSession] = field(default_factory=list)
    dropped: str = ""
    ended: bool = False
    earlier_interactions: int = 0
    others_unfinished: bool = False

    def snapshot(self) -> Attempt:
        return Attempt(
            self.number,
            dict(self.values),
            tuple(session.snapshot() for session in self.sessions),
            self.dropped,
            self.standard,
        )

    @property
    def model(self) -> DataModel:
        return MODELS[self.standard]

    @property
    def finished(self) -> bool:
        """Whether the status says that the learner is done, well or badly."""
        return self.model.finished(self.values)

    def read(self, element: str) -> str:
        return self.values.get(element, "")

    def count(self, collection: str) -> int:
        """How many entries the collection ("cmi.interactions") has."""
        start = collection + "."
        indices = {
            element.removeprefix(start).split(".")[0] for element in self.values if element.startswith(start)
        }
        return len(indices)
