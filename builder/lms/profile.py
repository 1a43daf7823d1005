"""What is known of an LMS, as data, each field with its evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and where it comes from.

    Attributes:
        value: whether the LMS behaves so.
        evidence: "seen: …" for what was observed in that LMS, "read: …" for what a document says.
    """

    value: bool
    evidence: str


@dataclass(frozen=True, slots=True)
class LmsProfile:
    """How a package treats one LMS.

    Attributes:
        name: as on the command line.
        title: as people call it.
        terminate_on_exit: whether *Save and exit* ends the session while the page is alive.
        marks_before_it_knows: by driver, whether its API forgets values of a commit that failed, so that values must
            be spelled anew (or set to another value first) to be sent again. Drivers that speak to no API of the LMS
            are not among them.
        beacons: whether its API hands requests to a beacon when the network is gone, and says "true" to what nobody
            answers.
        unplayed: by driver, that it is not known to play its packages by itself.
    """

    name: str
    title: str
    terminate_on_exit: Fact
    marks_before_it_knows: Mapping[str, Fact]
    beacons: Fact
    unplayed: Mapping[str, Fact] = field(default_factory=dict)

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
