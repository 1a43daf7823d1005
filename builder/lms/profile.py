"""What is known of an LMS, as data, each field with its evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

Value = TypeVar("Value")

Zips = Literal["one", "one-per-module"]
"""How a course of several modules is best brought into an LMS: all of them in one zip, or each in its own."""

Measured = Literal["package", "title", "identifier", "name"]
"""What a limit is about: the bytes of all files; characters of a title, of an identifier, of the name of a file."""


@dataclass(frozen=True, slots=True)
class Fact(Generic[Value]):
    """A value and where it comes from.

    Attributes:
        value: what holds for the LMS; often whether it behaves so.
        evidence: "seen: …" for what was observed in that LMS, "read: …" for what a document says, "judged: …" for what
            follows from either, and "not known: …" where the value is only what stands everywhere.
    """

    value: Value
    evidence: str


@dataclass(frozen=True, slots=True)
class Limit:
    """How much the LMS takes.

    Attributes:
        most: bytes of a package, characters of anything else.
        is_refused: whether a package above it is not taken; else it costs something, which ``beyond`` says.
        beyond: what happens above the limit.
        evidence: as of a fact.
    """

    of: Measured
    most: int
    is_refused: bool
    beyond: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Quirk:
    """Something that the LMS does in its own way.

    Attributes:
        what: a sentence.
        answer: what a package of ours does about it, or what there is to do for whoever uploads it.
        evidence: as of a fact.
    """

    what: str
    answer: str
    evidence: str


@dataclass(frozen=True, slots=True)
class LmsProfile:
    """How a package treats one LMS.

    Attributes:
        name: as on the command line.
        title: as people call it.
        standard: the one whose package is made when neither the command line nor the project asks for another.
        zips: how a course of several modules is best packaged.
        terminate_on_exit: whether *Save and exit* ends the session while the page is alive.
        marks_before_it_knows: by driver, whether its API forgets values of a commit that failed, so that values must
            be spelled anew (or set to another value first) to be sent again. Drivers that speak to no API of the LMS
            are not among them.
        beacons: whether its API hands requests to a beacon when the network is gone, and says "true" to what nobody
            answers.
        upload: what is known of the largest package it takes, in words: of most LMSs an administrator sets it.
        sequences: whether it carries out what SCORM 2004 says of the order of items, and takes packages that say it.
        unplayed: by driver, that it is not known to play its packages by itself.
        limits: what a package is held to.
        quirks: what else is known, and what comes of it.
    """

    name: str
    title: str
    standard: Fact[str]
    zips: Fact[Zips]
    terminate_on_exit: Fact[bool]
    marks_before_it_knows: Mapping[str, Fact[bool]]
    beacons: Fact[bool]
    upload: Fact[str]
    sequences: Fact[bool]
    unplayed: Mapping[str, Fact[bool]] = field(default_factory=dict)
    limits: tuple[Limit, ...] = ()
    quirks: tuple[Quirk, ...] = ()

    def runtime(self, driver: str) -> dict[str, str | bool]:
        """What the learner runtime is told, where ``driver`` speaks to the LMS."""
        if driver not in self.marks_before_it_knows:
            # No API of the LMS stands between: the page itself makes the requests and sees what becomes of them.
            return {
                "name": self.name,
                "terminateOnExit": True,
                "marksBeforeItKnows": False,
                "beacons": False,
            }
        return {
            "name": self.name,
            "terminateOnExit": self.terminate_on_exit.value,
            "marksBeforeItKnows": self.marks_before_it_knows[driver].value,
            "beacons": self.beacons.value,
        }
