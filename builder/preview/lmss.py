"""The LMSs that a preview can play: which double, and which package it is given."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.mock_lms.behaviours.registry import BEHAVIOURS

SCORM_AGAIN = "scorm-again"
_BUILD = "node_modules/scorm-again/dist/scorm-again.js"


@dataclass(frozen=True, slots=True)
class PlayedLms:
    """One LMS.

    Attributes:
        name: of its behaviour.
        title: as people call it.
        profile: the LMS profile whose package it plays.
    """

    name: str
    title: str
    profile: str

    @property
    def transport(self) -> str:
        """How its commits travel: the likeliest way."""
        return BEHAVIOURS[self.name].TRANSPORTS[0]


LMSS: Mapping[str, PlayedLms] = {
    one.name: one
    for one in (
        PlayedLms("strict", "Strict SCORM", "generic"),
        PlayedLms("moodle", "Moodle", "moodle"),
        PlayedLms("blackboard", "Blackboard", "blackboard"),
        PlayedLms(SCORM_AGAIN, "scorm-again", "generic"),
    )
}


def of_profile(profile: str) -> str:
    """The LMS that plays the package of a profile."""
    return next(one.name for one in LMSS.values() if one.profile == profile)


def scorm_again(places: tuple[Path, ...]) -> Path | None:
    """scorm-again's browser build, where npm has put it in one of the folders or above."""
    for place in places:
        for folder in (place, *place.parents):
            if (folder / _BUILD).is_file():
                return folder / _BUILD
    return None
