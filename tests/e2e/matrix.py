"""Which scenario runs on which double: pairwise, not every combination.

In SCORM 1.2 each scenario runs on every behaviour, over a beacon and over what cannot save late and what knows nothing,
and in both kinds of Chromium; every behaviour meets every transport it has and both kinds of Chromium. In SCORM 2004
each scenario runs in both editions, on two behaviours: Moodle, which is the most peculiar, in two of three scenarios,
and each other one in at least every third; there, too, every behaviour meets every transport it has, both kinds of
Chromium and both editions. `test_matrix.py` holds it to that.
"""

from dataclasses import dataclass

import pytest

PROFILES = {"strict": "generic", "moodle": "moodle", "blackboard": "blackboard", "scorm-again": "generic"}

# The transport of each behaviour, by the scenario's number.
TRANSPORTS = {
    "strict": ("sync", "moodle", "beacon", "async"),
    "moodle": ("moodle", "async", "sync", "moodle"),
    "blackboard": ("async", "sync", "async", "beacon"),
    "scorm-again": ("sync", "async", "sync", "sync"),
}


# The two behaviours of each scenario in SCORM 2004, by its number.
PAIRS_2004 = (
    ("moodle", "strict"),
    ("moodle", "blackboard"),
    ("scorm-again", "strict"),
    ("moodle", "scorm-again"),
    ("strict", "blackboard"),
    ("moodle", "strict"),
    ("moodle", "blackboard"),
    ("scorm-again", "blackboard"),
    ("moodle", "scorm-again"),
)


@dataclass(frozen=True)
class Stage:
    """One LMS in one kind of Chromium.

    Attributes:
        unload: whether Chromium still fires that event.
        standard: the standard's name on the command line.
    """

    behaviour: str
    transport: str
    unload: bool
    standard: str = "scorm12"

    @property
    def profile(self) -> str:
        """The LMS the package was built for."""
        return PROFILES[self.behaviour]

    @property
    def knows(self) -> bool:
        """Whether the API's answer to a commit says what became of it, while the page lives."""
        return self.transport != "async"

    @property
    def knows_the_network(self) -> bool:
        """Whether the page can tell that a commit had no answer: of beacons only a package for Moodle suspects it."""
        return self.knows and (self.transport != "moodle" or self.profile == "moodle")

    @property
    def saves_late(self) -> bool:
        """Whether something sent while the page is going still arrives."""
        return self.transport != "sync"

    @property
    def is_2004(self) -> bool:
        return self.standard != "scorm12"

    def reviews(self, status: str) -> bool:
        """Whether the next entry after this status (as `judge.stands` has it) is a review."""
        return self.behaviour == "moodle" and (
            status == "passed" or (status == "failed" and not self.is_2004)
        )

    def __str__(self) -> str:
        chromium = "unload" if self.unload else "no-unload"
        name = f"{self.behaviour}-{self.transport}-{chromium}"
        return f"{self.standard.removeprefix('scorm')}-{name}" if self.is_2004 else name


def rows(number: int) -> list[Stage]:
    """The stages of a scenario."""
    return [*_rows_12(number), *_rows_2004(number)]


def _rows_12(number: int) -> list[Stage]:
    # One turn more after each round of transports, so that each of them meets both kinds of Chromium.
    turn = number + number // 4
    return [
        Stage(behaviour, transports[number % 4], unload=(turn + place) % 2 == 0)
        for place, (behaviour, transports) in enumerate(TRANSPORTS.items())
    ]


def _rows_2004(number: int) -> list[Stage]:
    # Not the transport of SCORM 1.2, so that a scenario meets two of them on the same behaviour; and all else turns at
    # a pace of its own.
    return [
        Stage(
            behaviour,
            TRANSPORTS[behaviour][(number + 1 + place) % 4],
            unload=(number // 2 + place) % 2 == 0,
            standard="scorm2004-3rd" if (number // 3 + place) % 2 == 0 else "scorm2004-4th",
        )
        for place, behaviour in enumerate(PAIRS_2004[number % len(PAIRS_2004)])
    ]


SCENARIOS = range(17)
"""Numbers that `across` is called with."""


def across(number: int) -> pytest.MarkDecorator:
    """Runs a scenario on its stages; it takes `learner` and `stage`."""
    assert number in SCENARIOS
    return pytest.mark.parametrize("stage", rows(number), ids=str, indirect=True)
