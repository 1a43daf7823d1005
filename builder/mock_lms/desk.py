"""The LMS itself, without HTTP: launches, commits, record. Safe to call from many threads."""

import secrets
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from builder.mock_lms import entry
from builder.mock_lms.behaviours.contract import Behaviour
from builder.mock_lms.course import Course
from builder.mock_lms.datamodel import MODELS
from builder.mock_lms.ledger import OpenAttempt, OpenSession, Posted
from builder.mock_lms.record import Commit, Gradebook, Record
from builder.mock_lms.standing import Standing
from builder.mock_lms.switches import Switches

_COMPLETED = {
    "completed": True,
    "passed": True,
    "failed": True,
    "incomplete": False,
    "browsed": False,
    "not attempted": False,
}
_SATISFIED = {"passed": True, "failed": False}


@dataclass(frozen=True, slots=True)
class Launch:
    """What a launch page needs.

    Attributes:
        session: key of the session, part of every commit's address.
        values: what the content finds.
        left_open: whether an earlier session of the attempt was never finished.
    """

    session: str
    values: Mapping[str, str]
    left_open: bool


class Desk:
    """One learner's attempts at one item of a package."""

    def __init__(
        self,
        behaviour: Behaviour,
        course: Course,
        switches: Switches,
        *,
        ordered: bool,
        changed: Callable[[], None] = lambda: None,
        remembered: int | None = None,
    ) -> None:
        """`ordered`: whether the LMS puts commits in the order they were sent, however they arrive; `changed`: called
        whenever the record is another one; `remembered`: of how many sessions of an attempt the commits are kept, None
        for all.
        """
        self.behaviour = behaviour
        self.course = course
        self.switches = switches
        self._ordered = ordered
        self._changed = changed
        self._remembered = remembered
        self._lock = threading.Lock()
        self._attempts: list[OpenAttempt] = []
        self._sessions: dict[str, tuple[OpenAttempt, OpenSession]] = {}
        self._anew = False
        self._started = time.monotonic()
        self.began = time.time()

    def launch(self, *, new_attempt: bool, continued: str = "", others_unfinished: bool = False) -> Launch:
        """Begins a session in the attempt that this LMS chooses, or in a new one.

        `others_unfinished`: whether other items of the course are not finished.
        `continued`: key of the session that this one goes on with, as if its page had never gone: in the same attempt
        and mode. No LMS does that; a preview does when only the content is another.
        """
        with self._lock:
            before = self._sessions.get(continued)
            attempt = before[0] if before else self.behaviour.enter(self._attempts)
            if attempt is None or new_attempt or self._anew:
                number = len(self._attempts) + 1
                attempt = OpenAttempt(number, self.course.standard, entry.initial(self.course))
                self._attempts.append(attempt)
            self._anew = False
            attempt.others_unfinished = others_unfinished
            values = self.behaviour.give(self.course, attempt, entry.values(self.course, attempt.values))
            model = MODELS[self.course.standard]
            if before:
                attempt.ended = False
                values |= {name: before[1].entered[name] for name in (model.mode, model.credit)}
            elif self.switches.start_in_review:
                values |= {model.mode: "review", model.credit: "no-credit"}
            session = OpenSession(values, continues=bool(before))
            attempt.earlier_interactions = attempt.count("cmi.interactions")
            left_open = any(not earlier.terminated for earlier in attempt.sessions)
            attempt.sessions.append(session)
            if self._remembered is not None:
                for earlier in attempt.sessions[-self._remembered - 1 : -self._remembered]:
                    earlier.forget()
            key = secrets.token_urlsafe(12)
            self._sessions[key] = (attempt, session)
        self._changed()
        return Launch(key, values, left_open)

    def fails(self) -> bool:
        """Whether the next commit is to fail; counts it."""
        with self._lock:
            left = self.switches.fail_commits
            if left == "always":
                return True
            if left > 0:
                self.switches.fail_commits = left - 1
            return left > 0

    def take(self, key: str, posted: Posted, *, stored: bool) -> None:
        """Writes a commit down and, when it is to be stored, into its attempt. Raises KeyError for no such session."""
        with self._lock:
            self._take(*self._sessions[key], posted, stored=stored)
        self._changed()

    def _take(self, attempt: OpenAttempt, session: OpenSession, posted: Posted, *, stored: bool) -> None:
        session.commits.append(
            Commit(
                number=posted.number,
                at=time.monotonic() - self._started,
                values=dict(posted.values),
                via=posted.via,
                leaving=posted.leaving,
                finish=posted.finish,
                sets=posted.sets,
                stored=stored,
                attempt=attempt.number,
                refused=posted.refused,
                size=posted.size,
            )
        )
        if not stored:
            return
        fresh = dict(posted.values)
        if self._ordered:
            fresh = {
                element: value
                for element, value in fresh.items()
                if session.newest.get(element, 0) < posted.number
            }
            session.newest.update(dict.fromkeys(fresh, posted.number))
        session.terminated = session.terminated or posted.finish
        self.behaviour.store(self.course, attempt, replace(posted, values=fresh))

    def arrived(self, key: str) -> int | None:
        """The highest number of a commit of a session; 0 before the first, None where there is no such session."""
        with self._lock:
            known = self._sessions.get(key)
            return max((commit.number for commit in known[1].commits), default=0) if known else None

    def begin_anew(self) -> None:
        """The next launch is one into a new attempt."""
        with self._lock:
            self._anew = True

    @property
    def finished(self) -> bool:
        """Whether the last attempt's status says that the learner is done, well or badly."""
        with self._lock:
            return bool(self._attempts) and not self._anew and self._attempts[-1].finished

    def requested(self, key: str) -> str:
        """What content asked for in a session by ``adl.nav.request``, as it was stored; "" for nothing.

        Raises KeyError for no such session.
        """
        with self._lock:
            commits = sorted(self._sessions[key][1].commits, key=lambda commit: commit.number)
            said = [commit.values.get("adl.nav.request") for commit in commits if commit.stored]
            return next((request for request in reversed(said) if request is not None), "")

    def standing(self) -> Standing:
        """How the learner stands in the last attempt."""
        with self._lock:
            if not self._attempts or self._anew:
                return Standing()
            attempt = self._attempts[-1]
            if attempt.dropped:
                return Standing(attempted=True, status="incomplete")
            last = [commit.at for session in attempt.sessions for commit in session.commits]
            return Standing(
                attempted=True,
                status=self._status(attempt),
                completed=_COMPLETED.get(attempt.read(attempt.model.completion)),
                satisfied=_SATISFIED.get(attempt.read(attempt.model.success)),
                score=attempt.read(attempt.model.score),
                objectives=_objectives(attempt),
                ended=attempt.ended,
                at=max(last, default=0.0),
            )

    @staticmethod
    def _status(attempt: OpenAttempt) -> str:
        unsaid = "not attempted" if attempt.standard == "1.2" else "unknown"
        return attempt.model.status(attempt.values) or unsaid

    def alter(self, values: Mapping[str, str]) -> None:
        """Overwrites stored values of the last attempt, as an administrator or a fault of the LMS would."""
        with self._lock:
            self._attempts[-1].values.update(values)

    def replace(self, course: Course) -> None:
        """A teacher puts another version of the package in the place of the first; attempts stay."""
        with self._lock:
            self.course = course

    def cut_off(self) -> None:
        """Nothing that the sessions so far send arrives any more: the learner's computer is gone."""
        with self._lock:
            self._sessions.clear()

    def seen_by(self, behaviour: Behaviour) -> Gradebook:
        """The row that another LMS would show of the same attempts."""
        with self._lock:
            return behaviour.gradebook(self._attempts)

    def record(self) -> Record:
        with self._lock:
            return Record(
                tuple(attempt.snapshot() for attempt in self._attempts),
                self.behaviour.gradebook(self._attempts),
            )


def _objectives(attempt: OpenAttempt) -> dict[str, dict[str, bool | None]]:
    """What content said of its objectives, by their ids."""
    found = {}
    for index in range(attempt.count("cmi.objectives")):
        start = f"cmi.objectives.{index}."
        found[attempt.read(f"{start}id")] = {
            "completed": _COMPLETED.get(attempt.read(f"{start}completion_status")),
            "satisfied": _SATISFIED.get(attempt.read(f"{start}success_status")),
        }
    return found
