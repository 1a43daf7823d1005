"""What such an LMS holds about one learner, as a value that no later request changes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Request:
    """One request to the learning record store or the fetch address.

    Attributes:
        what: "PUT state", "PUT statement passed", "GET LMS.LaunchData" and the like.
        session: number of the launch, from 1; 0 where the request named none.
        refused: why it was refused, "" when it was not.
    """

    at: float
    what: str
    session: int
    status: int
    refused: str
    size: int


@dataclass(frozen=True, slots=True)
class CourseRecord:
    """What such an LMS holds of a course of several AUs, in the learner's present registration.

    Attributes:
        units: the record of each AU, over all registrations, by its id in the package, in order.
        satisfied: whether each AU, each block and the course is satisfied, by its id in the package, in order.
        announced: blocks and the course in the order in which they became so, each once in a registration.
    """

    units: Mapping[str, "Record"]
    satisfied: Mapping[str, bool]
    announced: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """Everything the server holds, or what it holds of one AU.

    Attributes:
        statements: those that were stored, in order of arrival, each once.
        sessions: of each launch what was said of cmi5's own words, in order.
        state: the document, as it was sent, of the content that was launched last; "" when there is none.
        satisfied: whether the LMS takes the AU for satisfied that was launched last, by its moveOn.
    """

    statements: tuple[Mapping[str, Any], ...]
    sessions: tuple[tuple[str, ...], ...]
    requests: tuple[Request, ...]
    state: str
    satisfied: bool

    @property
    def document(self) -> dict[str, Any]:
        """The content's document; empty when there is none."""
        found: dict[str, Any] = json.loads(self.state or "{}")
        return found

    @property
    def suspend_data(self) -> str:
        return str(self.document.get("state", ""))

    @property
    def said(self) -> tuple[str, ...]:
        """The verbs in order of arrival."""
        return tuple(statement["verb"]["display"]["en"] for statement in self.statements)

    def of(self, verb: str) -> tuple[Mapping[str, Any], ...]:
        """The statements of a verb."""
        return tuple(one for one in self.statements if one["verb"]["display"]["en"] == verb)

    @property
    def score(self) -> float | None:
        """Of the last verdict, in percent."""
        for statement in reversed(self.statements):
            if statement["verb"]["display"]["en"] in {"passed", "failed"}:
                scaled = statement["result"].get("score", {}).get("scaled")
                return None if scaled is None else round(scaled * 100, 2)
        return None

    @property
    def refused(self) -> tuple[str, ...]:
        """What was refused by a rule; that nothing is there yet, and what a switch made fail, is none."""
        return tuple(f"{one.what}: {one.refused}" for one in self.requests if one.refused)
