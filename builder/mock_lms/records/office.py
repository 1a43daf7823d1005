"""The LMS itself, without HTTP: launches, the learning record store, the record. Safe to call from many threads."""

import json
import secrets
import threading
import time
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from builder.mock_lms.records import form
from builder.mock_lms.records.documents import Documents
from builder.mock_lms.records.record import CourseRecord, Record, Request
from builder.mock_lms.records.refusal import RefusedError, malformed, refuse
from builder.mock_lms.records.session import DEFINED, Registration, Session
from builder.mock_lms.records.switches import RecordSwitches
from builder.mock_lms.records.unit import Block, Unit

_ACTIVITIES = "https://lms.example.org/activities/"
_FIRST = 17
ACTIVITY = f"{_ACTIVITIES}{_FIRST}"
"""The LMS's own name for the first activity: never the package's. Those of the others follow."""
ACTOR: Mapping[str, Any] = {
    "objectType": "Agent",
    "name": "Robin Example",
    "account": {"homePage": "https://lms.example.org", "name": "student-1"},
}
_LAUNCH_DATA = "LMS.LaunchData"
_STATE = "suspendData"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to the store.

    Attributes:
        resource: "statements", "activities/state" and the like.
        headers: by their names in small letters.
    """

    method: str
    resource: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    @property
    def what(self) -> str:
        """In a few words."""
        if self.resource == "statements":
            try:
                return f"{self.method} statement {json.loads(self.body)['verb']['display']['en']}"
            except (ValueError, KeyError, TypeError):
                return f"{self.method} statement"
        name = self.query.get("stateId") or self.query.get("profileId") or self.resource
        return f"{self.method} {'state' if name == _STATE else name}"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request is answered.

    Attributes:
        etag: "" for none.
    """

    status: int
    body: bytes = b""
    etag: str = ""


@dataclass(slots=True)
class Office:
    """One learner's enrolments in one package.

    Attributes:
        unit: what is launched when nobody says which.
        structure: all there is to launch; without it that one unit alone.
    """

    unit: Unit
    switches: RecordSwitches
    back: str
    structure: Block | None = None
    sessions: list[Session] = field(default_factory=list)
    _documents: Documents = field(default_factory=Documents)
    _statements: dict[str, dict[str, Any]] = field(default_factory=dict)
    _senders: dict[str, Session] = field(default_factory=dict)
    _requests: list[Request] = field(default_factory=list)
    _registration: str = ""
    _registrations: dict[tuple[str, str], Registration] = field(default_factory=dict)
    _announced: list[str] = field(default_factory=list)
    _lock: threading.RLock = field(default_factory=threading.RLock)
    _started: float = field(default_factory=time.monotonic)

    @property
    def course(self) -> Block:
        """All there is to launch."""
        return self.structure or Block(self.unit.id, self.unit.title, (self.unit,))

    def launch(self, *, new_registration: bool, unit: str = "") -> Session:
        """A new session of a unit, "" for the first; one that was left open is abandoned (cmi5 9.3.6).

        A registration is one of the whole course. Raises KeyError for no such unit.
        """
        with self._lock:
            units = {one.id: one for one in self.course.units}
            chosen = units[unit] if unit else self.unit
            for session in self.sessions:
                session.abandoned = session.abandoned or not session.ended
            if new_registration or not self._registration:
                self._registration = str(uuid.uuid4())
                self._announced.clear()
            place = (self._registration, chosen.id)
            known = place in self._registrations
            registration = self._registrations.setdefault(place, Registration(self._registration))
            mark = chosen.mastery if self.switches.mastery is None else self.switches.mastery
            review = self.switches.review_when_satisfied and known and self._is_satisfied(chosen)
            own = f"{_ACTIVITIES}{_FIRST + list(units).index(chosen.id)}"
            session = Session(
                key=str(uuid.uuid4()),
                token=secrets.token_urlsafe(18),
                registration=registration,
                actor=ACTOR,
                activity=own if chosen.standard == "cmi5" else chosen.id,
                publisher_id=chosen.id,
                mastery=mark,
                move_on=chosen.move_on,
                mode="Review" if review else self.switches.mode,
                back=self.back if self.switches.back else "",
            )
            self.sessions.append(session)
            self._announce()
            return session

    def fetch(self, key: str) -> dict[str, str]:
        """The token, once (cmi5 8.2)."""
        with self._lock:
            session = next((one for one in self.sessions if one.key == key), None)
            if session is None:
                return {"error-code": "3", "error-text": "No such session"}
            if session.fetched:
                return {"error-code": "1", "error-text": "Already in Use"}
            session.fetched = True
            return {"auth-token": session.token}

    def fails(self) -> bool:
        """Whether the next write is to fail; counts it."""
        with self._lock:
            left = self.switches.fail
            if left == "always":
                return True
            if left > 0:
                self.switches.fail = left - 1
            return left > 0

    def answer(self, asked: Asked) -> Answer:
        """Answers a request to the store, and writes it down."""
        with self._lock:
            session = self._session(asked)
            try:
                answered = self._answer(session, asked)
                refused = ""
            except RefusedError as error:
                text = json.dumps({"requirement": error.requirement, "message": str(error)})
                answered = Answer(error.status, text.encode("utf-8"))
                refused = "" if error.status == 404 else str(error)  # noqa: PLR2004 nothing there is no fault
            number = self.sessions.index(session) + 1 if session else 0
            at = time.monotonic() - self._started
            self._requests.append(Request(at, asked.what, number, answered.status, refused, len(asked.body)))
            self._announce()
            return answered

    def _answer(self, session: Session | None, asked: Asked) -> Answer:
        if session is None:
            raise RefusedError(401, "cmi5 8.2", "the authorization is none that was given")
        if asked.headers.get("x-experience-api-version") != "1.0.3":
            raise malformed("xAPI 3.3", "the version of xAPI is not said")
        thin = self.switches.thin and self.unit.standard == "cmi5"
        return (self._thin if thin else self._strict)(session, asked)

    def note(self, asked: Asked, status: int) -> None:
        """Writes down a request that a switch answered."""
        with self._lock:
            at = time.monotonic() - self._started
            self._requests.append(Request(at, asked.what, 0, status, "", len(asked.body)))

    def alter(self, **values: Any) -> None:
        """Overwrites parts of the content's document, as an administrator or a fault of the LMS would."""
        with self._lock:
            key = self._key(self.sessions[-1], _STATE)
            document = json.loads(self._documents.kept[key]) | values
            self._documents.kept[key] = json.dumps(document).encode("utf-8")

    def forget(self, *names: str) -> None:
        """Takes the marks of these names out of the content's document, as if it had not been written again."""
        self.alter(**dict.fromkeys(names, False))

    def record(self) -> Record:
        with self._lock:
            unit = self.unit
            if self.sessions:
                unit = next(one for one in self.course.units if one.id == self.sessions[-1].publisher_id)
            return self._record(self.sessions, tuple(self._statements.values()), self._requests, unit)

    def course_record(self) -> CourseRecord:
        with self._lock:
            records = {}
            for unit in self.course.units:
                numbers = {
                    number
                    for number, session in enumerate(self.sessions, 1)
                    if session.publisher_id == unit.id
                }
                sessions = [self.sessions[number - 1] for number in sorted(numbers)]
                said = tuple(
                    statement
                    for identifier, statement in self._statements.items()
                    if self._senders[identifier] in sessions
                )
                requests = [request for request in self._requests if request.session in numbers]
                records[unit.id] = self._record(sessions, said, requests, unit)
            return CourseRecord(records, self._satisfactions(), tuple(self._announced))

    def _record(
        self,
        sessions: Sequence[Session],
        statements: tuple[Mapping[str, Any], ...],
        requests: Sequence[Request],
        unit: Unit,
    ) -> Record:
        key = self._key(sessions[-1], _STATE) if sessions else ()
        return Record(
            statements,
            tuple(tuple(session.said) for session in sessions),
            tuple(requests),
            self._documents.kept.get(key, b"").decode("utf-8"),
            self._is_satisfied(unit),
        )

    def _session(self, asked: Asked) -> Session | None:
        given = asked.headers.get("authorization") or ""
        return next((one for one in self.sessions if given == f"Basic {one.token}"), None)

    def _satisfactions(self) -> dict[str, bool]:
        """Of units, blocks and the course, in the present registration."""
        return {
            part.id: part.satisfied(self._is_satisfied)
            if isinstance(part, Block)
            else self._is_satisfied(part)
            for _, part in self.course.walk()
        }

    def _announce(self) -> None:
        """Blocks and the course that are satisfied now, each once, the inner ones first (cmi5 9.3.9)."""
        if self.unit.standard != "cmi5":
            return
        for _, part in sorted(self.course.walk(), key=lambda one: -one[0]):
            new = isinstance(part, Block) and part.id not in self._announced
            if isinstance(part, Block) and new and part.satisfied(self._is_satisfied):
                self._announced.append(part.id)

    def _is_satisfied(self, unit: Unit) -> bool:
        """By its moveOn; NotApplicable is satisfied as soon as there is a registration."""
        registration = self._registrations.get((self._registration, unit.id))
        said = set(registration.said) if registration else set()
        return {
            "Passed": "passed" in said,
            "Completed": "completed" in said,
            "CompletedAndPassed": {"completed", "passed"} <= said,
            "CompletedOrPassed": bool({"completed", "passed"} & said),
        }.get(unit.move_on, bool(self._registration) and unit.standard == "cmi5")

    @staticmethod
    def _key(session: Session, name: str) -> tuple[str, ...]:
        return (session.activity, session.registration.id, name)

    def _strict(self, session: Session, asked: Asked) -> Answer:
        match asked.resource:
            case "activities/state":
                return self._state(session, asked)
            case "agents/profile" if asked.method == "GET":
                _agent(session, asked)
                session.prepared = True
                raise RefusedError(404, "cmi5 11", "the learner has no preferences")
            case "statements":
                return self._statement(session, asked)
        raise RefusedError(403, "cmi5 10", f"{asked.method} of {asked.resource} is not for content")

    def _state(self, session: Session, asked: Asked) -> Answer:
        _agent(session, asked)
        name = asked.query.get("stateId", "")
        if asked.query.get("activityId") != session.activity:
            raise malformed("cmi5 10.1", "the activity is not the one of the launch")
        if asked.query.get("registration") != session.registration.id:
            raise malformed("cmi5 10.1", "the registration is not the one of the launch")
        if name == _LAUNCH_DATA and self.unit.standard == "cmi5":
            if asked.method != "GET":
                raise refuse("10.2.1.0-5", "LMS.LaunchData is not written by content")
            return Answer(200, json.dumps(session.launch_data).encode("utf-8"))
        key = self._key(session, name)
        if asked.method == "GET":
            found, tag = self._documents.get(key)
            return Answer(200, found, tag)
        if asked.method != "PUT":
            raise malformed("xAPI 3.2.3", f"this double takes no {asked.method} of documents")
        if session.ended:
            raise refuse("cmi5 7.1.2", "the session is over")
        self._documents.put(key, asked.body, asked.headers.get("if-match") or "")
        return Answer(204)

    def _statement(self, session: Session, asked: Asked) -> Answer:
        identifier = asked.query.get("statementId", "")
        there = self._statements.get(identifier)
        if asked.method == "GET":
            if there is None:
                raise RefusedError(404, "xAPI 3.2.1", "there is no such statement")
            return Answer(200, json.dumps(there).encode("utf-8"))
        if asked.method != "PUT":
            raise malformed("xAPI 3.2.1", f"this double takes no {asked.method} of statements")
        if not (asked.headers.get("content-type") or "").startswith("application/json"):
            raise malformed("xAPI 3.4", "statements are JSON")
        statement = _json(asked.body)
        form.check(statement, identifier)
        if there is not None:
            if there == statement:
                return Answer(204)
            raise RefusedError(409, "xAPI 3.2.1", "there is another statement of this id")
        if statement["verb"]["display"]["en"] in self.switches.refuse:
            raise refuse("a switch", "refused whatever it says")
        if self.unit.standard == "cmi5":
            session.take(statement)
        elif statement["actor"] != session.actor:
            raise refuse("xAPI 2.4.2", "the actor is not the one of the launch")
        self._statements[identifier] = statement
        self._senders[identifier] = session
        return Answer(204)

    def _thin(self, session: Session, asked: Asked) -> Answer:
        """Read in openedx-cmi5-xblock 0.1.3."""
        done = Answer(200, b'{"success": true}')
        name = asked.query.get("stateId", "")
        key = self._key(session, name)
        if asked.resource == "activities/state" and name == _LAUNCH_DATA:
            parent = {"parent": [{"objectType": "Activity", "id": session.activity}]}
            given = {"registration": session.registration.id, "contextActivities": parent}
            return Answer(200, json.dumps({"contextTemplate": given, "launchMode": "Normal"}).encode("utf-8"))
        if asked.resource == "activities/state" and name == _STATE:
            if asked.method == "GET" and key in self._documents.kept:
                return Answer(200, self._documents.kept[key])
            if asked.method == "PUT":
                self._documents.kept[key] = asked.body
            return done
        if asked.resource == "statements" and asked.method == "PUT" and "statementId" in asked.query:
            statement = _json(asked.body)
            self._statements.setdefault(asked.query["statementId"], statement)
            self._senders.setdefault(asked.query["statementId"], session)
            verb = statement["verb"]["display"]["en"]
            if verb in DEFINED:
                session.said.append(verb)
                session.registration.said.append(verb)
        return done


def _agent(session: Session, asked: Asked) -> None:
    if _json(asked.query.get("agent", "").encode("utf-8")) != session.actor:
        raise malformed("8.1.3.0-3", "the agent is not the actor of the launch")


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError as error:
        raise malformed("xAPI 2.2", f"this is no JSON: {error}") from error
