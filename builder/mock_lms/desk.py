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
from builder.mock_lms.switches import Switches


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
    """One learner's attempts at one activity."""

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
        self._started = time.monotonic()
        self.began = time.time()

    def launch(self, *, new_attempt: bool, continued: str = "") -> Launch:
        """Begins a session in the attempt that this LMS chooses, or in a new one.

        `continued`: key of the session that this one goes on with, as if its page had never gone: in the same attempt
        and mode. No LMS does that; a preview does when only the content is another.
        """
        with self._lock:
            before = self._sessions.get(continued)
            attempt = before[0] if before else self.behaviour.enter(self._attempts)
            if attempt is None or new_attempt:
                number = len(self._attempts) + 1
                attempt = OpenAttempt(number, self.course.standard, entry.initial(self.course))
                self._attempts.append(attempt)
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
