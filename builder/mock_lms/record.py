"""What an LMS holds about one learner in one activity, as a value that no later request changes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from builder.mock_lms.datamodel import MODELS

_INTERACTION = re.compile(r"cmi\.interactions\.(\d+)\.(.+)")
_OBJECTIVE = re.compile(r"cmi\.objectives\.(\d+)\.(.+)")


@dataclass(frozen=True, slots=True)
class Commit:
    """One request of the API that reached the server.

    Attributes:
        number: as the launch page counted its commits, from 1; requests may arrive in another order.
        at: seconds since the double started.
        values: the elements it carried.
        via: "xhr", "beacon" or "fetch".
        leaving: the dismissal event it was sent in (beforeunload, pagehide, hidden), "" while the page lived.
        finish: whether it is LMSFinish or Terminate.
        sets: calls of LMSSetValue or SetValue since the launch, refused ones included.
        stored: whether the server took it.
        attempt: number of the attempt it belongs to.
        refused: calls since the launch that the API refused, as "element=error"; the first 200.
        size: bytes of the request's body, whose form is the transport's.
    """

    number: int
    at: float
    values: Mapping[str, str]
    via: str
    leaving: str
    finish: bool
    sets: int
    stored: bool
    attempt: int
    refused: tuple[str, ...]
    size: int


@dataclass(frozen=True, slots=True)
class Session:
    """From one launch to the next.

    Attributes:
        entered: the values the content was given.
        commits: in order of arrival.
        terminated: whether LMSFinish or Terminate arrived and was stored.
        continues: whether it goes on with the one before it; only a preview's sessions do.
    """

    entered: Mapping[str, str]
    commits: tuple[Commit, ...]
    terminated: bool
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt of the learner.

    Attributes:
        number: from 1.
        values: the last stored value of each element.
        sessions: every launch into it.
        dropped: why the LMS does not count it, "" when it does.
        standard: "1.2" or "2004".
    """

    number: int
    values: Mapping[str, str]
    sessions: tuple[Session, ...]
    dropped: str
    standard: str

    @property
    def status(self) -> str:
        """One word in both standards; in SCORM 2004 the success where it is passed or failed, else the completion."""
        return MODELS[self.standard].status(self.values)

    @property
    def completion(self) -> str:
        """``cmi.completion_status``, "" in SCORM 1.2."""
        return self.values.get("cmi.completion_status", "")

    @property
    def success(self) -> str:
        """``cmi.success_status``, "" in SCORM 1.2."""
        return self.values.get("cmi.success_status", "")

    @property
    def finished(self) -> bool:
        """Whether the learner is done, well or badly."""
        return MODELS[self.standard].finished(self.values)

    @property
    def score(self) -> str:
        """The raw score."""
        return self.values.get(MODELS[self.standard].score, "")

    @property
    def total_time(self) -> str:
        """HHHH:MM:SS.SS in SCORM 1.2, an ISO 8601 duration (PT1M40.50S) in SCORM 2004."""
        return self.values.get(MODELS[self.standard].total_time, "")

    @property
    def suspend_data(self) -> str:
        return self.values.get("cmi.suspend_data", "")

    @property
    def location(self) -> str:
        return self.values.get(MODELS[self.standard].location, "")

    @property
    def interactions(self) -> tuple[Mapping[str, str], ...]:
        """Each interaction's elements, by their names below ``cmi.interactions.n``."""
        return self._listed(_INTERACTION)

    @property
    def objectives(self) -> tuple[Mapping[str, str], ...]:
        """Each objective's elements, by their names below ``cmi.objectives.n``."""
        return self._listed(_OBJECTIVE)

    def _listed(self, pattern: re.Pattern[str]) -> tuple[Mapping[str, str], ...]:
        rows: dict[int, dict[str, str]] = {}
        for element, value in self.values.items():
            found = pattern.fullmatch(element)
            if found:
                rows.setdefault(int(found[1]), {})[found[2]] = value
        return tuple(rows[index] for index in sorted(rows))


@dataclass(frozen=True, slots=True)
class Gradebook:
    """The row a teacher sees.

    Attributes:
        score: as that LMS prints it, "" when there is none.
        status: the word it keeps, "" when there is none; in SCORM 2004 the completion status.
        complete: whether the activity counts as done.
        success: SCORM 2004's other word, the success status; "" when there is none, and in SCORM 1.2.
    """

    score: str
    status: str
    complete: bool
    success: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """Everything the server holds.

    Attributes:
        attempts: in order, dropped ones too.
        gradebook: the row a teacher sees.
    """

    attempts: tuple[Attempt, ...]
    gradebook: Gradebook

    @property
    def attempt(self) -> Attempt:
        """The last attempt that counts. Raises LookupError when there is none."""
        for attempt in reversed(self.attempts):
            if not attempt.dropped:
                return attempt
        raise LookupError("no attempt counts")

    @property
    def sessions(self) -> tuple[Session, ...]:
        """All launches, attempt by attempt."""
        return tuple(session for attempt in self.attempts for session in attempt.sessions)

    @property
    def commits(self) -> tuple[Commit, ...]:
        """All requests in order of arrival."""
        return tuple(
            sorted(
                (commit for session in self.sessions for commit in session.commits), key=lambda one: one.at
            )
        )

    @property
    def refused(self) -> tuple[str, ...]:
        """All calls that the API refused and told of, session by session, as "element=error"."""
        last = [
            max(session.commits, key=lambda one: one.number) for session in self.sessions if session.commits
        ]
        return tuple(call for commit in last for call in commit.refused)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table of contents.

    Attributes:
        depth: 1 for what stands in the organization itself.
        status: one word in the vocabulary of SCORM 1.2; "unknown" for an item of SCORM 2004 that said nothing.
        opens: whether it is a link; what is blocked is text.
        is_item: whether it has a page of its own; a block has none.
    """

    id: str
    title: str
    depth: int
    status: str
    opens: bool
    is_item: bool


@dataclass(frozen=True, slots=True)
class Navigation:
    """A request of content that the LMS carried out when the session was over.

    Attributes:
        item: which asked.
        request: as it asked.
        target: the item that was opened, "" for the course page.
        valid: whether it was allowed; the course page follows on one that was not.
    """

    item: str
    request: str
    target: str
    valid: bool


@dataclass(frozen=True, slots=True)
class CourseRecord:
    """What an LMS holds of a package of several items.

    Attributes:
        items: the record of each, by its id in the manifest, in order.
        contents: the table of contents as the learner sees it now.
        navigations: what content asked for and what came of it, in order.
        current: the item that was opened last; "" where the course was left for good.
        completed, satisfied: what rolls up to the organization; None for what is not known, and in SCORM 1.2 for
            `satisfied`.
        gradebook: the row a teacher sees.
    """

    items: Mapping[str, Record]
    contents: tuple[Row, ...]
    navigations: tuple[Navigation, ...]
    current: str
    completed: bool | None
    satisfied: bool | None
    gradebook: Gradebook

    @property
    def open(self) -> tuple[str, ...]:
        """The items that the table of contents links."""
        return tuple(row.id for row in self.contents if row.opens)
