"""One launch of an AU, and what cmi5 allows in it. The numbers are those of ADL's list of requirements."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from builder.mock_lms.records.refusal import refuse

ADL = "http://adlnet.gov/expapi/verbs/"
CMI5 = "https://w3id.org/xapi/cmi5/context/categories/cmi5"
MOVE_ON = "https://w3id.org/xapi/cmi5/context/categories/moveon"
SESSION_ID = "https://w3id.org/xapi/cmi5/context/extensions/sessionid"
MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore"
PROGRESS = "https://w3id.org/xapi/cmi5/result/extensions/progress"
DEFINED = ("initialized", "completed", "passed", "failed", "terminated")
_TIMED = ("completed", "passed", "failed", "terminated")


@dataclass(slots=True)
class Registration:
    """One enrolment of the learner, over all launches."""

    id: str
    said: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Session:
    """One launch.

    Attributes:
        token: what its fetch address gives, once.
        mastery: the mark in its LaunchData.
        mode: "Normal", "Browse" or "Review".
        fetched, prepared: whether the token was taken, and the learner's preferences asked for.
        said: verbs of cmi5, in order.
        abandoned: whether a later launch took its place.
    """

    key: str
    token: str
    registration: Registration
    actor: Mapping[str, Any]
    activity: str
    publisher_id: str
    mastery: float | None
    move_on: str
    mode: str
    back: str
    fetched: bool = False
    prepared: bool = False
    said: list[str] = field(default_factory=list)
    abandoned: bool = False

    @property
    def template(self) -> dict[str, Any]:
        """What every context must hold (10.2.1)."""
        return {
            "contextActivities": {"grouping": [{"id": self.publisher_id, "objectType": "Activity"}]},
            "extensions": {SESSION_ID: self.key},
        }

    @property
    def launch_data(self) -> dict[str, Any]:
        """The document LMS.LaunchData (cmi5 10)."""
        given: dict[str, Any] = {
            "contextTemplate": self.template,
            "launchMode": self.mode,
            "moveOn": self.move_on,
        }
        if self.mastery is not None:
            given["masteryScore"] = self.mastery
        if self.back:
            given["returnURL"] = self.back
        return given

    @property
    def ended(self) -> bool:
        return "terminated" in self.said

    def take(self, statement: Mapping[str, Any]) -> None:
        """Takes a statement that is sound by its form. Raises RefusedError for what cmi5 forbids."""
        verb = _verb(statement)
        self._check_moment(verb)
        self._check_context(statement)
        categories = _ids(statement, "category")
        defined = verb in DEFINED and CMI5 in categories
        self._check_categories(statement, verb, categories)
        _check_result(statement, verb)
        if PROGRESS in statement.get("result", {}).get("extensions", {}):
            self._check_progress(statement, verb)
        if defined:
            self._check_defined(statement, verb)
            self.said.append(verb)
            self.registration.said.append(verb)

    def _check_moment(self, verb: str) -> None:
        if verb == "voided":
            raise refuse("6.3.0.0-1", "only the LMS voids")
        if not self.prepared:
            raise refuse("11.0.0.0-3", "the learner's preferences were not asked for")
        if self.ended:
            raise refuse("cmi5 7.1.2", "nothing comes after terminated")
        if self.abandoned:
            raise refuse("cmi5 9.3.6", "another launch took the place of this session")
        if not self.said and verb != "initialized":
            raise refuse("cmi5 7.1.1", f"initialized comes first, and this is {verb}")

    def _check_context(self, statement: Mapping[str, Any]) -> None:
        if statement["actor"] != self.actor:
            raise refuse("8.1.3.0-3", "the actor is not the one of the launch")
        context = statement.get("context", {})
        if context.get("registration") != self.registration.id:
            raise refuse("8.1.4.0-1", "the registration is not the one of the launch")
        if context.get("extensions", {}).get(SESSION_ID) != self.key:
            raise refuse("9.6.3.1-4", "the session id is missing")
        wanted = self.template["contextActivities"]["grouping"]
        given = context.get("contextActivities", {}).get("grouping") or []
        if given[: len(wanted)] != wanted:
            raise refuse("10.2.1.0-6", "what the contextTemplate groups by does not come first")

    def _check_categories(self, statement: Mapping[str, Any], verb: str, categories: Iterable[str]) -> None:
        result = statement.get("result", {})
        if verb in DEFINED and CMI5 not in categories:
            raise refuse("9.6.2.1-1", f"{verb} has not the category of cmi5")
        if verb not in DEFINED and {CMI5, MOVE_ON} & set(categories):
            raise refuse("cmi5 9.6.2", f"{verb} is not defined by cmi5 and has a category of its")
        judges = "success" in result or "completion" in result
        if verb in DEFINED and judges != (MOVE_ON in categories):
            raise refuse("9.6.2.2-1" if judges else "9.6.2.2-2", f"the category moveon of {verb} is wrong")

    def _check_progress(self, statement: Mapping[str, Any], verb: str) -> None:
        share = statement["result"]["extensions"][PROGRESS]
        if not isinstance(share, int) or isinstance(share, bool) or not 0 <= share <= 100:  # noqa: PLR2004
            raise refuse("cmi5 9.5.5", f"progress is a whole number from 0 to 100, not {share!r}")
        if verb == "completed" or "completed" in self.registration.said:
            raise refuse("cmi5 9.5.5", "there is no progress in or after completed")

    def _check_defined(self, statement: Mapping[str, Any], verb: str) -> None:
        if statement["object"].get("id") != self.activity:
            raise refuse("8.1.5.0-6", "the object is not the activity of the launch")
        if verb in self.said:
            raise refuse("cmi5 9.3", f"{verb} was said in this session")
        if self.mode != "Normal" and verb not in {"initialized", "terminated"}:
            raise refuse(
                "10.2.2.0-9" if self.mode == "Browse" else "10.2.2.0-11", f"{verb} in mode {self.mode}"
            )
        before = self.registration.said
        if verb in {"completed", "passed"} and verb in before:
            raise refuse("9.3.0.0-6", f"{verb} was said in this registration")
        if {verb, *self.said} >= {"passed", "failed"}:
            raise refuse("9.3.0.0-3", "passed and failed in one session")
        if verb == "failed" and "passed" in before:
            raise refuse("9.3.0.0-8", "failed after passed")
        if verb in {"passed", "failed"}:
            self._check_verdict(statement, verb)

    def _check_verdict(self, statement: Mapping[str, Any], verb: str) -> None:
        if self.mastery is None:
            return
        if statement["context"].get("extensions", {}).get(MASTERY) != self.mastery:
            raise refuse("9.6.3.2-2", "the masteryScore of the launch is not repeated")
        scaled = statement["result"].get("score", {}).get("scaled")
        if scaled is not None and (scaled >= self.mastery) != (verb == "passed"):
            raise refuse(
                "9.3.4.0-2" if verb == "passed" else "9.3.5.0-2", f"{verb} with {scaled} of {self.mastery}"
            )


def _check_result(statement: Mapping[str, Any], verb: str) -> None:
    result = statement.get("result", {})
    if verb not in DEFINED:
        return
    if ("completion" in result) != (verb == "completed") or result.get("completion", True) is not True:
        raise refuse("cmi5 9.5.3", f"completion is true, and of completed alone, not of {verb}")
    if ("success" in result) != (verb in {"passed", "failed"}):
        raise refuse("cmi5 9.5.2", f"success is of passed and failed, not of {verb}")
    if "success" in result and result["success"] is not (verb == "passed"):
        raise refuse("cmi5 9.5.2", f"success of {verb} is {result['success']}")
    if verb in _TIMED and "duration" not in result:
        raise refuse("cmi5 9.5.4", f"{verb} has no duration")
    score = result.get("score", {})
    if score and verb not in {"passed", "failed"}:
        raise refuse("cmi5 9.5.1", f"a score is of passed and failed, not of {verb}")
    if "scaled" in score and not 0 <= score["scaled"] <= 1:
        raise refuse("cmi5 9.5.1", "scaled is from 0 to 1")
    if "raw" in score and not {"min", "max"} <= score.keys():
        raise refuse("9.5.1.0-3", "a raw score needs min and max")


def _verb(statement: Mapping[str, Any]) -> str:
    """Its last word where it is one of ADL's, else the whole."""
    verb: str = statement["verb"]["id"]
    return verb.removeprefix(ADL)


def _ids(statement: Mapping[str, Any], name: str) -> tuple[str, ...]:
    listed = statement.get("context", {}).get("contextActivities", {}).get(name) or []
    return tuple(one["id"] for one in (listed if isinstance(listed, list) else [listed]))
