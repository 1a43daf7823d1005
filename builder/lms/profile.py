"""What is known of an LMS, as data, each field with its evidence."""

from dataclasses import dataclass


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
        marks_before_it_knows: whether its API forgets values of a commit that failed, so that values must be
            spelled anew (or set to another value first) to be sent again.
    """

    name: str
    title: str
    terminate_on_exit: Fact
    marks_before_it_knows: Fact

    def runtime(self) -> dict[str, str | bool]:
        """What the learner runtime is told."""
        return {
            "name": self.name,
            "terminateOnExit": self.terminate_on_exit.value,
            "marksBeforeItKnows": self.marks_before_it_knows.value,
        }
