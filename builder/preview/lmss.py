"""The LMSs that a preview can play: which double, and which package it is given."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.conformance.packaging import MANIFEST
from builder.standards.contract import Standard
from builder.standards.registry import STANDARDS

SCORM_AGAIN = "scorm-again"

OLD_WAY = "sync"
"""The transport of an LMS that saves while the page goes as browsers no longer allow."""

_BUILD = "node_modules/scorm-again/dist/scorm-again.js"

PLAYED: Mapping[str, Standard] = {name: one for name, one in STANDARDS.items() if one.MANIFEST == MANIFEST}
"""The standards that they play: every SCORM. Others write into a learning record store, and none of them has one. The
first is played where none of them is asked for."""


@dataclass(frozen=True, slots=True)
class PlayedLms:
    """One LMS.

    Attributes:
        name: of its behaviour.
        title: as people call it.
        profile: the LMS profile whose package it plays.
        transport: how its commits travel, so that what a page sends while it goes arrives in today's browsers.
    """

    name: str
    title: str
    profile: str
    transport: str


LMSS: Mapping[str, PlayedLms] = {
    one.name: one
    for one in (
        PlayedLms("strict", "Strict SCORM", "generic", "beacon"),
        PlayedLms("moodle", "Moodle", "moodle", "moodle"),
        PlayedLms("blackboard", "Blackboard", "blackboard", "beacon"),
        PlayedLms(SCORM_AGAIN, "scorm-again", "generic", "sync"),
    )
}


def of_profile(profile: str) -> str:
    """The LMS that plays the package of a profile; of LMSs without a double, the strict one stands for them."""
    return next((one.name for one in LMSS.values() if one.profile == profile), "strict")


def scorm_again(places: tuple[Path, ...]) -> Path | None:
    """scorm-again's browser build, where npm has put it in one of the folders or above."""
    for place in places:
        for folder in (place, *place.parents):
            if (folder / _BUILD).is_file():
                return folder / _BUILD
    return None
