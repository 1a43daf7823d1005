"""Packages of a standard that an LMS is not known to play."""

from collections.abc import Iterator, Sequence

from builder.conformance.checking import Additional
from builder.conformance.described import Described
from builder.conformance.fault import Fault
from builder.conformance.members import Contents
from builder.findings.rules.check.lms import NOT_KNOWN
from builder.lms.profile import LmsProfile

_SAID = {"cmi5": "cmi5", "xapi": "xAPI (Tin Can)"}


def of(profile: LmsProfile) -> Additional:
    """The rule for an LMS of which nobody says that it refuses them; who says so has a rule of its own."""

    def faults(_package: Contents, found: Sequence[Described]) -> Iterator[Fault]:
        kinds = [one.kind for one in found]
        unplayed = [kind for kind in kinds if kind in profile.unplayed]
        if unplayed and len(unplayed) == len(kinds):
            fact = profile.unplayed[unplayed[0]]
            message = f"{profile.title} is not known to play packages of {_SAID[unplayed[0]]}"
            yield Fault(message, NOT_KNOWN, None, f"What was {fact.evidence}.")

    return faults
