"""Which scenario runs on which double: pairwise, not every combination.

Each scenario runs on every behaviour, over every transport and in both kinds of Chromium; every behaviour meets every
transport it has and both kinds of Chromium. `test_matrix.py` holds it to that.
"""

from dataclasses import dataclass

import pytest

PROFILES = {"strict": "generic", "moodle": "moodle", "blackboard": "blackboard", "scorm-again": "generic"}

# The transport of each behaviour, by the scenario's number.
TRANSPORTS = {
    "strict": ("sync", "moodle", "moodle", "async"),
    "moodle": ("moodle", "async", "sync", "moodle"),
    "blackboard": ("async", "sync", "async", "sync"),
    "scorm-again": ("sync", "async", "sync", "async"),
}


@dataclass(frozen=True)
class Stage:
    """One LMS in one kind of Chromium.

    Attributes:
        unload: whether Chromium still fires that event.
    """

    behaviour: str
    transport: str
    unload: bool

    @property
    def profile(self) -> str:
        """The LMS the package was built for."""
        return PROFILES[self.behaviour]

    @property
    def knows(self) -> bool:
        """Whether the API's answer to a commit says what became of it, while the page lives."""
        return self.transport != "async"

    @property
    def saves_late(self) -> bool:
        """Whether something sent while the page is going still arrives."""
        return self.transport != "sync"

    def __str__(self) -> str:
        return f"{self.behaviour}-{self.transport}-{'unload' if self.unload else 'no-unload'}"


def rows(number: int) -> list[Stage]:
    """The stages of a scenario."""
    # One turn more after each round of transports, so that each of them meets both kinds of Chromium.
    turn = number + number // 4
    return [
        Stage(behaviour, transports[number % 4], unload=(turn + place) % 2 == 0)
        for place, (behaviour, transports) in enumerate(TRANSPORTS.items())
    ]


SCENARIOS = range(17)
"""Numbers that `across` is called with."""


def across(number: int) -> pytest.MarkDecorator:
    """Runs a scenario on its stages; it takes `learner` and `stage`."""
    assert number in SCENARIOS
    return pytest.mark.parametrize("stage", rows(number), ids=str, indirect=True)
